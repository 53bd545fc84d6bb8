import type { Prisma } from '#prisma/generated/client.ts';

/** Within this time every save is kept: windows that were cut off find just what they set out from. */
const KEEP_ALL = '1 hour';
/** Seconds. Before that, the last of each person in such a stretch. */
const STRETCH = 600;
/** So many at a time, so that no save waits for it. */
const AT_ONCE = 200;

/** Lets go of saves between which only minutes lie. What was handed in, published or restored stays, as does the newest. */
export async function thinRevisions(
  tx: Prisma.TransactionClient,
  articleId: string,
): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM draft_revision r USING (
      SELECT revision FROM (
        SELECT revision, mark, row_number() OVER (
            PARTITION BY saved_by_id, floor(extract(epoch FROM saved_at) / ${STRETCH}::int) ORDER BY revision DESC) AS place
        FROM draft_revision WHERE article_id = ${articleId}::uuid AND saved_at < now() - ${KEEP_ALL}::interval) old
      WHERE place > 1 AND mark IS NULL
        AND revision < (SELECT revision FROM draft WHERE article_id = ${articleId}::uuid) LIMIT ${AT_ONCE}::int) gone
    WHERE r.article_id = ${articleId}::uuid AND r.revision = gone.revision`;
}
