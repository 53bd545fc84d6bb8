'use server';
import type { PaperState } from '#components/admin/paper/paper-state.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { removePage, savePage } from '#lib/desk/paper/save-page.ts';
import { DESK_PAGES_PATH, deskPagePath } from '#lib/desk-urls.ts';
import { goTo, requireActor, rowId } from '../../../form.ts';
import { answered, typedFields } from '../../../paper-form.ts';

/** Each function of lib/desk that is called here asks for `page.manage` itself, before it looks at anything. */

/** Saves a page; readers have it within a second if they have it at all. */
export async function keepPage(_before: PaperState, form: FormData): Promise<PaperState> {
  const { by } = await requireActor();
  const id = rowId(form, 'id');
  const typed = typedFields(form, ['title', 'slug', 'language', 'inFooter', 'inBar', 'public']);
  const saved = await savePage(
    deskDatabase(),
    {
      id,
      ...typed,
      ...typedFields(form, ['version', 'body']),
      inFooter: typed.inFooter === 'yes',
      inBar: typed.inBar === 'yes',
      public: typed.public === 'yes',
    },
    by,
  );
  return answered(saved, { path: deskPagePath(id), typed });
}

/** Takes a page away for good, and goes back to the others. */
export async function dropPage(_before: PaperState, form: FormData): Promise<PaperState> {
  const { by } = await requireActor();
  const id = rowId(form, 'id');
  const removed = await removePage(deskDatabase(), id, by);
  if (!removed.ok) return answered(removed, { path: deskPagePath(id) });
  goTo(DESK_PAGES_PATH);
}
