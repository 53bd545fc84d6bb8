'use server';
import { headers } from 'next/headers';
import type { FormState } from '#components/admin/people/form-state.ts';
import { signInTrusted } from '#lib/auth/sign-in.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { setUpFirstAdministrator } from '#lib/desk/first-administrator.ts';
import { CLIENT_HEADER } from '#lib/desk-headers.ts';
import { ADMIN_PATH } from '#lib/urls.ts';
import { goTo, keepCookies, text } from '../../form.ts';

/** Makes the first administrator and signs them in. The link is the right to do so. */
export async function setUpDesk(_before: FormState, form: FormData): Promise<FormState> {
  const sent = new Headers(await headers());
  const typed = { name: text(form, 'name'), email: text(form, 'email') };
  const wish = { ...typed, password: text(form, 'password'), ipAddress: sent.get(CLIENT_HEADER) };
  const made = await setUpFirstAdministrator(deskDatabase(), text(form, 'token'), wish);
  if (!made.ok) return { kind: 'refused', problem: made.problem, typed };
  const signedIn = await signInTrusted(made.staffId, 'set-up link', sent);
  if (signedIn.ok) await keepCookies(signedIn.cookies);
  goTo(ADMIN_PATH);
}
