import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from './audit.ts';
import { recordChange } from './content-change.ts';
import { type Desk, type Outcome, refuse } from './refusal.ts';
import { lockStory } from './story-row.ts';

export interface WithholdOptions {
  articleId: string;
  number: number;
  reason: string;
  staffId?: string;
  ipAddress?: string | null;
}

/**
 * Takes a former version out of a story's public history: it named somebody it should not have, or was
 * a libel. It stays kept. What readers see of the story itself is another version and does not change.
 */
export async function withholdVersion(db: Desk, options: WithholdOptions): Promise<Outcome> {
  return db.$transaction((tx) => withholdIn(tx, options));
}

/** The same within a transaction, whose last statement it must be. */
export async function withholdIn(
  tx: Prisma.TransactionClient,
  { articleId, number, staffId, ipAddress = null, ...options }: WithholdOptions,
): Promise<Outcome> {
  const reason = options.reason.trim();
  if (reason === '') return refuse('Say why this version is withheld; the audit log keeps it.');
  const story = await lockStory(tx, articleId);
  if (!story) return refuse('There is no such story.');
  const [version] = await tx.$queryRaw<{ past: boolean; withheld: boolean }[]>`
    SELECT coalesce(live_until <= ${story.now}::timestamptz, false) AS past, withheld_at IS NOT NULL AS withheld
    FROM article_version WHERE article_id = ${story.id}::uuid AND number = ${number}::int`;
  if (!version) return refuse('The story has no such version.');
  if (version.withheld) return refuse('This version is withheld already.');
  if (!version.past)
    return refuse('Only a former version can be withheld. Publish another in its place first.');
  await tx.$executeRaw`UPDATE article_version SET withheld_at = ${story.now}::timestamptz, withheld_reason = ${reason}
    WHERE article_id = ${story.id}::uuid AND number = ${number}::int`;
  await recordAudit(tx, {
    action: 'version.withhold',
    subject: `story:${story.id}`,
    staffId,
    ipAddress,
    details: { number, reason },
  });
  if (story.live) {
    // Dropped, not touched: no stored page that still tells it may be served, whatever keeps it from being renewed.
    const history = `history:${story.id}` as const;
    await recordChange(tx, { touched: [`story:${story.id}`, history], dropped: [history] });
  }
  return { ok: true };
}
