'use server';
import type { PaperState } from '#components/admin/paper/paper-state.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { saveSection } from '#lib/desk/paper/save-section.ts';
import { deskSectionPath } from '#lib/desk-urls.ts';
import { requireActor, rowId } from '../../../form.ts';
import { answered, typedFields } from '../../../paper-form.ts';

/** Gives a section other words or another address. `section.manage` is asked by the function that is called. */
export async function changeSection(_before: PaperState, form: FormData): Promise<PaperState> {
  const { by } = await requireActor();
  const id = rowId(form, 'id');
  const typed = typedFields(form, ['name', 'slug', 'description', 'kind', 'inBar', 'isTop']);
  const { inBar, isTop, ...words } = typed;
  const bar = isTop === 'yes' ? { inBar: inBar === 'yes' } : {};
  const done = await saveSection(deskDatabase(), { id, ...words, ...bar }, by);
  return answered(done, { path: deskSectionPath(id), typed });
}
