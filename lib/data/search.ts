import type { SearchQuery } from '#lib/domain/search-query.ts';
import type { FoundStory, SearchResults } from '#lib/domain/search-results.ts';
import { isSlug } from '#lib/domain/slug.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { cardJson, chosenStory } from './card-sql.ts';
import { readJson } from './query.ts';
import { type RawCard, showCard } from './rows.ts';
import {
  findings,
  headlineMarks,
  type MarkedText,
  readMarks,
  readPassages,
  SEARCH_BOUNDS,
  snippetMarks,
} from './search-sql.ts';
import { planOnce } from './statements.ts';
import { suggestWords } from './suggest-words.ts';

const { sql } = Prisma;
const PER_PAGE = 20;
const NOTHING = {
  outcome: 'empty',
  instead: null,
  stories: [],
  hasOlder: false,
  total: 0,
  more: false,
} as const;

interface RawFound {
  found: number;
  /** Whether anything was asked that a story could hold. */
  askable: boolean;
  /** Whether the paper's own language leaves any word of it. */
  telling: boolean;
  stories: { card: RawCard; headline: MarkedText; text: MarkedText }[] | null;
}

/**
 * Stories that hold the words asked for ("quoted phrases", `or` and `-without` as everybody knows
 * them), best first. Never throws for what was typed. No stories on a page > 1: there is no such page.
 */
export async function searchStories(
  options: SearchQuery & { page?: number },
): Promise<SearchResults> {
  const { page = 1, ...query } = options;
  const none: SearchResults = { ...NOTHING, stories: [], page };
  const possible = query.words !== '' && (query.section === null || isSlug(query.section));
  const skip = (page - 1) * PER_PAGE;
  if (!possible || !Number.isInteger(page) || skip < 0 || skip >= SEARCH_BOUNDS.weighed)
    return none;
  const { raw, ...results } = await weighStories(query, skip);
  if (results.total > 0) return { ...none, ...results, outcome: 'found' };
  if (!raw?.askable) return none;
  if (!raw.telling) return { ...none, outcome: 'common' };
  const instead = page === 1 ? await suggestWords(query.words) : null;
  const near = instead && (await weighStories({ ...query, words: instead }, 0));
  if (!near || near.total === 0) return { ...none, outcome: 'nothing' };
  const { stories, hasOlder, total, more } = near;
  return { ...none, outcome: 'similar', instead, stories, hasOlder, total, more };
}

async function weighStories(query: SearchQuery, skip: number) {
  const raw = await readJson<RawFound>(findStories(query, skip));
  const found = raw?.found ?? 0;
  const stories = raw?.stories ?? [];
  return {
    raw,
    stories: stories.slice(0, PER_PAGE).map(showFound),
    hasOlder: stories.length > PER_PAGE,
    total: Math.min(found, SEARCH_BOUNDS.weighed),
    more: found > SEARCH_BOUNDS.weighed,
  };
}

/**
 * The newest that match are weighed against each other. A weight halves over two years, measured from
 * the newest find so that the order depends on no clock.
 */
function findStories(query: SearchQuery, skip: number): Prisma.Sql {
  return planOnce(sql`WITH RECURSIVE ${findings(query)},
    weighed AS MATERIALIZED (
      SELECT f.id, f.published_at, f.language, ts_rank(f.words, asked.query, 1)
          * power(0.5, least(extract(epoch FROM (SELECT max(published_at) FROM found) - f.published_at) / 63072000, 60)) AS weight
      FROM (SELECT * FROM found ORDER BY published_at DESC, version_id DESC LIMIT ${SEARCH_BOUNDS.weighed}::int) f
        JOIN asked ON asked.language = f.language),
    chosen AS MATERIALIZED (
      SELECT w.*, a.query, a.config FROM weighed w JOIN asked a ON a.language = w.language
      ORDER BY weight DESC, published_at DESC, id DESC LIMIT ${PER_PAGE + 1}::int OFFSET ${skip}::int)
    SELECT json_build_object('found', (SELECT count(*) FROM found),
      'askable', EXISTS (SELECT FROM asked WHERE asked.loose IS NOT NULL),
      'telling', (SELECT numnode(query) > 0 FROM asked
        WHERE asked.language = search_language(coalesce((SELECT language FROM settings), 'en'))),
      'stories', (SELECT json_agg(json_build_object('card', ${cardJson('s')},
          'headline', ${headlineMarks}, 'text', ${snippetMarks})
          ORDER BY chosen.weight DESC, chosen.published_at DESC, chosen.id DESC)
        FROM chosen CROSS JOIN ${chosenStory}))::text AS json`);
}

function showFound(raw: { card: RawCard; headline: MarkedText; text: MarkedText }): FoundStory {
  return {
    ...showCard(raw.card),
    headlineParts: readMarks(raw.headline),
    snippets: readPassages(raw.text),
  };
}
