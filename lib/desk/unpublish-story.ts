import { listWords } from '#lib/domain/story-clock.ts';
import { recordAudit } from './audit.ts';
import { recordChange } from './content-change.ts';
import { withdrawPlanned } from './publish-version.ts';
import { type Desk, type Outcome, refuse } from './refusal.ts';
import { freePath } from './story-path.ts';
import { lockStory, replanStory } from './story-row.ts';

/**
 * Takes a story back from readers now, and what was planned for it. Unlike a removed one it can be
 * published again.
 */
export async function unpublishStory(
  db: Desk,
  options: { articleId: string; staffId?: string },
): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const story = await lockStory(tx, options.articleId);
    if (!story) return refuse('There is no such story.');
    if (story.removed) return refuse('The story was removed.');
    const planned =
      await tx.$executeRaw`SELECT FROM article_version WHERE article_id = ${story.id}::uuid AND live_from > ${story.now}::timestamptz`;
    if (!story.live && planned === 0)
      return refuse('The story is not public, nor is it planned to be.');
    await withdrawPlanned(tx, story);
    await tx.$executeRaw`UPDATE article_version SET live_until = ${story.now}::timestamptz
      WHERE article_id = ${story.id}::uuid AND (live_until IS NULL OR live_until > ${story.now}::timestamptz)`;
    await tx.$executeRaw`UPDATE article a SET last_published_at = v.latest,
        first_published_at = CASE WHEN v.latest IS NOT NULL THEN a.first_published_at END
      FROM (SELECT max(live_from) AS latest FROM article_version WHERE article_id = ${story.id}::uuid) v WHERE a.id = ${story.id}::uuid`;
    // A plan that came true left it: what was public here is gone, and leads nowhere else.
    if (story.live) await freePath(tx, story);
    await recordAudit(tx, {
      action: 'story.unpublish',
      subject: `story:${story.id}`,
      staffId: options.staffId,
    });
    const clock = await replanStory(tx, story);
    if (story.live) {
      const word = `story:${story.id}` as const;
      await recordChange(tx, { touched: [word, ...listWords(story)], dropped: [word], clock });
    }
    return { ok: true };
  });
}
