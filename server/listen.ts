import { createServer, type RequestListener, type Server } from 'node:http';

/** More than any browser sends, less than what would hurt. Longer ones are answered 431 by Node itself. */
const MAX_HEADER_BYTES = 16 * 1024;

/** A plain HTTP server with limits for slow and greedy clients. */
export function createLimitedServer(listener: RequestListener): Server {
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: 10_000,
      // With the body: a photographer's picture over a poor line takes minutes.
      requestTimeout: 300_000,
      keepAliveTimeout: 20_000,
      connectionsCheckingInterval: 5_000,
      // A request without Host is answered 400 by Node (RFC 9112 §3.2).
      requireHostHeader: true,
    },
    listener,
  );
  server.maxConnections = 20_000;
  // A client that neither sends nor reads anything for this long, twice over while it is being sent something, is gone.
  server.setTimeout(60_000);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') socket.destroy();
    else
      socket.end(
        `HTTP/1.1 ${statusLine(error.code)}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
  });
  return server;
}

function statusLine(code: string | undefined): string {
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large';
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout';
  return '400 Bad Request';
}

/** Listens; rejects with the error of the port (EADDRINUSE, EACCES). */
export function listen(
  server: Server,
  { port, host }: { port: number; host?: string },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

const SWEEP_EVERY_MS = 50;

/** Takes no new connection, lets what is under way end, and after `patienceMs` ends the rest. */
export function drain(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A proxy keeps its connections busy: each is told with its next answer to be the last.
    server.prependListener('request', (_request, response) => {
      response.shouldKeepAlive = false;
    });
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_EVERY_MS);
    const impatient = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}
