'use server';
import type { PaperState } from '#components/admin/paper/paper-state.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { mergeTopics } from '#lib/desk/paper/merge-topics.ts';
import { renameTopic } from '#lib/desk/paper/rename-topic.ts';
import { deskTopicPath } from '#lib/desk-urls.ts';
import { goTo, requireActor, rowId } from '../../../form.ts';
import { answered, typedFields } from '../../../paper-form.ts';

/** Each function of lib/desk that is called here asks for `topic.manage` itself, before it looks at anything. */

/** Gives a topic another name, address or description. */
export async function saveTopic(_before: PaperState, form: FormData): Promise<PaperState> {
  const { by } = await requireActor();
  const id = rowId(form, 'id');
  const typed = typedFields(form, ['name', 'slug', 'description']);
  const done = await renameTopic(deskDatabase(), { id, ...typed }, by);
  return answered(done, { path: deskTopicPath(id), typed });
}

/** Makes a topic one with another, and goes on to that one. */
export async function mergeTopic(_before: PaperState, form: FormData): Promise<PaperState> {
  const { by } = await requireActor();
  const merge = { fromId: rowId(form, 'id'), intoId: rowId(form, 'into') };
  const done = await mergeTopics(deskDatabase(), merge, by);
  if (!done.ok) return answered(done, { path: deskTopicPath(merge.fromId) });
  goTo(deskTopicPath(merge.intoId));
}
