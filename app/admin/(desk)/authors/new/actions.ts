'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { AuthorState } from '#components/admin/authors/author-form.tsx';
import { database } from '#lib/data/client.ts';
import { saveAuthor } from '#lib/desk/authors/save-author.ts';
import { DESK_AUTHORS_PATH, deskAuthorPath } from '#lib/urls.ts';
import { requireColleague } from '../../../colleague.ts';
import { inDeskLanguage } from '../../../desk.ts';
import { field } from '../../../form.ts';

/** Makes an author, or changes one; whether somebody may, lib/desk asks. What comes from the form may be anything. */
export async function keepAuthor(_before: AuthorState, form: FormData): Promise<AuthorState> {
  const { by } = await requireColleague();
  const id = field(form, 'id');
  const typed = {
    name: field(form, 'name'),
    slug: field(form, 'slug'),
    jobTitle: field(form, 'jobTitle'),
    biography: field(form, 'biography'),
    portraitId: field(form, 'portraitId') || null,
    links: field(form, 'links') || '[]',
    staffId: field(form, 'staffId') || null,
  };
  const isNew = typeof id !== 'string' || id === '';
  const saved = await saveAuthor(database(), { id: isNew ? null : id, typed }, by);
  if (!saved.ok) {
    const problem = await inDeskLanguage(saved.problem);
    return { kind: 'refused', problem, field: saved.field ?? null };
  }
  revalidatePath(DESK_AUTHORS_PATH);
  if (isNew) redirect(deskAuthorPath(saved.id));
  return { kind: 'saved' };
}
