'use server';
import { revalidatePath } from 'next/cache';
import type { SettingsState } from '#components/admin/settings/paper-form.tsx';
import { database } from '#lib/data/client.ts';
import { savePaperSettings } from '#lib/desk/settings/paper-settings.ts';
import { ADMIN_PATH } from '#lib/urls.ts';
import { requireColleague } from '../../colleague.ts';

/** Changes what the paper is called; whether somebody may, lib/desk asks. What comes from the form may be anything. */
export async function keepSettings(_before: SettingsState, form: FormData): Promise<SettingsState> {
  const { by } = await requireColleague();
  const typed = {
    siteName: form.get('siteName'),
    tagline: form.get('tagline'),
    logoId: form.get('logoId') || null,
  };
  const saved = await savePaperSettings(database(), typed, by);
  if (!saved.ok) return { kind: 'refused', problem: saved.problem, field: saved.field ?? null };
  revalidatePath(ADMIN_PATH, 'layout');
  return { kind: 'saved' };
}
