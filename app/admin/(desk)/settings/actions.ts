'use server';
import { revalidatePath } from 'next/cache';
import type { PaperState } from '#components/admin/paper/paper-state.ts';
import type { SettingsState } from '#components/admin/settings/paper-form.tsx';
import { database } from '#lib/data/client.ts';
import { savePaperManner } from '#lib/desk/settings/paper-manner.ts';
import { savePaperSettings } from '#lib/desk/settings/paper-settings.ts';
import { ADMIN_PATH, SETTINGS_PATH } from '#lib/urls.ts';
import { requireColleague } from '../../colleague.ts';
import { inDeskLanguage } from '../../desk.ts';
import { field, requireActor } from '../../form.ts';
import { answered, typedFields } from '../../paper-form.ts';

/** Changes what the paper is called; whether somebody may, lib/desk asks. What comes from the form may be anything. */
export async function keepSettings(_before: SettingsState, form: FormData): Promise<SettingsState> {
  const { by } = await requireColleague();
  const typed = {
    siteName: field(form, 'siteName'),
    tagline: field(form, 'tagline'),
    logoId: field(form, 'logoId') || null,
    accent: field(form, 'accent'),
  };
  const saved = await savePaperSettings(database(), typed, by);
  if (!saved.ok) {
    const problem = await inDeskLanguage(saved.problem);
    return { kind: 'refused', problem, field: saved.field ?? null };
  }
  revalidatePath(ADMIN_PATH, 'layout');
  return { kind: 'saved' };
}

/** Changes how the paper speaks and who answers for it. */
export async function keepManner(_before: PaperState, form: FormData): Promise<PaperState> {
  const { by } = await requireActor();
  const typed = typedFields(form, [
    'description',
    'language',
    'timeZone',
    'publisher',
    'email',
    'socialHandle',
    'feedItems',
    'feedFullText',
  ]);
  const done = await savePaperManner(database(), typed, by);
  if (done.ok) revalidatePath(ADMIN_PATH, 'layout');
  return answered(done, { path: SETTINGS_PATH, typed });
}
