import { PROBLEM_TYPE, problemJson } from '#lib/machines/problem.ts';

/** `value` as JSON; `links` as in a `Link` header (RFC 8288). */
export function jsonAnswer(value: object, links: string[] = []): Response {
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' });
  if (links.length > 0) headers.set('link', links.join(', '));
  return new Response(JSON.stringify(value), { headers });
}

/** A refusal with its true status (RFC 9457). */
export function problemAnswer(status: number, detail?: string): Response {
  return new Response(problemJson(status, detail), {
    status,
    headers: { 'content-type': PROBLEM_TYPE },
  });
}
