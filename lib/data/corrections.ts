import type { CorrectionPage } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { sectionJson } from './card-sql.ts';
import { type RawCorrection, showCorrection } from './correction-rows.ts';
import { isPage, type ListOptions, windowOf } from './list-page.ts';
import { readJson } from './query.ts';
import { noteSubject } from './reads.ts';
import { planOnce } from './statements.ts';

/** What public stories had wrong, newest first. None on a page > 1: there is no such page. */
export async function listCorrections(options: ListOptions = {}): Promise<CorrectionPage> {
  noteSubject('corrections');
  const { page, perPage, skip, take } = windowOf(options);
  if (!isPage(page)) return { corrections: [], page, hasOlder: false };
  const raw = await readJson<RawCorrection[]>(
    planOnce(Prisma.sql`WITH chosen AS MATERIALIZED (
        SELECT x.id, x.kind, x.text, x.block_id, x.published_at, s.id AS story_id, s.slug, s.headline, s.language, s.direction, s.section_id
        FROM live_correction x CROSS JOIN LATERAL (SELECT * FROM live_story l WHERE l.id = x.article_id LIMIT 1) s
        ORDER BY x.published_at DESC, x.id DESC LIMIT ${take}::int OFFSET ${skip}::int)
      SELECT json_agg(json_build_object('id', x.id, 'kind', x.kind, 'text', x.text, 'blockId', x.block_id, 'publishedAt', x.published_at,
          'story', json_build_object('id', x.story_id, 'slug', x.slug, 'headline', x.headline, 'language', x.language,
            'direction', x.direction, 'section', (SELECT ${sectionJson} FROM section c WHERE c.id = x.section_id)))
        ORDER BY x.published_at DESC, x.id DESC)::text AS json
      FROM chosen x`),
  );
  const found = raw ?? [];
  return {
    corrections: found.slice(0, perPage).map(showCorrection),
    page,
    hasOlder: found.length > perPage,
  };
}
