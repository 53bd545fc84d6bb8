import { listWords } from '#lib/domain/story-clock.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from './audit.ts';
import { recordChange } from './content-change.ts';
import { withdrawPlanned } from './publish-version.ts';
import { type Desk, type Outcome, refuse } from './refusal.ts';
import { freePath } from './story-path.ts';
import { lockStory, replanStory, type StoryRow } from './story-row.ts';

export interface UnpublishOptions {
  articleId: string;
  staffId?: string;
  ipAddress?: string | null;
}

/**
 * Takes a story back from readers now, and what was planned for it. Unlike a removed one it can be
 * published again.
 */
export async function unpublishStory(db: Desk, options: UnpublishOptions): Promise<Outcome> {
  return db.$transaction((tx) => unpublishIn(tx, options));
}

/** The same within a transaction, whose last statement it must be. */
export async function unpublishIn(
  tx: Prisma.TransactionClient,
  { articleId, staffId, ipAddress = null }: UnpublishOptions,
): Promise<Outcome> {
  const story = await lockStory(tx, articleId);
  if (!story) return refuse('There is no such story.');
  if (story.removed) return refuse('The story was removed.');
  const planned =
    await tx.$executeRaw`SELECT FROM article_version WHERE article_id = ${story.id}::uuid AND live_from > ${story.now}::timestamptz`;
  if (!story.live && planned === 0)
    return refuse('The story is not public, nor is it planned to be.');
  await withdrawPlanned(tx, story);
  await tx.$executeRaw`UPDATE article_version SET live_until = ${story.now}::timestamptz
    WHERE article_id = ${story.id}::uuid AND (live_until IS NULL OR live_until > ${story.now}::timestamptz)`;
  await settleDates(tx, story);
  // A plan that came true left it: what was public here is gone, and leads nowhere else.
  if (story.live) await freePath(tx, story);
  await recordAudit(tx, {
    action: 'story.unpublish',
    subject: `story:${story.id}`,
    staffId,
    ipAddress,
  });
  const clock = await replanStory(tx, story);
  if (story.live) {
    const word = `story:${story.id}` as const;
    await recordChange(tx, { touched: [word, ...listWords(story)], dropped: [word], clock });
  }
  return { ok: true };
}

/** The story's own dates once versions of it were withdrawn. */
async function settleDates(tx: Prisma.TransactionClient, story: StoryRow): Promise<void> {
  await tx.$executeRaw`UPDATE article a SET last_published_at = v.latest,
      first_published_at = CASE WHEN v.latest IS NOT NULL THEN a.first_published_at END
    FROM (SELECT max(live_from) AS latest FROM article_version WHERE article_id = ${story.id}::uuid) v WHERE a.id = ${story.id}::uuid`;
}

/** Takes back what is planned for a story, within a transaction; what readers have stays as it is. */
export async function cancelPlanIn(
  tx: Prisma.TransactionClient,
  { articleId, staffId, ipAddress = null }: UnpublishOptions,
): Promise<Outcome> {
  const story = await lockStory(tx, articleId);
  if (!story) return refuse('There is no such story.');
  await withdrawPlanned(tx, story);
  await settleDates(tx, story);
  await recordAudit(tx, {
    action: 'story.cancel',
    subject: `story:${story.id}`,
    staffId,
    ipAddress,
  });
  const clock = await replanStory(tx, story);
  if (story.live) await recordChange(tx, { touched: [], dropped: [], clock });
  return { ok: true };
}
