import { randomUUID } from 'node:crypto';
import { type DraftContent, emptyDraft, parseDraft } from '#lib/domain/draft-content.ts';
import { may } from '#lib/domain/permissions.ts';
import { recordAudit } from '../audit.ts';
import type { Desk } from '../refusal.ts';
import { type Answer, type Colleague, deny } from './colleague.ts';

/**
 * Begins a story that nobody but the desk sees: by its maker, if that is an author of the paper. Its address is made up
 * until it has a headline.
 */
export async function createDraft(
  db: Desk,
  options: { headline?: string; sectionId?: string | null; language?: string },
  by: Colleague,
): Promise<Answer<{ articleId: string }>> {
  if (!may({ id: by.staffId, role: by.role }, 'story.create')) {
    return deny(403, 'You may not begin stories. Ask an editor.');
  }
  return db.$transaction(async (tx) => {
    const [place] = await tx.$queryRaw<
      { sectionId: string | null; language: string; authorId: string | null }[]
    >`SELECT (SELECT id::text FROM section ORDER BY parent_id IS NOT NULL, position, slug LIMIT 1) AS "sectionId",
        coalesce((SELECT language FROM settings), 'en') AS language,
        (SELECT id::text FROM author WHERE staff_id = ${by.staffId}::uuid) AS "authorId"`;
    const chosen = options.sectionId
      ? await tx.section.findUnique({ where: { id: options.sectionId }, select: { id: true } })
      : null;
    if (options.sectionId && !chosen) return deny(422, 'There is no such section.', 'sectionId');
    const sectionId = chosen?.id ?? place?.sectionId;
    if (!sectionId) return deny(422, 'The paper has no section yet. An administrator makes one.');
    const content: DraftContent = {
      ...emptyDraft(options.language ?? place?.language ?? 'en'),
      headline: options.headline ?? '',
      sectionId: chosen?.id ?? null,
      authors: place?.authorId ? [{ id: place.authorId, role: '' }] : [],
    };
    // What could not be saved afterwards is not begun.
    const checked = parseDraft(content);
    if (!checked.ok) return deny(422, checked.problem, checked.field);
    const [made] = await tx.$queryRaw<{ id: string }[]>`
      WITH story AS (
        INSERT INTO article (id, guid, slug, section_id)
        SELECT n.id, 'urn:uuid:' || n.id, ${`draft-${randomUUID()}`}, ${sectionId}::uuid FROM (SELECT uuidv7() AS id) n RETURNING id),
      copy AS (
        INSERT INTO draft (article_id, content, created_by_id, updated_by_id)
        SELECT id, ${JSON.stringify(content)}::jsonb, ${by.staffId}::uuid, ${by.staffId}::uuid FROM story)
      INSERT INTO draft_revision (article_id, revision, content, mark, saved_by_id)
      SELECT id, 1, ${JSON.stringify(content)}::jsonb, 'start', ${by.staffId}::uuid FROM story RETURNING article_id::text AS id`;
    if (!made) throw new Error('The story was not made.');
    await recordAudit(tx, {
      action: 'story.create',
      subject: `story:${made.id}`,
      staffId: by.staffId,
      ipAddress: by.ipAddress,
    });
    return { ok: true, articleId: made.id };
  });
}
