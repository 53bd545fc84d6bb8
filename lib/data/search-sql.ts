import type { SearchQuery } from '#lib/domain/search-query.ts';
import type { SnippetPart } from '#lib/domain/search-results.ts';
import { Prisma } from '#prisma/generated/client.ts';

const { sql } = Prisma;

/**
 * What one search may cost, in stories, newest first: how many that may match are looked at, and how
 * many that do match are weighed, which reads all words of each.
 */
export const SEARCH_BOUNDS = { looked: 5000, weighed: 400 } as const;

const DAYS = { day: 1, week: 7, month: 31, year: 366 } as const;

/**
 * SQL for the parts `asked` (the query by the rules of each language) and `found` (public stories that
 * match, newest first, one more than are weighed). Whatever is asked, an index answers it: a phrase is first
 * looked for as words that stand anywhere, and what only says what is not wanted is not looked for at all.
 */
export function findings(query: SearchQuery): Prisma.Sql {
  const within = query.within && DAYS[query.within];
  return sql`zone AS MATERIALIZED (SELECT coalesce((SELECT time_zone FROM settings), 'UTC') AS name),
    bounds AS MATERIALIZED (
      SELECT greatest((${query.from}::date)::timestamp AT TIME ZONE zone.name, now() - make_interval(days => ${within}::int), '-infinity') AS lower,
        coalesce((${query.to}::date + 1)::timestamp AT TIME ZONE zone.name, 'infinity') AS upper FROM zone),
    down AS (
      SELECT id FROM section WHERE slug = ${query.section}
      UNION ALL SELECT c.id FROM section c JOIN down ON c.parent_id = down.id),
    asked AS MATERIALIZED (
      SELECT q.*, CASE WHEN numnode(q.query) = 0 OR querytree(q.query) = 'T' THEN NULL
          WHEN q.inexact THEN loose_query(q.query)::tsquery ELSE q.query END AS loose
      FROM (SELECT l.language, l.config, t.query, t.query::text ~ '<(->|\\d+>)' AS inexact
        FROM (SELECT n AS language, search_config(n) AS config FROM unnest(ARRAY['en', 'de', 'any']) n) l
          CROSS JOIN LATERAL (SELECT websearch_to_tsquery(l.config, ${query.words}) AS query) t) q),
    candidate AS MATERIALIZED (
      SELECT * FROM (${Prisma.join([matching('en'), matching('de'), matching('any')], ' UNION ALL ')}) m
      WHERE ${query.section}::text IS NULL OR EXISTS (SELECT FROM down)
      ORDER BY m.published_at DESC, m.version_id DESC LIMIT ${SEARCH_BOUNDS.looked}::int),
    found AS MATERIALIZED (
      SELECT s.id, c.version_id, c.published_at, c.language
      FROM candidate c CROSS JOIN LATERAL (
        SELECT l.id, l.section_id FROM live_story l WHERE l.version_id = c.version_id LIMIT 1) s
      WHERE (${query.section}::text IS NULL OR s.section_id IN (SELECT id FROM down))
        AND (NOT c.inexact OR EXISTS (SELECT FROM version_search e JOIN asked a ON a.language = e.language
          WHERE e.version_id = c.version_id AND e.words @@ a.query))
      ORDER BY c.published_at DESC, c.version_id DESC LIMIT ${SEARCH_BOUNDS.weighed + 1}::int)`;
}

/** Each language has an index of its own. The query comes out of a part of the statement, so that the plan never depends on it. */
function matching(language: 'en' | 'de' | 'any'): Prisma.Sql {
  const name = Prisma.raw(`'${language}'`);
  return sql`SELECT e.version_id, e.published_at, e.language, (SELECT inexact FROM asked WHERE language = ${name}) AS inexact
    FROM version_search e WHERE e.language = ${name} AND e.words @@ (SELECT loose FROM asked WHERE language = ${name})
      AND e.published_at >= (SELECT lower FROM bounds) AND e.published_at < (SELECT upper FROM bounds)`;
}

/** A text in which what was found stands between these signs, which no one types. */
export type MarkedText = string;
const [START, STOP, BETWEEN] = ['\u0002', '\u0003', '\u001e'];
/** Characters. Finding the passages of a text means reading it; who finds something later sees its beginning. */
const LONGEST_READ = 20_000;

/** SQL for the marked headline of a row `s` of `live_story`, found by a row of `chosen`. */
export const headlineMarks = sql`ts_headline(chosen.config, s.headline, chosen.query,
  ${`StartSel=${START}, StopSel=${STOP}, HighlightAll=true`})`;

/** SQL for the passages of its standfirst and text. */
export const snippetMarks = sql`ts_headline(chosen.config, left(concat_ws(E'\\n', s.standfirst, s.text), ${LONGEST_READ}::int), chosen.query,
  ${`StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MinWords=10, MaxWords=26, FragmentDelimiter=${BETWEEN}`})`;

/** The parts of a marked text. */
export function readMarks(text: MarkedText): SnippetPart[] {
  return text
    .split(START)
    .flatMap((piece, index) => {
      const [inside = '', ...outside] = index === 0 ? ['', piece] : piece.split(STOP);
      return [
        { text: inside, marked: true },
        { text: outside.join(''), marked: false },
      ];
    })
    .map(({ text: words, marked }) => ({ text: words.replace(/\s+/g, ' '), marked }))
    .filter((part) => part.text !== '');
}

/** Those passages in which something was found. */
export function readPassages(text: MarkedText): SnippetPart[][] {
  return text
    .split(BETWEEN)
    .map(readMarks)
    .filter((parts) => parts.some(({ marked }) => marked));
}
