'use server';
import type { PaperState } from '#components/admin/paper/paper-state.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { addRedirects, removeRedirect } from '#lib/desk/paper/add-redirects.ts';
import { DESK_REDIRECTS_PATH } from '#lib/desk-urls.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { readDesk } from '../../desk.ts';
import { requireActor, rowId } from '../../form.ts';
import { answered, typedFields } from '../../paper-form.ts';

/** Each function of lib/desk that is called here asks for `redirect.manage` itself, before it looks at anything. */

/** Lets one address lead elsewhere. */
export async function addRedirect(_before: PaperState, form: FormData): Promise<PaperState> {
  const [{ by }, { site }] = await Promise.all([requireActor(), readDesk()]);
  const typed = typedFields(form, ['from', 'to']);
  const wish = { wishes: [{ line: 1, ...typed }], origin: siteOrigin() };
  const done = await addRedirects(deskDatabase(), wish, by);
  const said = paperMessagesFor(site.language).redirects.added;
  const [fault] = 'faults' in done ? done.faults : [];
  if (!fault)
    return answered(done as Exclude<typeof done, { faults: unknown }>, {
      path: DESK_REDIRECTS_PATH,
      typed,
      said,
    });
  const field = OF_TARGET.has(fault.problem) ? 'to' : 'from';
  return { kind: 'refused', problem: fault.problem, field, typed };
}

const OF_TARGET = new Set(['bad_to', 'to_missing', 'chain', 'loop']);

/** Takes an address back. */
export async function dropRedirect(_before: PaperState, form: FormData): Promise<PaperState> {
  const { by } = await requireActor();
  const done = await removeRedirect(deskDatabase(), rowId(form, 'id'), by);
  return answered(done, { path: DESK_REDIRECTS_PATH });
}
