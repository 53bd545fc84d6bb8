'use server';
import type { PaperState } from '#components/admin/paper/paper-state.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { createPage, movePage } from '#lib/desk/paper/save-page.ts';
import { DESK_PAGES_PATH, deskPagePath } from '#lib/desk-urls.ts';
import { readDesk } from '../../desk.ts';
import { anyText, goTo, requireActor, rowId } from '../../form.ts';
import { answered, typedFields } from '../../paper-form.ts';

/** Each function of lib/desk that is called here asks for `page.manage` itself, before it looks at anything. */

/** Begins a page and goes on to it. */
export async function addPage(_before: PaperState, form: FormData): Promise<PaperState> {
  const [{ by }, { site }] = await Promise.all([requireActor(), readDesk()]);
  const typed = typedFields(form, ['title']);
  const made = await createPage(deskDatabase(), { ...typed, language: site.language }, by);
  if (!made.ok) return answered(made, { path: DESK_PAGES_PATH, typed });
  goTo(deskPagePath(made.id));
}

/** Puts a page before another, or at the end. */
export async function placePage(_before: PaperState, form: FormData): Promise<PaperState> {
  const { by } = await requireActor();
  const beforeId = anyText(form, 'before') === '' ? null : rowId(form, 'before');
  const moved = await movePage(deskDatabase(), { id: rowId(form, 'id'), beforeId }, by);
  return answered(moved, { path: DESK_PAGES_PATH });
}
