'use server';
import { revalidatePath } from 'next/cache';
import type { FormState } from '#components/admin/people/form-state.ts';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { readNotices } from '#lib/desk/notices/notices.ts';
import { ADMIN_PATH } from '#lib/urls.ts';
import { requireActor } from '../../form.ts';

/** Marks one's own notices as read. */
export async function readAll(): Promise<FormState> {
  const { by } = await requireActor();
  await readNotices(deskDatabase(), by);
  revalidatePath(ADMIN_PATH, 'layout');
  return { kind: 'done' };
}
