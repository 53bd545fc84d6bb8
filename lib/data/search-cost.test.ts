import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { readSearchQuery, type SearchFields } from '#lib/domain/search-query.ts';
import { fillArchive } from '../../e2e/support/archive.ts';
import { createTestDatabase, type TestDatabase } from '../../e2e/support/database.ts';
import { closeDatabase, PLANNING } from './client.ts';
import { collectQueries } from './query.ts';
import { searchStories } from './search.ts';
import { SEARCH_BOUNDS } from './search-sql.ts';

const STORIES = 30_000;
const PER_PAGE = 20;

let place: TestDatabase;
let client: pg.Client;
before(async () => {
  place = await createTestDatabase();
  process.env.DATABASE_URL = place.url;
  await fillArchive(place.url, { stories: STORIES });
  client = new pg.Client({ connectionString: place.url, options: PLANNING });
  await client.connect();
  await client.query("SET TIME ZONE 'UTC'");
  // Words that stand in every tenth, every hundredth and every 9,000th story, whenever it was published.
  await client.query(`UPDATE article_version v SET headline = headline || h.words FROM (
      SELECT a.id, CASE WHEN n % 10 = 3 THEN ' wolf' ELSE '' END || CASE WHEN n % 100 = 13 THEN ' lynx' ELSE '' END
        || CASE WHEN n % 9000 = 11 THEN ' snow leopard' WHEN n % 9000 = 12 THEN ' leopard snow' ELSE '' END AS words
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM article) a) h
    WHERE v.article_id = h.id AND h.words <> ''`);
  await client.query('VACUUM ANALYZE version_search');
});
after(async () => {
  await client.end();
  await closeDatabase();
  await place.drop();
});

/** All that a search finds, on all its pages. */
async function findAll(fields: SearchFields): Promise<{ ids: string[]; more: boolean }> {
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const found = await searchStories({ ...readSearchQuery(fields), page });
    ids.push(...found.stories.map(({ id }) => id));
    if (page === 1) assert.equal(found.outcome, 'found');
    assert.equal(found.hasOlder, ids.length < found.total);
    if (!found.hasOlder) return { ids, more: found.more };
  }
}

/** The same by reading everything: the newest that match. */
async function readThrough({ q = '', section, from, to }: SearchFields): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT s.id FROM live_story s JOIN section c ON c.id = s.section_id LEFT JOIN section p ON p.id = c.parent_id
      WHERE to_tsvector('paper_en', s.headline || ' . ' || s.kicker || ' ' || s.standfirst || ' ' || s.text) @@ websearch_to_tsquery('paper_en', $1)
        AND ($2::text IS NULL OR $2 IN (c.slug, p.slug)) AND s.language = 'en'
        AND s.published_at >= coalesce($3::date, '-infinity') AND s.published_at < coalesce($4::date + 1, 'infinity')
      ORDER BY s.published_at DESC, s.version_id DESC`,
    [q, section ?? null, from ?? null, to ?? null],
  );
  return rows.map(({ id }) => id);
}

/** So many days ago; the archive goes back three years. */
function day(ago: number): string {
  return new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
}

const SEARCHES: Record<string, SearchFields> = {
  'a word of nearly every story': { q: 'tram' },
  'a word of every tenth': { q: 'wolf' },
  'a word of every hundredth': { q: 'lynx' },
  'a rare word': { q: 'leopard' },
  'a rare phrase': { q: '"snow leopard"' },
  'an exclusion': { q: 'wolf -river' },
  'an alternative': { q: 'lynx or leopard' },
  'a common word in a section with others in it': { q: 'wolf', section: 'section-1' },
  'a rare word in a section': { q: 'lynx', section: 'section-6', from: day(900) },
  'a common word up to a day': { q: 'wolf', to: day(500) },
  'a common word between days': { q: 'tram', from: day(820), to: day(800) },
};

for (const [what, fields] of Object.entries(SEARCHES)) {
  test(`the newest that match are found, all of them where they are few: ${what}`, async () => {
    const expected = await readThrough(fields);
    assert.ok(expected.length > 0);
    const { ids, more } = await findAll(fields);
    assert.deepEqual(ids.sort(), expected.slice(0, SEARCH_BOUNDS.weighed).sort());
    assert.equal(more, expected.length > SEARCH_BOUNDS.weighed);
    assert.ok(ids.length % PER_PAGE === 0 || !more);
  });
}

interface PlanNode {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

function rowsRead(node: PlanNode, table: string): number {
  const own =
    node['Relation Name'] === table
      ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
      : 0;
  return (node.Plans ?? []).reduce((sum, child) => sum + rowsRead(child, table), own);
}

for (const q of ['tram', 'wolf', 'lynx']) {
  test(`however large the paper, a search for “${q}” reads no more than its bounds`, async () => {
    const { queries } = await collectQueries(() => searchStories(readSearchQuery({ q })));
    const [query] = queries;
    assert.ok(query && queries.length === 1);
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${query.text}`,
      query.values,
    );
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
    assert.ok(plan);
    const [newest = 0] = SEARCH_BOUNDS.newest;
    assert.ok(rowsRead(plan, 'version_search') <= 2 * newest, JSON.stringify(plan));
    assert.ok(rowsRead(plan, 'article_version') <= 2 * SEARCH_BOUNDS.weighed);
  });
}
