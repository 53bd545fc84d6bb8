'use server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { PaperState } from '#components/admin/paper/paper-state.ts';
import type { BulkState } from '#components/admin/stories/bulk-state.ts';
import { database } from '#lib/data/client.ts';
import { removeView, saveView } from '#lib/desk/drafts/story-views.ts';
import { moveMany, takeWithMany, undoMany } from '#lib/desk/drafts/take-many.ts';
import { BULK_STEPS, type BulkOutcome, COPY_STEPS, MOST_AT_ONCE } from '#lib/domain/bulk.ts';
import { DESK_STORIES_PATH } from '#lib/urls.ts';
import { requireColleague } from '../../colleague.ts';
import { inDeskLanguage } from '../../desk.ts';
import { anyText, requireActor, rowId } from '../../form.ts';
import { answered, typedFields } from '../../paper-form.ts';

const id = z.uuid().toLowerCase();
const MOVE = 'move:';
/** Letters of an id. */
const ID = 36;

/** `ID:REVISION`, as the boxes of the list say it. */
const chosenOne = z.templateLiteral([z.uuid(), ':', z.int().nonnegative()]).transform((text) => ({
  id: text.slice(0, ID).toLowerCase(),
  revision: Number(text.slice(ID + 1)),
}));

const doneBefore = z
  .array(
    z.object({
      id,
      revision: z.int().nonnegative(),
      steps: z.array(z.enum(COPY_STEPS)).max(3).optional(),
      sectionId: id.nullable().optional(),
      published: z.int().positive().nullable().optional(),
    }),
  )
  .max(MOST_AT_ONCE);

/** Does something with the chosen stories, or undoes what was done: as far as each allows it, and as who asks may. */
export async function doWithMany(_before: BulkState, form: FormData): Promise<BulkState> {
  const { by } = await requireColleague();
  const undo = anyText(form, 'undo');
  if (undo !== '') {
    const done = doneBefore.safeParse(jsonOf(undo));
    if (!done.success) return { kind: 'nothing' };
    const outcome = await undoMany(database(), plain(done.data), by);
    revalidatePath(DESK_STORIES_PATH);
    return { kind: 'undone', ...(await inWords(outcome)) };
  }
  const chosen = z
    .array(chosenOne)
    .max(MOST_AT_ONCE)
    .safeParse(form instanceof FormData ? form.getAll('story') : []);
  const what = anyText(form, 'what');
  const step = BULK_STEPS.find((one) => one === what);
  const section = what.startsWith(MOVE) ? id.safeParse(what.slice(MOVE.length)) : null;
  if (!chosen.success || chosen.data.length === 0) return { kind: 'nothing' };
  const outcome = step
    ? await takeWithMany(database(), { step, chosen: chosen.data }, by)
    : section?.success
      ? await moveMany(database(), { sectionId: section.data, chosen: chosen.data }, by)
      : null;
  if (!outcome) return { kind: 'nothing' };
  revalidatePath(DESK_STORIES_PATH);
  return { kind: 'done', ...(await inWords(outcome)) };
}

/** Keeps what the list shows by a name. */
export async function keepView(_before: PaperState, form: FormData): Promise<PaperState> {
  const { by } = await requireActor();
  const typed = typedFields(form, ['name', 'query', 'shared']);
  const wish = { ...typed, shared: typed.shared === 'yes' };
  return answered(await saveView(database(), wish, by), { path: DESK_STORIES_PATH, typed });
}

/** Forgets a view of one's own. */
export async function forgetView(_before: PaperState, form: FormData): Promise<PaperState> {
  const { by } = await requireActor();
  const done = await removeView(database(), rowId(form, 'id'), by);
  return answered(done, { path: DESK_STORIES_PATH });
}

async function inWords({ done, refused }: BulkOutcome): Promise<BulkOutcome> {
  const told = refused.map(async ({ headline, problem }) => ({
    headline,
    problem: await inDeskLanguage(problem),
  }));
  return { done, refused: await Promise.all(told) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function plain(done: z.infer<typeof doneBefore>) {
  return done.map(({ steps, sectionId, published, ...one }) => ({
    ...one,
    ...(steps && { steps }),
    ...(sectionId !== undefined && { sectionId }),
    ...(published !== undefined && { published }),
  }));
}
