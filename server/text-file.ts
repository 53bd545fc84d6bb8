import type { Handler } from './renderer.ts';
import type { HeaderPairs } from './send.ts';

/** Answers with a short text that stays as it is while the process lives. */
export function textFile(text: string, base: HeaderPairs): Handler {
  const body = Buffer.from(text);
  const headers: HeaderPairs = [
    ...base,
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Cache-Control', 'public, max-age=3600'],
    ['Content-Length', String(body.length)],
  ];
  return async (request, response) => {
    response.writeHead(200, headers.flat()).end(request.method === 'HEAD' ? undefined : body);
  };
}
