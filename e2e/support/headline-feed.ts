import { createHash } from 'node:crypto';
import { database } from '#lib/data/client.ts';
import type { FeedNow } from '#lib/websub/feed-at.ts';

/** In place of the site's own feeds: the stories of the section `town` and all stories, told by their headlines. */
export async function readHeadlineFeed(path: string): Promise<FeedNow | null> {
  const inTown = path.startsWith('/town/');
  if (!inTown && !path.startsWith('/feed.')) return null;
  const db = database();
  const { id: town } = await db.section.findUniqueOrThrow({ where: { slug: 'town' } });
  const rows = await db.$queryRaw<{ headline: string }[]>`
    SELECT headline FROM live_story WHERE NOT ${inTown} OR section_id = ${town}::uuid ORDER BY id`;
  const body = Buffer.from(JSON.stringify(rows.map(({ headline }) => headline)));
  return {
    body,
    contentType: 'application/rss+xml; charset=utf-8',
    digest: createHash('sha256').update(body).digest('base64url'),
    words: [inTown ? `section:${town}` : 'latest'],
  };
}
