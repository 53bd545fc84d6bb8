import type { StoryCard } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { cardJson, chosenStory } from './card-sql.ts';
import { database } from './client.ts';
import { readJson } from './query.ts';
import { noteSubject } from './reads.ts';
import { type RawCard, showCard } from './rows.ts';
import { planOnce } from './statements.ts';

const { sql } = Prisma;
const MOST_SHOWN = 10;
/** Fewer stories are no list. */
const LEAST_SHOWN = 3;
/** Reads, each counting half as much every twelve hours: after two days one in sixteen is left. Less says nothing. */
const LEAST_READS = 3;
/** The hottest are looked at, since some of them may have been taken down. */
const MOST_LOOKED = 40;
/** Nothing shows a story any more whose last read has faded to this. */
const FORGOTTEN = 1 / 64;
/** Reads of one story in one batch; more than any front page brings in seconds. */
const MOST_AT_ONCE = 100_000;

/**
 * Adds what was read since the last batch: how often each story's page was asked for. Unknown stories are
 * passed over. Changes no page by itself and counts as no change of the paper. Also forgets what nobody reads.
 */
export async function recordReads(batch: Map<string, number>): Promise<void> {
  // Every batch takes the stories in the same order, so that two processes never wait for each other.
  const entries = [...batch].filter(([, reads]) => reads >= 1).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return;
  const ids = entries.map(([id]) => id);
  const reads = entries.map(([, count]) => Math.min(Math.floor(count), MOST_AT_ONCE));
  // log2(2^a + 2^b), told so that neither power is ever made.
  const adding = database().$executeRaw`INSERT INTO story_heat AS h (article_id, heat)
    SELECT s.id, heat_of(n.reads, now())
    FROM (SELECT CASE WHEN pg_input_is_valid(u.id, 'uuid') THEN u.id::uuid END AS id, sum(u.reads)::float8 AS reads
        FROM unnest(${ids}::text[], ${reads}::int[]) AS u(id, reads) GROUP BY 1) n
      CROSS JOIN LATERAL (SELECT l.id FROM live_story l WHERE l.id = n.id LIMIT 1) s
    ORDER BY s.id
    ON CONFLICT (article_id) DO UPDATE SET heat = greatest(h.heat, excluded.heat)
      + ln(1 + power(2::float8, -least(abs(h.heat - excluded.heat), 60))) / ln(2::float8)`;
  const forgetting = database().$executeRaw`DELETE FROM story_heat WHERE article_id IN (
    SELECT article_id FROM story_heat WHERE heat < heat_of(${FORGOTTEN}::float8, now()) ORDER BY article_id FOR UPDATE SKIP LOCKED)`;
  // Both or neither: a batch that failed is handed in again, and must not count twice.
  await database().$transaction([adding, forgetting]);
}

/**
 * The public stories that are read most these days, most read first; none when too little is read to say.
 * It changes by the second and announces nothing: what shows it is renewed now and then (`most-read`).
 */
export async function listMostRead(): Promise<StoryCard[]> {
  noteSubject('most-read');
  const raw = await readJson<RawCard[]>(
    planOnce(sql`WITH hottest AS MATERIALIZED (
        SELECT h.article_id AS id, h.heat FROM story_heat h WHERE h.heat >= heat_of(${LEAST_READS}::float8, now())
        ORDER BY h.heat DESC LIMIT ${MOST_LOOKED}::int),
      chosen AS MATERIALIZED (
        SELECT h.id, h.heat FROM hottest h CROSS JOIN LATERAL (SELECT l.id FROM live_story l WHERE l.id = h.id LIMIT 1) l
        ORDER BY h.heat DESC, h.id LIMIT ${MOST_SHOWN}::int)
      SELECT json_agg(${cardJson('s')} ORDER BY chosen.heat DESC, chosen.id)::text AS json
      FROM chosen CROSS JOIN ${chosenStory}`),
  );
  const found = raw ?? [];
  return found.length < LEAST_SHOWN ? [] : found.map(showCard);
}
