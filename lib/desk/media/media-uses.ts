import type { MediaUse } from '#lib/domain/desk-answers.ts';
import { may } from '#lib/domain/permissions.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { allows, type Colleague } from '../drafts/colleague.ts';
import { readStoryDraft } from '../drafts/story-draft.ts';
import { publicUses, workUses } from './media-sql.ts';

const { sql } = Prisma;
type Reader = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** More are not named: nobody reads them, and none of them has to be known to refuse a removal. */
const MOST_NAMED = 50;

/**
 * Everything that shows a picture, or will: stories before readers, working copies, standing pages, portraits, the logo. A working copy
 * that the asker may not see is counted without its name.
 */
export async function listUses(db: Reader, mediaId: string, by: Colleague): Promise<MediaUse[]> {
  const id = sql`${mediaId}::uuid`;
  const found = await db.$queryRaw<FoundUse[]>`
    WITH shown AS (${publicUses(id)}), work AS (${workUses(id)})
    (SELECT 'story' AS kind, a.id::text, s.article_id IS NOT NULL AS "isPublic", live.id IS NOT NULL AS "isNamed",
        coalesce(live.headline, CASE WHEN s.article_id IS NULL THEN d.content ->> 'headline' ELSE planned.headline END, '') AS name
      FROM (SELECT article_id FROM shown UNION SELECT article_id FROM work) u JOIN article a ON a.id = u.article_id
      LEFT JOIN (SELECT DISTINCT article_id FROM shown) s ON s.article_id = a.id LEFT JOIN draft d ON d.article_id = a.id
      LEFT JOIN live_story live ON live.id = a.id
      LEFT JOIN LATERAL (SELECT v.headline FROM article_version v WHERE v.article_id = a.id ORDER BY v.number DESC LIMIT 1) planned ON true
      ORDER BY s.article_id IS NULL, a.last_published_at DESC NULLS LAST, a.id DESC LIMIT ${MOST_NAMED}::int)
    UNION ALL SELECT 'page', p.id::text, p.public, true, p.title FROM page_media u JOIN page p ON p.id = u.page_id WHERE u.media_id = ${id}
    UNION ALL SELECT 'author', x.id::text, true, true, x.name FROM author x WHERE x.portrait_id = ${id}
    UNION ALL SELECT 'logo', '', true, true, x.site_name FROM settings x WHERE x.logo_id = ${id}`;
  const seesAll = may({ id: by.staffId, role: by.role }, 'story.list_all');
  return Promise.all(
    found.map(async ({ isNamed, ...use }) => {
      const isOpen = isNamed || seesAll || (await mayRead(db, use.id, by));
      return isOpen ? use : { ...use, id: '', name: '' };
    }),
  );
}

interface FoundUse extends MediaUse {
  /** Whether its name is public anyway. */
  isNamed: boolean;
}

async function mayRead(db: Reader, articleId: string, by: Colleague): Promise<boolean> {
  const draft = await readStoryDraft(db, articleId);
  return draft !== null && allows(draft, 'story.read', by);
}
