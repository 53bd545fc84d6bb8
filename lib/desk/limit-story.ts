import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from './audit.ts';
import { recordChange } from './content-change.ts';
import { type Outcome, refuse } from './refusal.ts';
import { lockStory, replanStory } from './story-row.ts';

export interface LimitOptions {
  articleId: string;
  /** Null: no end any more. */
  until: Date | null;
  staffId?: string;
  ipAddress?: string | null;
}

/** Sets the end of what readers see of a story now, or takes it away; within a transaction, whose last statement it must be. */
export async function limitIn(
  tx: Prisma.TransactionClient,
  { articleId, until, staffId, ipAddress = null }: LimitOptions,
): Promise<Outcome> {
  const story = await lockStory(tx, articleId);
  if (!story) return refuse('There is no such story.');
  if (!story.live) return refuse('The story is not public.');
  if (until && until.getTime() <= Date.parse(story.now))
    return refuse('The end lies in the past. Choose a later one, or unpublish the story now.');
  const [plan] = await tx.$queryRaw<{ next: string | null; isLater: boolean }[]>`
    SELECT to_json(min(live_from)) #>> '{}' AS next, coalesce(${until}::timestamptz > min(live_from), false) AS "isLater"
    FROM article_version WHERE article_id = ${story.id}::uuid AND live_from > ${story.now}::timestamptz`;
  if (plan?.isLater) {
    return refuse(
      'The story would still be shown when the planned version begins. Choose an earlier end.',
    );
  }
  await tx.$executeRaw`UPDATE article_version SET ends_at = ${until}::timestamptz,
      live_until = coalesce(${until}::timestamptz, ${plan?.next ?? null}::timestamptz)
    WHERE article_id = ${story.id}::uuid AND live_from <= ${story.now}::timestamptz
      AND (live_until IS NULL OR live_until > ${story.now}::timestamptz)`;
  await recordAudit(tx, {
    action: 'story.limit',
    subject: `story:${story.id}`,
    staffId,
    ipAddress,
    details: { until: until?.toISOString() ?? null },
  });
  const clock = await replanStory(tx, story);
  await recordChange(tx, { touched: [], dropped: [], clock });
  return { ok: true };
}
