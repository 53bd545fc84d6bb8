import type { ToldStory } from '#lib/domain/story.ts';
import type { Word } from '#lib/domain/words.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type FeedWindow, moreFollow, reachOf, windowSql } from './feed-window.ts';
import { readJson } from './query.ts';
import { noteBox, noteSubject } from './reads.ts';
import { planOnce } from './statements.ts';
import { type RawToldStory, showToldStory, toldStoryJson } from './story-sql.ts';

const { sql } = Prisma;

/** The lists of stories that have a feed. */
export type StoryList = { kind: 'latest' } | { kind: 'section' | 'topic' | 'author'; id: string };

/** What a document of a feed holds. */
export interface FeedPart<Item> {
  /** Whole, newest first. */
  items: Item[];
  /** Id of the last item when others follow it, else null. */
  after: string | null;
}

interface RawPart {
  /** Whether the item that the window begins after is public. */
  known: boolean;
  stories: RawToldStory[] | null;
  more: boolean;
  months: string[] | null;
}

/**
 * The stories of a list as a document of its feed tells them. One that begins after a story depends on that and on its
 * own stories alone, never on newer ones. Null when it begins after what is no public story.
 */
export async function listForFeed(
  list: StoryList,
  window: FeedWindow,
): Promise<FeedPart<ToldStory> | null> {
  const after = 'after' in window ? window.after : null;
  const raw = await readJson<RawPart>(
    planOnce(sql`WITH RECURSIVE begin AS MATERIALIZED (
        SELECT s.id, s.published_at FROM live_story s WHERE s.id = ${after}::uuid),
      ${windowSql(window, listed(list, window))}
      SELECT json_build_object('known', EXISTS (SELECT FROM begin), 'more', ${moreFollow},
        'stories', (SELECT json_agg(${toldStoryJson} ORDER BY chosen.place)
          FROM chosen CROSS JOIN LATERAL (SELECT * FROM live_story l WHERE l.id = chosen.id LIMIT 1) s),
        'months', (SELECT json_agg(to_char(m.month, 'YYYY-MM')) FROM (
            SELECT date_trunc('month', min(e.at)) AS first, date_trunc('month', max(e.at)) AS last FROM (
              SELECT i.published_at AT TIME ZONE coalesce((SELECT time_zone FROM settings), 'UTC') AS at
              FROM (SELECT published_at FROM begin UNION ALL SELECT published_at FROM chosen) i) e) span
          CROSS JOIN generate_series(span.first, span.last, interval '1 month') AS m(month)))::text AS json`),
  );
  if (!raw || (after !== null && !raw.known)) return null;
  const items = (raw.stories ?? []).map(showToldStory);
  // It holds them whole: what is new in one of them is new in the feed.
  noteSubject(...items.map(({ id }): Word => `story:${id}`));
  if (after === null) noteSubject(wordOf(list));
  else {
    noteSubject(`story:${after}`);
    // Whatever else can come between them was published in these months.
    noteBox(...(raw.months ?? []).map((month): Word => `month:${month}`));
  }
  return { items, after: raw.more ? (items.at(-1)?.id ?? null) : null };
}

function wordOf(list: StoryList): Word {
  return list.kind === 'latest' ? 'latest' : `${list.kind}:${list.id}`;
}

/** Ids and times in their order, from indexes alone. */
function listed(list: StoryList, window: FeedWindow): Prisma.Sql {
  const take = reachOf(window);
  switch (list.kind) {
    case 'latest':
      return sql`SELECT s.id, s.published_at FROM live_story s WHERE ${beyond(window, 's')}
        ORDER BY s.published_at DESC, s.id DESC LIMIT ${take}::int`;
    case 'section':
      // Each section's newest come in the order of its index; only they are merged.
      return sql`SELECT n.id, n.published_at FROM (
          WITH RECURSIVE down AS (
            SELECT id FROM section WHERE id = ${list.id}::uuid
            UNION ALL SELECT c.id FROM section c JOIN down ON c.parent_id = down.id)
          SELECT id FROM down) d
        CROSS JOIN LATERAL (SELECT s.id, s.published_at FROM live_story s WHERE s.section_id = d.id AND ${beyond(window, 's')}
          ORDER BY s.published_at DESC, s.id DESC LIMIT ${take}::int) n
        ORDER BY n.published_at DESC, n.id DESC LIMIT ${take}::int`;
    case 'topic':
      return sql`SELECT s.id, l.published_at FROM version_topic l JOIN live_story s ON s.version_id = l.version_id
        WHERE l.topic_id = ${list.id}::uuid AND ${beyond(window, 'l')}
        ORDER BY l.published_at DESC, s.id DESC LIMIT ${take}::int`;
    case 'author':
      return sql`SELECT s.id, l.published_at FROM version_author l JOIN live_story s ON s.version_id = l.version_id
        WHERE l.author_id = ${list.id}::uuid AND ${beyond(window, 'l')}
        ORDER BY l.published_at DESC, s.id DESC LIMIT ${take}::int`;
    default:
      return list satisfies never;
  }
}

/** The part of a list that a window begins after; the first condition is one that every index can follow. */
function beyond(window: FeedWindow, alias: 's' | 'l'): Prisma.Sql {
  if ('newest' in window) return sql`true`;
  const at = Prisma.raw(`${alias}.published_at`);
  return sql`${at} <= (SELECT published_at FROM begin)
    AND (${at}, s.id) < ((SELECT published_at FROM begin), (SELECT id FROM begin))`;
}
