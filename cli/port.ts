import { createServer } from 'node:net';

/** Rejects, with what to do, when a server could not listen there. */
export async function requireFreePort(port: number, host: string | undefined): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const probe = createServer();
  probe.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
  probe.listen({ port, host }, () => probe.close(() => resolve()));
  await promise;
}

function explain(error: NodeJS.ErrnoException, port: number, host: string | undefined): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(
        `Port ${port} is taken by another program: end it, or choose another port (PORT=${port + 1} npm start).`,
      );
    case 'EACCES':
      return new Error(
        `Port ${port} needs rights we do not have: choose one above 1023, and put a proxy in front.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`HOST ${host} is no address of this machine: correct it, or leave it out.`);
    default:
      return new Error(`Port ${port} cannot be used (${error.code}).`);
  }
}
