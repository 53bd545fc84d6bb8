import type { DraftContent } from '#lib/domain/draft-content.ts';
import { recordAudit } from '../audit.ts';
import type { Desk } from '../refusal.ts';
import { type Answer, type Colleague, denialOf, deny, NO_STORY } from './colleague.ts';
import { writeRevision } from './save-draft.ts';
import { lockStoryDraft, readStoryDraft } from './story-draft.ts';

/** A saved state of a story, as a list of them shows it. */
export interface RevisionLine {
  revision: number;
  headline: string;
  savedAt: Date;
  /** Null: the program itself, from what readers have. */
  by: string | null;
  mark: 'start' | 'restore' | 'submit' | 'publish' | null;
}

export interface Revision extends RevisionLine {
  content: DraftContent;
}

const ON_A_PAGE = 100;

/** Newest first, those before `before` when it is given. */
export async function listRevisions(
  db: Desk,
  options: { articleId: string; before?: number | undefined },
  by: Colleague,
): Promise<Answer<{ headline: string; revisions: RevisionLine[]; more: boolean }>> {
  const story = await readStoryDraft(db, options.articleId);
  const denial = denialOf(story, 'story.history', by);
  if (denial) return denial;
  if (!story) return NO_STORY;
  const before = Math.min(options.before ?? story.revision + 1, story.revision + 1);
  const revisions = await db.$queryRaw<RevisionLine[]>`
    SELECT r.revision, r.content ->> 'headline' AS headline, r.saved_at AS "savedAt", s.name AS by, r.mark
    FROM draft_revision r LEFT JOIN staff s ON s.id = r.saved_by_id
    WHERE r.article_id = ${story.id}::uuid AND r.revision < ${before}::int
    ORDER BY r.revision DESC LIMIT ${ON_A_PAGE + 1}::int`;
  const { headline } = story.content;
  const more = revisions.length > ON_A_PAGE;
  return { ok: true, headline, revisions: revisions.slice(0, ON_A_PAGE), more };
}

/** Saved states of a story by their numbers, in that order. */
export async function getRevisions(
  db: Desk,
  options: { articleId: string; revisions: number[] },
  by: Colleague,
): Promise<Answer<{ revisions: Revision[] }>> {
  const story = await readStoryDraft(db, options.articleId);
  const denial = denialOf(story, 'story.history', by);
  if (denial) return denial;
  if (!story) return NO_STORY;
  const rows = await db.$queryRaw<Revision[]>`
    SELECT r.revision, r.content ->> 'headline' AS headline, r.saved_at AS "savedAt", s.name AS by, r.mark, r.content
    FROM draft_revision r LEFT JOIN staff s ON s.id = r.saved_by_id
    WHERE r.article_id = ${story.id}::uuid AND r.revision = ANY(${options.revisions}::int[])`;
  const found = options.revisions.flatMap(
    (wanted) => rows.find((row) => row.revision === wanted) ?? [],
  );
  if (found.length < options.revisions.length) {
    return deny(404, 'This state of the story was not kept. Choose another from the list.');
  }
  return { ok: true, revisions: found };
}

/** Makes a saved state the working copy again, as a new revision: nothing that came after it is lost. */
export async function restoreRevision(
  db: Desk,
  options: { articleId: string; revision: number },
  by: Colleague,
): Promise<Answer<{ revision: number }>> {
  return db.$transaction(async (tx) => {
    const story = await lockStoryDraft(tx, options.articleId);
    const denial = denialOf(story, 'story.restore', by);
    if (denial) return denial;
    if (!story) return NO_STORY;
    const { articleId, revision } = options;
    const old = await tx.draftRevision.findUnique({
      where: { articleId_revision: { articleId, revision } },
      select: { content: true },
    });
    if (!old)
      return deny(404, 'This state of the story was not kept. Choose another from the list.');
    if (revision === story.revision) return deny(409, 'The story is in this state already.');
    const content = old.content as unknown as DraftContent;
    const made = await writeRevision(tx, { story, content, by, mark: 'restore' });
    await recordAudit(tx, {
      action: 'story.restore',
      subject: `story:${articleId}`,
      staffId: by.staffId,
      ipAddress: by.ipAddress,
      details: { from: revision, revision: made.revision },
    });
    return { ok: true, revision: made.revision };
  });
}
