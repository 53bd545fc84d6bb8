import { listWords } from '#lib/domain/story-clock.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from './audit.ts';
import { recordChange } from './content-change.ts';
import { type Desk, type Outcome, refuse } from './refusal.ts';
import { lockStory, replanStory } from './story-row.ts';

export interface RemoveOptions {
  articleId: string;
  reason: string;
  staffId?: string;
  ipAddress?: string | null;
}

/** Takes a story away for good: its addresses answer 410 and no stored page that shows it is served again. */
export async function removeStory(db: Desk, options: RemoveOptions): Promise<Outcome> {
  return db.$transaction((tx) => removeIn(tx, options));
}

/** The same within a transaction, whose last statement it must be. */
export async function removeIn(
  tx: Prisma.TransactionClient,
  { articleId, reason, staffId, ipAddress = null }: RemoveOptions,
): Promise<Outcome> {
  const story = await lockStory(tx, articleId);
  if (!story) return refuse('There is no such story.');
  if (story.removed) return refuse('The story was removed already.');
  await tx.$executeRaw`UPDATE article SET removed_at = ${story.now}::timestamptz, removed_reason = ${reason} WHERE id = ${story.id}::uuid`;
  await recordAudit(tx, {
    action: 'story.remove',
    subject: `story:${story.id}`,
    staffId,
    ipAddress,
    details: { reason },
  });
  const clock = await replanStory(tx, story);
  if (story.live) {
    const word = `story:${story.id}` as const;
    await recordChange(tx, { touched: [word, ...listWords(story)], dropped: [word], clock });
  }
  return { ok: true };
}
