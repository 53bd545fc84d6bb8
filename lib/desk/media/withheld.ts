import { database } from '#lib/data/client.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { isPublic } from './media-sql.ts';

const { sql } = Prisma;

/**
 * Content hashes of the pictures and files that readers saw in stories which were taken away or have ended, or in versions
 * that were withheld, and that nothing public shows or will show. Their addresses are known, and lead nowhere any more.
 */
export async function readWithheld(): Promise<string[]> {
  const usedBy = (gone: Prisma.Sql) => sql`SELECT u.media_id FROM article a
    JOIN article_version v ON v.article_id = a.id AND v.live_from <= now() JOIN version_media u ON u.version_id = v.id WHERE ${gone}`;
  const rows = await database().$queryRaw<{ hash: string }[]>`
    SELECT m.hash FROM media m WHERE m.id IN (${usedBy(sql`a.removed_at IS NOT NULL`)}
      UNION ${usedBy(sql`a.removed_at IS NULL AND a.absent <> '{}' AND a.absent @> now()`)}
      UNION ${usedBy(sql`v.withheld_at IS NOT NULL`)}) AND NOT ${isPublic(sql`m.id`)}`;
  return rows.map(({ hash }) => hash);
}
