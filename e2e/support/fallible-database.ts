import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';

export interface FallibleDatabase {
  /** Reaches the real database as long as it is not cut. */
  url: string;
  /** The database goes away: open connections end, new ones are refused. */
  cut(): void;
  /** It is back. */
  restore(): void;
  close(): Promise<void>;
}

/** Stands between a site and its database, so that the database can go away without being stopped for other tests. */
export async function fallibleDatabase(realUrl: string): Promise<FallibleDatabase> {
  const real = new URL(realUrl);
  const folder = real.searchParams.get('host');
  const port = Number(real.port || 5432);
  const sockets = new Set<Socket>();
  let away = false;
  const server = createServer((incoming) => {
    if (away) {
      incoming.destroy();
      return;
    }
    const outgoing = folder
      ? createConnection({ path: `${folder}/.s.PGSQL.${port}` })
      : createConnection({ host: real.hostname, port });
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        incoming.destroy();
        outgoing.destroy();
      });
    }
    incoming.pipe(outgoing).pipe(incoming);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port was free.');
  const url = new URL(realUrl);
  url.hostname = '127.0.0.1';
  url.port = String(address.port);
  url.searchParams.delete('host');
  const endAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut() {
      away = true;
      endAll();
    },
    restore() {
      away = false;
    },
    async close() {
      endAll();
      server.close();
      await once(server, 'close');
    },
  };
}
