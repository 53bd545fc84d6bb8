import type { ListedCorrection } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { sectionJson } from './card-sql.ts';
import { type RawCorrection, showCorrection } from './correction-rows.ts';
import type { FeedPart } from './feed.ts';
import { type FeedWindow, moreFollow, reachOf, windowSql } from './feed-window.ts';
import { readJson } from './query.ts';
import { noteSubject } from './reads.ts';
import { planOnce } from './statements.ts';

const { sql } = Prisma;

interface RawPart {
  known: boolean;
  corrections: RawCorrection[] | null;
  more: boolean;
}

/** The corrections as a document of their feed tells them. Null when it begins after what is no public correction. */
export async function listCorrectionsForFeed(
  window: FeedWindow,
): Promise<FeedPart<ListedCorrection> | null> {
  noteSubject('corrections');
  const after = 'after' in window ? window.after : null;
  const begin = sql`(SELECT published_at FROM begin), (SELECT id FROM begin)`;
  const listed = sql`SELECT x.id, x.published_at
    FROM live_correction x CROSS JOIN LATERAL (SELECT l.id FROM live_story l WHERE l.id = x.article_id LIMIT 1) s
    WHERE ${after === null ? sql`true` : sql`(x.published_at, x.id) < (${begin})`}
    ORDER BY x.published_at DESC, x.id DESC LIMIT ${reachOf(window)}::int`;
  const raw = await readJson<RawPart>(
    planOnce(sql`WITH begin AS MATERIALIZED (SELECT x.id, x.published_at FROM live_correction x WHERE x.id = ${after}::uuid),
      ${windowSql(window, listed)}
      SELECT json_build_object('known', EXISTS (SELECT FROM begin), 'more', ${moreFollow},
        'corrections', (SELECT json_agg(json_build_object('id', x.id, 'kind', x.kind, 'text', x.text, 'blockId', x.block_id,
            'publishedAt', x.published_at, 'story', json_build_object('id', s.id, 'slug', s.slug, 'headline', s.headline,
              'language', s.language, 'direction', s.direction,
              'section', (SELECT ${sectionJson} FROM section c WHERE c.id = s.section_id))) ORDER BY chosen.place)
          FROM chosen JOIN live_correction x ON x.id = chosen.id
          CROSS JOIN LATERAL (SELECT * FROM live_story l WHERE l.id = x.article_id LIMIT 1) s))::text AS json`),
  );
  if (!raw || (after !== null && !raw.known)) return null;
  const items = (raw.corrections ?? []).map(showCorrection);
  return { items, after: raw.more ? (items.at(-1)?.id ?? null) : null };
}
