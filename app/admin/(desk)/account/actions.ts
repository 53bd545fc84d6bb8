'use server';
import { revalidatePath } from 'next/cache';
import type { CodeState } from '#components/admin/people/code-setup.tsx';
import type { FormState } from '#components/admin/people/form-state.ts';
import { addPasskey, offerPasskey, removePasskey } from '#lib/auth/passkeys.ts';
import {
  beginCode,
  changePassword,
  confirmCode,
  endCode,
  renewRecoveryCodes,
} from '#lib/auth/second-factor.ts';
import { endSessions } from '#lib/auth/sessions.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { mailKinds } from '#lib/desk/notices/notices.ts';
import type { PeopleOutcome } from '#lib/desk/people-problem.ts';
import { renameSelf } from '#lib/desk/staff.ts';
import { ACCOUNT_PATH, CODE_ENDED_PATH } from '#lib/urls.ts';
import { field, goTo, keepCookies, requireActor, rowId, text } from '../../form.ts';

/** All of these concern whoever sends them, and nobody else: who that is, the session says. */

export async function saveName(_before: FormState, form: FormData): Promise<FormState> {
  const { by } = await requireActor();
  const name = text(form, 'name');
  return answer(await renameSelf(deskDatabase(), name, by), { name });
}

export async function savePassword(_before: FormState, form: FormData): Promise<FormState> {
  const { person, sent } = await requireActor();
  const wish = { current: text(form, 'current'), wanted: text(form, 'password') };
  return answer(await changePassword(person, wish, sent));
}

export async function chooseMails(_before: FormState, form: FormData): Promise<FormState> {
  const { by } = await requireActor();
  const chosen = form instanceof FormData ? form.getAll('kind').map(String) : [];
  await mailKinds(deskDatabase(), chosen, by);
  return answer({ ok: true });
}

export async function startCode(_before: CodeState, form: FormData): Promise<CodeState> {
  const { person, sent } = await requireActor();
  const begun = await beginCode(person, text(form, 'current'), sent);
  if (!begun.ok) return answer(begun);
  const { renderSVG } = await import('uqr');
  return { kind: 'begun', ...begun, picture: renderSVG(begun.uri, { border: 2 }) };
}

export async function turnCodeOn(_before: FormState, form: FormData): Promise<FormState> {
  const { person, sent } = await requireActor();
  const confirmed = await confirmCode(person, text(form, 'code').replaceAll(' ', ''), sent);
  if (confirmed.ok) await keepCookies(confirmed.cookies);
  return answer(confirmed);
}

export async function turnCodeOff(_before: FormState, form: FormData): Promise<FormState> {
  const { person, sent } = await requireActor();
  const ended = await endCode(person, text(form, 'current'), sent);
  if (!ended.ok) return answer(ended);
  await keepCookies(ended.cookies);
  // Another cookie has the whole page made anew: what an answer said would be gone with it.
  goTo(CODE_ENDED_PATH);
}

export async function renewCodes(_before: CodeState, form: FormData): Promise<CodeState> {
  const { person, sent } = await requireActor();
  const renewed = await renewRecoveryCodes(person, text(form, 'current'), sent);
  return renewed.ok ? { kind: 'begun', ...renewed } : answer(renewed);
}

export async function askForNewPasskey(
  form: FormData,
): Promise<PeopleOutcome<{ options: object }>> {
  const { person, sent } = await requireActor();
  return offerPasskey(person, text(form, 'current'), sent);
}

export async function keepPasskey(_before: FormState, form: FormData): Promise<FormState> {
  const { person, by } = await requireActor();
  const name = text(form, 'name');
  const sent = field(form, 'answer');
  const wish = { answer: parseJson(typeof sent === 'string' ? sent : ''), name };
  return answer(await addPasskey(person, wish, by), { name });
}

export async function forgetPasskey(_before: FormState, form: FormData): Promise<FormState> {
  const { person, by } = await requireActor();
  return answer(await removePasskey(person, rowId(form, 'id'), by));
}

export async function endSession(_before: FormState, form: FormData): Promise<FormState> {
  const { person, by } = await requireActor();
  return answer(await endSessions(person, { id: rowId(form, 'id') }, by));
}

export async function endOtherSessions(): Promise<FormState> {
  const { person, by } = await requireActor();
  return answer(await endSessions(person, 'others', by));
}

function answer(outcome: PeopleOutcome, typed: Record<string, string> = {}): FormState {
  if (!outcome.ok) return { kind: 'refused', problem: outcome.problem, typed };
  revalidatePath(ACCOUNT_PATH);
  return { kind: 'done' };
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
