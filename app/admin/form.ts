import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { COOKIE_PATH, type CookieToSet } from '#lib/auth/cookies.ts';
import type { Person } from '#lib/auth/person.ts';
import type { PeopleActor } from '#lib/desk/people-problem.ts';
import { CLIENT_HEADER } from '#lib/desk-headers.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { requirePerson } from './person.ts';

const MOST_TEXT = 2_000;
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** A field of a form, nothing of what is none: whoever calls an action by hand may send anything in its place. */
export function field(form: unknown, name: string): FormDataEntryValue | null {
  return form instanceof FormData ? form.get(name) : null;
}

/** A field of a form that is text of a sane length, else nothing: whoever forges a form may send anything. */
export function text(form: FormData, name: string): string {
  const value = field(form, name);
  return typeof value === 'string' && value.length <= MOST_TEXT ? value : '';
}

/** A field of a form that is text of any length, for verbs that say themselves what is too long; else nothing. */
export function anyText(form: FormData, name: string): string {
  const value = field(form, name);
  return typeof value === 'string' ? value : '';
}

/** A field that names a row; an id that nothing has when it is none. */
export function rowId(form: FormData, name: string): string {
  return z.uuid().lowercase().catch(NO_ID).parse(field(form, name));
}

/** Who sent this form, and from where. */
export async function requireActor(): Promise<{ person: Person; by: PeopleActor; sent: Headers }> {
  const person = await requirePerson();
  const sent = new Headers(await headers());
  const by = { staffId: person.id, role: person.role, ipAddress: sent.get(CLIENT_HEADER) };
  return { person, by, sent };
}

/** Sets cookies of the desk with the answer to a form. */
export async function keepCookies(wanted: CookieToSet[]): Promise<void> {
  const jar = await cookies();
  const secure = siteOrigin().startsWith('https:');
  for (const { name, value, maxAge, path = COOKIE_PATH } of wanted) {
    const age = maxAge === undefined ? {} : { maxAge };
    jar.set(name, value, { path, httpOnly: true, sameSite: 'lax', secure, ...age });
  }
}

/** Goes on to another page of the desk. */
export function goTo(path: string): never {
  redirect(path as never);
}
