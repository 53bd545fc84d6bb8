'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { ToldState } from '#components/admin/published/told-state.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import type { Answer } from '#lib/desk/drafts/colleague.ts';
import { addCorrection, withdrawCorrection, withholdFormer } from '#lib/desk/drafts/published.ts';
import { publishedMessagesFor } from '#lib/messages/desk/published.ts';
import { deskPublishedPath } from '#lib/urls.ts';
import { requireColleague } from '../../../../colleague.ts';
import { inDeskLanguage, readDesk } from '../../../../desk.ts';
import { rowId, text } from '../../../../form.ts';

const INSTANT = z.iso.datetime({ offset: true });
const KINDS = ['correction', 'clarification', 'update'] as const;

/** Tells readers what a story had wrong. What comes from the form may be anything. */
export async function tellCorrection(_before: ToldState, form: FormData): Promise<ToldState> {
  const [{ by }, { site }] = await Promise.all([requireColleague(), readDesk()]);
  const words = publishedMessagesFor(site.language);
  const typed = { kind: text(form, 'kind'), text: text(form, 'text'), block: text(form, 'block') };
  const at = text(form, 'at');
  const refused = (problem: string): ToldState => ({
    kind: 'refused',
    problem,
    typed: { ...typed, at },
  });
  if (at !== '' && !INSTANT.safeParse(at).success) return refused(words.noSuchTime);
  const done = await addCorrection(
    deskDatabase(),
    {
      articleId: rowId(form, 'story'),
      kind: KINDS.find((kind) => kind === typed.kind) ?? 'correction',
      text: typed.text.toWellFormed().replaceAll('\0', ''),
      blockId: typed.block || null,
      at: at === '' ? null : new Date(at),
    },
    by,
  );
  return done.ok ? said(form, words.done.added) : refused(await inDeskLanguage(done.problem));
}

/** Takes a correction back. */
export async function takeCorrectionBack(_before: ToldState, form: FormData): Promise<ToldState> {
  const [{ by }, { site }] = await Promise.all([requireColleague(), readDesk()]);
  const about = { articleId: rowId(form, 'story'), correctionId: rowId(form, 'correction') };
  const done = await withdrawCorrection(deskDatabase(), { ...about, reason: reasonIn(form) }, by);
  return answer(form, done, publishedMessagesFor(site.language).done.withdrawn);
}

/** Takes a former version out of the public history. */
export async function withholdOne(_before: ToldState, form: FormData): Promise<ToldState> {
  const [{ by }, { site }] = await Promise.all([requireColleague(), readDesk()]);
  const typed = Number(text(form, 'number'));
  const number = Number.isSafeInteger(typed) && typed > 0 && typed < 2 ** 31 ? typed : 0;
  const about = { articleId: rowId(form, 'story'), number };
  const done = await withholdFormer(deskDatabase(), { ...about, reason: reasonIn(form) }, by);
  return answer(form, done, publishedMessagesFor(site.language).done.withheld);
}

function reasonIn(form: FormData): string {
  return text(form, 'reason').toWellFormed().replaceAll('\0', '');
}

async function answer(form: FormData, done: Answer, words: string): Promise<ToldState> {
  return done.ok
    ? said(form, words)
    : { kind: 'refused', problem: await inDeskLanguage(done.problem) };
}

function said(form: FormData, words: string): ToldState {
  revalidatePath(deskPublishedPath(rowId(form, 'story')));
  return { kind: 'done', said: words };
}
