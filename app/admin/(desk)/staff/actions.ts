'use server';
import { revalidatePath } from 'next/cache';
import type { FormState } from '#components/admin/people/form-state.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { invite, withdrawInvitation } from '#lib/desk/invitations.ts';
import type { PeopleProblem } from '#lib/desk/people-problem.ts';
import { makeReset } from '#lib/desk/resets.ts';
import { changeRole, removeSecondFactors, setDisabled } from '#lib/desk/staff.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl, invitationPath, resetPath, STAFF_PATH } from '#lib/urls.ts';
import { readDesk } from '../../desk.ts';
import { requireActor, rowId, text } from '../../form.ts';

/** Each function of lib/desk that is called here asks for `people.manage` itself, before it looks at anything. */

/** Invites somebody, by mail where there is one, and in any case by a link to copy. */
export async function inviteColleague(_before: FormState, form: FormData): Promise<FormState> {
  const [{ by }, { words }] = await Promise.all([requireActor(), readDesk()]);
  const typed = { email: text(form, 'email'), name: text(form, 'name'), role: text(form, 'role') };
  const made = await invite(deskDatabase(), typed, by);
  if (!made.ok) return { kind: 'refused', problem: made.problem, typed };
  revalidatePath(STAFF_PATH);
  const { email, token } = made.invitation;
  const said = made.mailed ? words.staff.mailed(email) : words.staff.invited(email);
  return { kind: 'done', said, link: absoluteUrl(siteOrigin(), invitationPath(token)) };
}

/** Takes an invitation back. */
export async function withdraw(_before: FormState, form: FormData): Promise<FormState> {
  const [{ by }, { words }] = await Promise.all([requireActor(), readDesk()]);
  const done = await withdrawInvitation(deskDatabase(), rowId(form, 'id'), by);
  return answer(done, words.staff.withdrawn);
}

/** Gives a colleague another role. */
export async function saveRole(_before: FormState, form: FormData): Promise<FormState> {
  const [{ by }, { words }] = await Promise.all([requireActor(), readDesk()]);
  const wish = { staffId: rowId(form, 'id'), role: text(form, 'role') };
  return answer(await changeRole(deskDatabase(), wish, by), words.staff.saved);
}

/** Shuts a colleague out, or lets them in again. */
export async function saveAccess(_before: FormState, form: FormData): Promise<FormState> {
  const [{ by }, { words }] = await Promise.all([requireActor(), readDesk()]);
  const wish = { staffId: rowId(form, 'id'), disabled: text(form, 'disabled') === 'yes' };
  return answer(await setDisabled(deskDatabase(), wish, by), words.staff.saved);
}

/** Takes a colleague's code generator and passkeys away. */
export async function dropFactors(_before: FormState, form: FormData): Promise<FormState> {
  const [{ by }, { words }] = await Promise.all([requireActor(), readDesk()]);
  return answer(
    await removeSecondFactors(deskDatabase(), rowId(form, 'id'), by),
    words.staff.saved,
  );
}

/** Makes a link with which a colleague chooses a new password. */
export async function makeResetLink(_before: FormState, form: FormData): Promise<FormState> {
  const [{ by }, { words }] = await Promise.all([requireActor(), readDesk()]);
  const made = await makeReset(deskDatabase(), rowId(form, 'id'), by);
  if (!made.ok) return { kind: 'refused', problem: made.problem };
  const link = absoluteUrl(siteOrigin(), resetPath(made.token));
  return { kind: 'done', said: words.staff.saved, link };
}

function answer(
  outcome: { ok: true } | { ok: false; problem: PeopleProblem },
  said: string,
): FormState {
  if (!outcome.ok) return { kind: 'refused', problem: outcome.problem };
  revalidatePath(STAFF_PATH);
  return { kind: 'done', said };
}
