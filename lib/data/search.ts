import type { StoryPage } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { cardJson, chosenStory } from './card-sql.ts';
import { readJson } from './query.ts';
import { type RawCard, showCard } from './rows.ts';

const { sql } = Prisma;
const PER_PAGE = 20;
/** Characters. More than anybody types; less than it takes to keep the database busy. */
const LONGEST_QUERY = 200;
/** Only so many of the newest finds are weighed against each other: weighing reads the whole text of each. */
const MOST_WEIGHED = 400;

/**
 * Stories that hold the words asked for ("quoted phrases", `or` and `-without` as everybody knows
 * them), best first. Never throws for what was typed; what holds no word finds nothing.
 */
export async function searchStories(options: { query: string; page?: number }): Promise<StoryPage> {
  const { page = 1 } = options;
  const words = plainQuery(options.query);
  const skip = (page - 1) * PER_PAGE;
  if (words === '' || !Number.isInteger(page) || page < 1 || skip >= MOST_WEIGHED) {
    return { stories: [], page, hasOlder: false };
  }
  // Matches of a common word come by the thousand: cut to the newest before any is weighed. A weight
  // halves over two years, measured from the newest find so that the result depends on no clock.
  const raw = await readJson<RawCard[]>(
    sql`WITH asked AS (SELECT websearch_to_tsquery('simple', plain(${words})) AS words),
      found AS MATERIALIZED (
        SELECT s.id, s.version_id, s.published_at FROM live_story s
        WHERE s.search @@ websearch_to_tsquery('simple', plain(${words}))
        ORDER BY s.published_at DESC, s.id DESC LIMIT ${MOST_WEIGHED}::int),
      weighed AS MATERIALIZED (
        SELECT s.id, s.published_at,
          ts_rank(s.search, asked.words, 1) * power(0.5, extract(epoch FROM max(s.published_at) OVER () - s.published_at) / 63072000) AS weight
        FROM live_story s, asked WHERE s.version_id = ANY(ARRAY(SELECT version_id FROM found))),
      chosen AS MATERIALIZED (
        SELECT * FROM weighed ORDER BY weight DESC, published_at DESC, id DESC LIMIT ${PER_PAGE + 1}::int OFFSET ${skip}::int)
      SELECT json_agg(${cardJson('s')} ORDER BY chosen.weight DESC, chosen.published_at DESC, chosen.id DESC)::text AS json
      FROM chosen CROSS JOIN ${chosenStory}`,
  );
  const found = raw ?? [];
  return {
    stories: found.slice(0, PER_PAGE).map(showCard),
    page,
    hasOlder: found.length > PER_PAGE,
  };
}

/** The query without what PostgreSQL cannot store (NUL, lone surrogates) or nobody means to find. */
function plainQuery(query: string): string {
  return query
    .slice(0, LONGEST_QUERY)
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}
