import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { Person } from '#lib/auth/person.ts';
import type { Answer, Colleague } from '#lib/desk/drafts/colleague.ts';
import { actorOf, requirePerson } from './person.ts';

/** Who asks for this page, as the desk's functions take it. */
export async function requireColleague(): Promise<{ person: Person; by: Colleague }> {
  const person = await requirePerson();
  return { person, by: { ...actorOf(person, await headers()), role: person.role } };
}

/** What was asked for; a page that somebody may not see is one that is not there. */
export function foundOr404<T extends object>(answer: Answer<T>): { ok: true } & T {
  if (!answer.ok) notFound();
  return answer;
}
