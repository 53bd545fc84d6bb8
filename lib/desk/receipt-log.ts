import { database } from '#lib/data/client.ts';
import type { ReceiptState, ReceiptSurface, TouchedStory } from '#lib/domain/receipt.ts';
import type { Word } from '#lib/domain/words.ts';
import {
  authorPath,
  FRONT_PATH,
  feedPath,
  LATEST_PATH,
  NEWS_SITEMAP_PATH,
  searchPath,
  sectionPath,
  sitemapPartPath,
  storyPath,
  topicPath,
} from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';

const { sql } = Prisma;

/** An import touches thousands at once: nobody waits for the receipt of one of them. */
export const MOST_STORIES = 10;
const LONGEST_SEARCH = 150;

/** An address that a change made another. */
export interface TouchedAddress {
  surface: ReceiptSurface;
  path: string;
}

/** The stories that a change speaks of, and every address at which its words are seen; none of a change by masses. */
export async function readTouched(
  words: readonly Word[],
): Promise<{ story: TouchedStory; addresses: TouchedAddress[] }[]> {
  const ids = idsIn(words, 'story');
  if (ids.length === 0 || ids.length > MOST_STORIES) return [];
  const [stories, lists] = await Promise.all([
    database().$queryRaw<{ id: string; slug: string; section: string; headline: string | null }[]>(
      sql`SELECT a.id::text, a.slug, c.slug AS section, l.headline FROM article a JOIN section c ON c.id = a.section_id
        LEFT JOIN live_story l ON l.id = a.id WHERE a.id = ANY(${ids}::uuid[])`,
    ),
    listAddresses(words),
  ]);
  return stories.map(({ id, slug, section, headline }) => {
    const story = { id, path: storyPath(section, slug), headline };
    const search =
      headline === null ? [] : [{ surface: 'search' as const, path: searchFor(headline) }];
    return { story, addresses: [{ surface: 'article', path: story.path }, ...lists, ...search] };
  });
}

async function listAddresses(words: readonly Word[]): Promise<TouchedAddress[]> {
  const rows = await database().$queryRaw<{ kind: 'section' | 'topic' | 'author'; slug: string }[]>(
    sql`SELECT 'section' AS kind, slug FROM section WHERE id = ANY(${idsIn(words, 'section')}::uuid[])
      UNION ALL SELECT 'topic', slug FROM topic WHERE id = ANY(${idsIn(words, 'topic')}::uuid[])
      UNION ALL SELECT 'author', slug FROM author WHERE id = ANY(${idsIn(words, 'author')}::uuid[])`,
  );
  const pathOf = { section: sectionPath, topic: topicPath, author: authorPath };
  const found: TouchedAddress[] = rows.map(({ kind, slug }) => ({
    surface: kind,
    path: pathOf[kind](slug),
  }));
  if (words.includes('front')) found.push({ surface: 'front', path: FRONT_PATH });
  if (words.includes('latest')) {
    found.push(
      { surface: 'latest', path: LATEST_PATH },
      { surface: 'rss', path: feedPath(FRONT_PATH, 'xml') },
      { surface: 'atom', path: feedPath(FRONT_PATH, 'atom') },
      { surface: 'json', path: feedPath(FRONT_PATH, 'json') },
    );
  }
  if (words.includes('latest') || words.includes('news'))
    found.push({ surface: 'news_sitemap', path: NEWS_SITEMAP_PATH });
  for (const part of idsIn(words, 'sitemap')) {
    found.push({ surface: 'sitemap', path: sitemapPartPath(part) });
  }
  return found;
}

/** What a process saw of a change. */
export interface SeenSurface {
  articleId: string;
  /** When the change was made, in milliseconds of the database's clock. */
  at: number;
  surface: ReceiptSurface;
  state: ReceiptState;
  /** Milliseconds from the change until it was seen to be right. */
  ms: number | null;
}

/** Writes down what this process saw; what it saw of the same before is overwritten. Stories that are gone are left out. */
export async function recordReceipts(
  processId: string,
  seen: readonly SeenSurface[],
): Promise<void> {
  await database().$executeRaw`INSERT INTO receipt (article_id, at, process_id, surface, state, ms)
    SELECT a.id, to_timestamp(n.at / 1000.0)::timestamptz(3), p.id, n.surface, n.state, n.ms
    FROM jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) AS n("articleId" uuid, at float8, surface text, state text, ms int)
      JOIN article a ON a.id = n."articleId" JOIN site_process p ON p.id = ${processId}::uuid
    ON CONFLICT (article_id, at, process_id, surface) DO UPDATE SET state = excluded.state, ms = excluded.ms`;
}

export interface SaidProcess {
  id: string;
  /** For people. */
  name: string;
  /** When the last change was made that it did not follow, in milliseconds of the database's clock; null: it followed all. */
  passedOver: number | null;
}

/** Says that a process is there. Called again and again: one that is silent is taken for gone. */
export async function sayProcess({ id, name, passedOver }: SaidProcess): Promise<void> {
  await database().$executeRaw`INSERT INTO site_process (id, name, passed_over_at)
    VALUES (${id}::uuid, ${name}, to_timestamp(${passedOver}::float8 / 1000.0))
    ON CONFLICT (id) DO UPDATE SET seen_at = now(), passed_over_at = excluded.passed_over_at`;
}

/** Says that a process ends in good order: no receipt is expected of it any more. */
export async function endProcess(processId: string): Promise<void> {
  await database()
    .$executeRaw`UPDATE site_process SET seen_at = '-infinity' WHERE id = ${processId}::uuid`;
}

/** Forgets receipts after so many days, and the processes that have none and are long gone. */
export async function pruneReceipts(olderThanDays: number): Promise<void> {
  await database()
    .$executeRaw`DELETE FROM receipt WHERE at < now() - make_interval(days => ${olderThanDays}::int)`;
  await database()
    .$executeRaw`DELETE FROM site_process p WHERE p.seen_at < now() - interval '1 hour'
    AND NOT EXISTS (SELECT FROM receipt r WHERE r.process_id = p.id)`;
}

function idsIn(
  words: readonly Word[],
  kind: 'story' | 'section' | 'topic' | 'author' | 'sitemap',
): string[] {
  const start = `${kind}:`;
  return words.flatMap((word) => (word.startsWith(start) ? [word.slice(start.length)] : []));
}

/** The page of results for the headline's own words, without signs that would mean something to a search. */
function searchFor(headline: string): string {
  return searchPath(
    headline
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .slice(0, LONGEST_SEARCH),
  );
}
