'use server';
import { headers } from 'next/headers';
import type { FormState } from '#components/admin/people/form-state.ts';
import { authSettings } from '#lib/auth/settings.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { askForReset, resetPassword } from '#lib/desk/resets.ts';
import { CLIENT_HEADER } from '#lib/desk-headers.ts';
import { text } from '../form.ts';

/** Sends a link to whoever has this address. Open to everybody, as it must be; limited, and it tells nothing. */
export async function askReset(_before: FormState, form: FormData): Promise<FormState> {
  const email = text(form, 'email');
  if (!authSettings().smtpUrl) return { kind: 'refused', problem: 'forbidden' };
  const address = (await headers()).get(CLIENT_HEADER);
  const asked = await askForReset(deskDatabase(), email, address);
  return asked.ok
    ? { kind: 'done' }
    : { kind: 'refused', problem: asked.problem, typed: { email } };
}

/** Chooses a new password. The link is the right to do so; the code generator, if any, is still asked. */
export async function chooseNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const ipAddress = (await headers()).get(CLIENT_HEADER);
  const password = text(form, 'password');
  const chosen = await resetPassword(deskDatabase(), text(form, 'token'), { password, ipAddress });
  return chosen.ok ? { kind: 'done' } : { kind: 'refused', problem: chosen.problem };
}
