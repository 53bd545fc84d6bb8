'use server';
import type { PaperState } from '#components/admin/paper/paper-state.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { endBreakingLine, setBreakingLine } from '#lib/desk/paper/breaking-line.ts';
import { DESK_FRONT_PATH } from '#lib/desk-urls.ts';
import { requireActor } from '../../form.ts';
import { answered, typedFields } from '../../paper-form.ts';

/** Each function of lib/desk that is called here asks for `front.manage` itself, before it looks at anything. */

/** Says something above every page. */
export async function sayBreaking(_before: PaperState, form: FormData): Promise<PaperState> {
  const { by } = await requireActor();
  const typed = typedFields(form, ['text', 'storyId', 'endsAt']);
  return answered(await setBreakingLine(deskDatabase(), typed, by), {
    path: DESK_FRONT_PATH,
    typed,
  });
}

/** Takes it off again. */
export async function endBreaking(_before: PaperState, _form: FormData): Promise<PaperState> {
  const { by } = await requireActor();
  return answered(await endBreakingLine(deskDatabase(), by), { path: DESK_FRONT_PATH });
}
