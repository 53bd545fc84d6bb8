import type { ServerResponse } from 'node:http';

export interface HealthOptions {
  /** Why this process should get no requests just now; null when it may. */
  notReady: () => string | null;
}

/** `/api/health`: the process lives. `/api/ready`: it can do its whole work, database included. True when the path was one of them. */
export function healthChecks({
  notReady,
}: HealthOptions): (path: string, response: ServerResponse) => boolean {
  return (path, response) => {
    if (path === '/api/health') {
      sendJson(response, 200, { status: 'ok' });
      return true;
    }
    if (path === '/api/ready') {
      const reason = notReady();
      sendJson(
        response,
        reason ? 503 : 200,
        reason ? { status: 'not ready', reason } : { status: 'ready' },
      );
      return true;
    }
    return false;
  };
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}
