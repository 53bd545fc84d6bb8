'use server';
import { redirect } from 'next/navigation';
import type { BeginState } from '#components/admin/stories/new-story-form.tsx';
import { database } from '#lib/data/client.ts';
import { createDraft } from '#lib/desk/drafts/create-draft.ts';
import { isUuid } from '#lib/desk/drafts/story-draft.ts';
import { deskStoryPath } from '#lib/urls.ts';
import { requireColleague } from '../../../colleague.ts';
import { inDeskLanguage } from '../../../desk.ts';
import { field } from '../../../form.ts';

const LONGEST = 300;

/** Begins a story and leads to its editor. What comes from the form may be anything. */
export async function beginStory(_before: BeginState, form: FormData): Promise<BeginState> {
  const { by } = await requireColleague();
  const [typed, chosen] = [field(form, 'headline'), field(form, 'section')];
  const headline = typeof typed === 'string' ? typed.toWellFormed().replaceAll('\0', '') : '';
  if (headline.length > LONGEST) {
    const problem = await inDeskLanguage(`A headline has at most ${LONGEST} characters.`);
    return { problem, headline };
  }
  const sectionId = isUuid(chosen) ? chosen : null;
  const made = await createDraft(database(), { headline, sectionId }, by);
  if (!made.ok) return { problem: await inDeskLanguage(made.problem), headline };
  redirect(deskStoryPath(made.articleId));
}
