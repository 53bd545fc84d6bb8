'use server';
import { headers } from 'next/headers';
import type { FormState } from '#components/admin/people/form-state.ts';
import { signInTrusted } from '#lib/auth/sign-in.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { acceptInvitation } from '#lib/desk/invitations.ts';
import { CLIENT_HEADER } from '#lib/desk-headers.ts';
import { ADMIN_PATH } from '#lib/urls.ts';
import { goTo, keepCookies, text } from '../../form.ts';

/** Makes the account that a link invites to, and signs in. The link is the right to do so. */
export async function joinDesk(_before: FormState, form: FormData): Promise<FormState> {
  const sent = new Headers(await headers());
  const name = text(form, 'name');
  const wish = { name, password: text(form, 'password'), ipAddress: sent.get(CLIENT_HEADER) };
  const made = await acceptInvitation(deskDatabase(), text(form, 'token'), wish);
  if (!made.ok) return { kind: 'refused', problem: made.problem, typed: { name } };
  const signedIn = await signInTrusted(made.staffId, 'invitation', sent);
  if (signedIn.ok) await keepCookies(signedIn.cookies);
  goTo(ADMIN_PATH);
}
