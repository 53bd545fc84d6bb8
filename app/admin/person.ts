import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type Person, whoIs } from '#lib/auth/person.ts';
import type { Actor } from '#lib/desk/audit.ts';
import { CLIENT_HEADER, PATH_HEADER } from '#lib/desk-headers.ts';
import { PROBLEM_TYPE } from '#lib/machines/problem.ts';
import { signInPath } from '#lib/urls.ts';

/** Who asks for this page; whoever is not signed in is sent to do so, and comes back here afterwards. */
export async function requirePerson(): Promise<Person> {
  const sent = await headers();
  const person = await whoIs(sent);
  if (person) return person;
  redirect(signInPath(sent.get(PATH_HEADER) ?? undefined));
}

/** Who sent this request to a route handler, or the answer that says that nobody did. */
export async function personOf(request: Request): Promise<Person | Response> {
  const person = await whoIs(request.headers);
  if (person) return person;
  return problem(401, 'You are not signed in any more. Sign in again and nothing is lost.');
}

/** Who does it and from where, as the desk's writing functions take it. */
export function actorOf(person: Person, sent: Headers): Actor {
  return { staffId: person.id, ipAddress: sent.get(CLIENT_HEADER) };
}

/** A refusal of a route handler, with a sentence for people (RFC 9457). */
export function problem(status: number, title: string, more: object = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, ...more }), {
    status,
    headers: { 'content-type': PROBLEM_TYPE },
  });
}
