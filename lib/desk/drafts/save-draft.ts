import type { DraftContent } from '#lib/domain/draft-content.ts';
import { storySlugProblem } from '#lib/domain/slug.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import type { Desk } from '../refusal.ts';
import { slugTaken } from '../story-path.ts';
import { type Colleague, type Denial, denialOf, NO_STORY } from './colleague.ts';
import { lockStoryDraft, type StoryDraft } from './story-draft.ts';
import { thinRevisions } from './thin-revisions.ts';

export interface SaveOptions {
  articleId: string;
  /** The revision that `content` was written on. */
  base: number;
  /** The same for a repeated attempt to save the same. */
  saveId: string;
  /** Earlier attempts of the same window that `content` goes on from. */
  onTopOf?: string[] | undefined;
  /** Checked before. */
  content: DraftContent;
}

export type SaveOutcome =
  | { ok: true; revision: number; savedAt: string }
  /** Somebody saved since: their content, and what both set out from. */
  | {
      ok: false;
      status: 409;
      newer: {
        revision: number;
        content: DraftContent;
        baseContent: DraftContent;
        by: string | null;
      };
    }
  | (Denial & { newer?: undefined });

/**
 * Saves a working copy, unless somebody saved another since `base`: nothing that was acknowledged is ever
 * overwritten, and a save that is sent twice is made once.
 */
export async function saveDraft(
  db: Desk,
  options: SaveOptions,
  by: Colleague,
): Promise<SaveOutcome> {
  return db.$transaction(async (tx) => {
    const story = await lockStoryDraft(tx, options.articleId);
    const denial = denialOf(story, 'story.edit', by);
    // Whoever saves has the story open: that it is gone is worth a word of its own.
    if (denial) return denial;
    if (!story) return NO_STORY;
    const { articleId, saveId, content } = options;
    const made = await tx.draftRevision.findUnique({
      where: { articleId_saveId: { articleId, saveId } },
      select: { revision: true, savedAt: true },
    });
    if (made) return { ok: true, revision: made.revision, savedAt: made.savedAt.toISOString() };
    if (story.revision > 0 && (await isSame(tx, articleId, content))) {
      return { ok: true, revision: story.revision, savedAt: story.updatedAt };
    }
    const base = await standOf(tx, options);
    if (base !== story.revision) return conflict(tx, story, base);
    return writeRevision(tx, { story, content, saveId, by });
  });
}

/** Adds a revision to a locked story and makes it the working copy. */
export async function writeRevision(
  tx: Prisma.TransactionClient,
  options: {
    story: StoryDraft;
    content: DraftContent;
    by: Colleague;
    saveId?: string;
    mark?: 'restore';
  },
): Promise<{ ok: true; revision: number; savedAt: string }> {
  const { story, content, by, saveId = null, mark = null } = options;
  if (story.revision === 0) await keepStart(tx, story);
  const revision = story.revision + 1;
  const [saved] = await tx.$queryRaw<{ savedAt: Date }[]>`
    WITH new AS (SELECT ${JSON.stringify(content)}::jsonb AS content, clock_timestamp() AS at),
    copy AS (
      INSERT INTO draft (article_id, revision, content, published_revision, created_by_id, updated_by_id, updated_at)
      SELECT ${story.id}::uuid, ${revision}::int, new.content, ${story.published ? 0 : null}::int, NULL, ${by.staffId}::uuid, new.at FROM new
      ON CONFLICT (article_id) DO UPDATE SET revision = excluded.revision, content = excluded.content,
        updated_by_id = excluded.updated_by_id, updated_at = excluded.updated_at)
    INSERT INTO draft_revision (article_id, revision, content, save_id, mark, saved_by_id, saved_at)
    SELECT ${story.id}::uuid, ${revision}::int, new.content, ${saveId}::uuid, ${mark}, ${by.staffId}::uuid, new.at FROM new
    RETURNING saved_at AS "savedAt"`;
  if (!saved) throw new Error(`The story ${story.id} was not saved.`);
  await holdAddress(tx, story, content);
  await thinRevisions(tx, story.id);
  await noteEditing(tx, story.id, by);
  return { ok: true, revision, savedAt: saved.savedAt.toISOString() };
}

/** What the first save of a published story sets out from, so that a second window can be merged with it. */
async function keepStart(tx: Prisma.TransactionClient, story: StoryDraft): Promise<void> {
  await tx.$executeRaw`INSERT INTO draft_revision (article_id, revision, content, mark)
    VALUES (${story.id}::uuid, 0, ${JSON.stringify(story.content)}::jsonb, 'start') ON CONFLICT DO NOTHING`;
}

async function isSame(
  tx: Prisma.TransactionClient,
  articleId: string,
  content: DraftContent,
): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ same: boolean }[]>`
    SELECT content = ${JSON.stringify(content)}::jsonb AS same FROM draft WHERE article_id = ${articleId}::uuid`;
  return found?.same === true;
}

/**
 * The revision that `content` was really written on: `base`, or the last of the same window's own saves right after it,
 * whose answers it may never have had. A colleague's in between ends them.
 */
async function standOf(
  tx: Prisma.TransactionClient,
  { articleId, base, onTopOf = [] }: SaveOptions,
): Promise<number> {
  if (onTopOf.length === 0) return base;
  const own = await tx.$queryRaw<{ revision: number }[]>`
    SELECT revision FROM draft_revision
    WHERE article_id = ${articleId}::uuid AND revision > ${base}::int AND save_id = ANY(${onTopOf}::uuid[])
    ORDER BY revision`;
  let stand = base;
  for (const { revision } of own) if (revision === stand + 1) stand = revision;
  return stand;
}

async function conflict(
  tx: Prisma.TransactionClient,
  story: StoryDraft,
  base: number,
): Promise<SaveOutcome> {
  const [found] = await tx.$queryRaw<{ content: DraftContent | null; by: string | null }[]>`
    SELECT (SELECT content FROM draft_revision WHERE article_id = d.article_id AND revision <= ${base}::int
        ORDER BY revision DESC LIMIT 1) AS content, s.name AS by
    FROM draft d LEFT JOIN staff s ON s.id = d.updated_by_id WHERE d.article_id = ${story.id}::uuid`;
  const { revision, content } = story;
  // Where the very base was thinned out, an older one serves: at worst it asks about more than it had to.
  const baseContent = found?.content ?? content;
  return {
    ok: false,
    status: 409,
    newer: { revision, content, baseContent, by: found?.by ?? null },
  };
}

/** A story that no reader ever saw moves with its working copy, so that lists show it where it will be. */
async function holdAddress(
  tx: Prisma.TransactionClient,
  story: StoryDraft,
  { slug, sectionId }: DraftContent,
): Promise<void> {
  if (story.published) return;
  if (sectionId && sectionId !== story.sectionId) {
    await tx.$executeRaw`UPDATE article SET section_id = ${sectionId}::uuid
      WHERE id = ${story.id}::uuid AND EXISTS (SELECT FROM section WHERE id = ${sectionId}::uuid)`;
  }
  if (slug === story.slug || storySlugProblem(slug) !== null || (await slugTaken(tx, slug))) return;
  // Two stories may reach for the same address at once: one gets it, the other is told when it is published.
  await tx.$executeRaw`UPDATE article SET slug = ${slug} WHERE id = ${story.id}::uuid
    AND pg_try_advisory_xact_lock(hashtextextended(${slug}, 17)) AND NOT EXISTS (SELECT FROM article WHERE slug = ${slug})`;
}

/** One line an hour for whoever writes in a story: each keystroke's would bury all others. */
async function noteEditing(
  tx: Prisma.TransactionClient,
  articleId: string,
  by: Colleague,
): Promise<void> {
  const subject = `story:${articleId}` as const;
  const [noted] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM audit_entry WHERE subject = ${subject} AND action = 'story.edit' AND staff_id = ${by.staffId}::uuid
      AND at > now() - interval '1 hour' LIMIT 1`;
  if (!noted) await recordAudit(tx, { action: 'story.edit', subject, ...actorOf(by) });
}

function actorOf({ staffId, ipAddress }: Colleague) {
  return { staffId, ipAddress };
}
