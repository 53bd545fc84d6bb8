import type { SearchQuery } from '#lib/domain/search-query.ts';
import type { SnippetPart } from '#lib/domain/search-results.ts';
import { Prisma } from '#prisma/generated/client.ts';

const { sql } = Prisma;

/**
 * What one search may cost, in stories, newest first: `weighed`, how many that match are weighed, which reads all words of
 * each; `looked`, how many that may match are looked at in one stretch of time. A common word is found often enough
 * among the `newest` stories; only for one that is rare there does a search go further back.
 */
export const SEARCH_BOUNDS = { looked: 5000, weighed: 300, newest: [2500, 12_500] };

interface Reach {
  /** Stories found, at most. */
  most?: number;
  /** Where a section is asked for: that one alone, without its sub-sections. */
  sectionId?: string | undefined;
}

interface Matching {
  query: SearchQuery;
  enough: Prisma.Sql;
  /** What else must be so. */
  by: Prisma.Sql;
}

const DAYS = { day: 1, week: 7, month: 31, year: 366 } as const;

/**
 * SQL for the parts `asked` (the query by the rules of each language) and `found` (public stories that
 * match, newest first, one more than are weighed unless `reach` says otherwise). Whatever is asked, an index answers it: a phrase is first
 * looked for as words that stand anywhere, and what only says what is not wanted is not looked for at all.
 */
export function findings(query: SearchQuery, reach: Reach = {}): Prisma.Sql {
  const { most = SEARCH_BOUNDS.weighed + 1, sectionId } = reach;
  const within = query.within && DAYS[query.within];
  const enough = sql`${most}::int`;
  return sql`zone AS MATERIALIZED (SELECT coalesce((SELECT time_zone FROM settings), 'UTC') AS name),
    bounds AS MATERIALIZED (
      SELECT greatest((${query.from}::date)::timestamp AT TIME ZONE zone.name, now() - make_interval(days => ${within}::int), '-infinity') AS lower,
        coalesce((${query.to}::date + 1)::timestamp AT TIME ZONE zone.name, 'infinity') AS upper FROM zone),
    down AS (${sectionId ? sql`SELECT ${sectionId}::uuid AS id` : withSubsections(query.section)}),
    asked AS MATERIALIZED (
      SELECT q.*, CASE WHEN numnode(q.query) = 0 OR querytree(q.query) = 'T' THEN NULL
          WHEN q.inexact THEN loose_query(q.query)::tsquery ELSE q.query END AS loose
      FROM (SELECT l.language, l.config, t.query, t.query::text ~ '<(->|\\d+>)' AS inexact
        FROM (SELECT n AS language, search_config(n) AS config FROM unnest(ARRAY['en', 'de', 'any']) n) l
          CROSS JOIN LATERAL (SELECT websearch_to_tsquery(l.config, ${query.words}) AS query) t) q),
    ${stretches(query)},
    near AS MATERIALIZED (
      SELECT f.* FROM (SELECT * FROM stretch WHERE lower < upper ORDER BY place) r
        CROSS JOIN LATERAL (${matching({ query, enough, by: sql`AND era_of(e.published_at) >= r.era` })}) f LIMIT ${enough}),
    far AS MATERIALIZED (
      SELECT f.* FROM (SELECT lower, (SELECT min(lower) FROM stretch) AS upper FROM bounds) r
        CROSS JOIN LATERAL (${matching({ query, enough, by: Prisma.empty })}) f
      WHERE r.lower < r.upper AND (SELECT count(*) FROM near) < ${enough}),
    found AS MATERIALIZED (
      SELECT * FROM (SELECT * FROM near UNION ALL SELECT * FROM far) f
      ORDER BY published_at DESC, version_id DESC LIMIT ${enough})`;
}

function withSubsections(slug: string | null): Prisma.Sql {
  return sql`SELECT id FROM section WHERE slug = ${slug}
      UNION ALL SELECT c.id FROM section c JOIN down ON c.parent_id = down.id`;
}

/**
 * SQL for the part `stretch`: the times from now (or the last day asked for) back to when the paper, or the section, had
 * published so many stories since, by whole months.
 */
function stretches(query: SearchQuery): Prisma.Sql {
  return sql`published AS MATERIALIZED (
      SELECT (month || '-01')::timestamp AT TIME ZONE (SELECT name FROM zone) AS since, sum(sum(stories)) OVER (ORDER BY month DESC) AS stories
      FROM month_tally WHERE (${query.to}::text IS NULL OR month <= left(${query.to}, 7))
        AND (${query.section}::text IS NULL OR section_id IN (SELECT id FROM down)) GROUP BY month),
    reach AS (
      SELECT n.place, greatest(bounds.lower, (SELECT max(since) FROM published WHERE published.stories >= n.stories)) AS lower
      FROM bounds, unnest(${SEARCH_BOUNDS.newest}::int[]) WITH ORDINALITY AS n(stories, place)),
    stretch AS MATERIALIZED (
      SELECT place, lower, era_of(lower) AS era, lag(lower, 1, (SELECT upper FROM bounds)) OVER (ORDER BY place) AS upper FROM reach)`;
}

/**
 * SQL for the newest public stories that match, of a stretch of time `r`. Each language has an index of its own. The query
 * comes out of a part of the statement, so that the plan never depends on it.
 */
function matching({ query, enough, by }: Matching): Prisma.Sql {
  const languages = (['en', 'de', 'any'] as const).map((language) => {
    const name = Prisma.raw(`'${language}'`);
    return sql`SELECT e.version_id, e.published_at, e.language, e.words, (SELECT inexact FROM asked WHERE language = ${name}) AS inexact
      FROM version_search e WHERE e.language = ${name} AND e.words @@ (SELECT loose FROM asked WHERE language = ${name}) ${by}
        AND e.published_at >= r.lower AND e.published_at < r.upper`;
  });
  return sql`SELECT s.id, c.version_id, c.published_at, c.language, c.words
    FROM (SELECT * FROM (${Prisma.join(languages, ' UNION ALL ')}) m
        WHERE ${query.section}::text IS NULL OR EXISTS (SELECT FROM down)
        ORDER BY m.published_at DESC, m.version_id DESC LIMIT ${SEARCH_BOUNDS.looked}::int) c
      CROSS JOIN LATERAL (SELECT l.id, l.section_id FROM live_story l WHERE l.version_id = c.version_id LIMIT 1) s
    WHERE (${query.section}::text IS NULL OR s.section_id IN (SELECT id FROM down))
      AND (NOT c.inexact OR c.words @@ (SELECT query FROM asked a WHERE a.language = c.language))
    ORDER BY c.published_at DESC, c.version_id DESC LIMIT ${enough}`;
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
