'use server';
import type { PaperState } from '#components/admin/paper/paper-state.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { moveSection } from '#lib/desk/paper/place-section.ts';
import { createSection } from '#lib/desk/paper/save-section.ts';
import { DESK_SECTIONS_PATH } from '#lib/desk-urls.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { readDesk } from '../../desk.ts';
import { anyText, requireActor, rowId } from '../../form.ts';
import { answered, typedFields } from '../../paper-form.ts';

/** Each function of lib/desk that is called here asks for `section.manage` itself, before it looks at anything. */

/** Makes a section. */
export async function addSection(_before: PaperState, form: FormData): Promise<PaperState> {
  const [{ by }, { site }] = await Promise.all([requireActor(), readDesk()]);
  const typed = typedFields(form, ['name', 'slug', 'description', 'kind', 'parentId']);
  const parentId = optionalId(form, 'parentId') ?? '';
  const made = await createSection(deskDatabase(), { ...typed, parentId }, by);
  const said = paperMessagesFor(site.language).sections.made(typed.name);
  return answered(made, { path: DESK_SECTIONS_PATH, typed, said });
}

/** Puts a section before another, at the end, or into one. */
export async function placeSection(_before: PaperState, form: FormData): Promise<PaperState> {
  const { by } = await requireActor();
  const id = rowId(form, 'id');
  const place = {
    id,
    parentId: optionalId(form, 'parentId'),
    beforeId: optionalId(form, 'before'),
  };
  const typed = typedFields(form, ['parentId']);
  return answered(await moveSection(deskDatabase(), place, by), {
    path: DESK_SECTIONS_PATH,
    typed,
  });
}

function optionalId(form: FormData, name: string): string | null {
  return anyText(form, name) === '' ? null : rowId(form, name);
}
