import { recordAudit } from './audit.ts';
import { recordChange } from './content-change.ts';
import { type Desk, type Outcome, refuse } from './refusal.ts';
import { lockStory } from './story-row.ts';

/**
 * Takes a former version out of a story's public history: it named somebody it should not have, or was
 * a libel. It stays kept. What readers see of the story itself is another version and does not change.
 */
export async function withholdVersion(
  db: Desk,
  options: { articleId: string; number: number; reason: string; staffId?: string },
): Promise<Outcome> {
  const reason = options.reason.trim();
  if (reason === '') return refuse('Say why this version is withheld; the audit log keeps it.');
  return db.$transaction(async (tx) => {
    const story = await lockStory(tx, options.articleId);
    if (!story) return refuse('There is no such story.');
    const [version] = await tx.$queryRaw<{ past: boolean; withheld: boolean }[]>`
      SELECT coalesce(live_until <= ${story.now}::timestamptz, false) AS past, withheld_at IS NOT NULL AS withheld
      FROM article_version WHERE article_id = ${story.id}::uuid AND number = ${options.number}::int`;
    if (!version) return refuse('The story has no such version.');
    if (version.withheld) return refuse('This version is withheld already.');
    if (!version.past)
      return refuse('Only a former version can be withheld. Publish another in its place first.');
    await tx.$executeRaw`UPDATE article_version SET withheld_at = ${story.now}::timestamptz, withheld_reason = ${reason}
      WHERE article_id = ${story.id}::uuid AND number = ${options.number}::int`;
    await recordAudit(tx, {
      action: 'version.withhold',
      subject: `story:${story.id}`,
      staffId: options.staffId,
      details: { number: options.number, reason },
    });
    if (story.live) {
      // Dropped, not touched: no stored page that still tells it may be served, whatever keeps it from being renewed.
      const history = `history:${story.id}` as const;
      await recordChange(tx, { touched: [`story:${story.id}`, history], dropped: [history] });
    }
    return { ok: true };
  });
}
