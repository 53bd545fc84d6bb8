import { listWords } from '#lib/domain/story-clock.ts';
import { recordAudit } from './audit.ts';
import { recordChange } from './content-change.ts';
import { type Desk, type Outcome, refuse } from './refusal.ts';
import { lockStory, replanStory } from './story-row.ts';

/** Takes a story away for good: its addresses answer 410 and no stored page that shows it is served again. */
export async function removeStory(
  db: Desk,
  options: { articleId: string; reason: string; staffId?: string },
): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const story = await lockStory(tx, options.articleId);
    if (!story) return refuse('There is no such story.');
    if (story.removed) return refuse('The story was removed already.');
    await tx.$executeRaw`UPDATE article SET removed_at = ${story.now}::timestamptz, removed_reason = ${options.reason} WHERE id = ${story.id}::uuid`;
    await recordAudit(tx, {
      action: 'story.remove',
      subject: `story:${story.id}`,
      staffId: options.staffId,
      details: { reason: options.reason },
    });
    const clock = await replanStory(tx, story);
    if (story.live) {
      const word = `story:${story.id}` as const;
      await recordChange(tx, { touched: [word, ...listWords(story)], dropped: [word], clock });
    }
    return { ok: true };
  });
}
