import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { monthKey } from '#lib/domain/archive.ts';
import { readSearchQuery } from '#lib/domain/search-query.ts';
import type { Author, Section, Story, Topic } from '#lib/domain/story.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { fillArchive } from '../../e2e/support/archive.ts';
import { createTestDatabase, type TestDatabase } from '../../e2e/support/database.ts';
import { explainAddress } from './addresses.ts';
import { listArticles } from './api.ts';
import { listMonth, listMonths } from './archive.ts';
import { getAuthor } from './authors.ts';
import { getBreakingLine } from './breaking.ts';
import { closeDatabase, PLANNING } from './client.ts';
import { listCorrections } from './corrections.ts';
import { listForFeed } from './feed.ts';
import { listCorrectionsForFeed } from './feed-corrections.ts';
import { listTopicsAndAuthors } from './feed-lists.ts';
import { getFront } from './front.ts';
import { getStoryHistory } from './history.ts';
import { listAuthor, listLatest, listSection, listTopic } from './lists.ts';
import { listMostRead } from './most-read.ts';
import { getStandingPage } from './pages.ts';
import { collectQueries } from './query.ts';
import { listReadAlso } from './read-also.ts';
import { searchStories } from './search.ts';
import { getSectionFront } from './section-front.ts';
import { getSection } from './sections.ts';
import { getSite } from './site.ts';
import {
  listNews,
  listSitemapAuthors,
  listSitemapParts,
  listSitemapStories,
  listSitemapTopics,
} from './sitemaps.ts';
import { getStory } from './stories.ts';
import { getTopic, listRelatedTopics } from './topics.ts';

const STORIES = 100_000;
/** Pages so deep that a reader meets nothing but the archive. */
const DEEP = { page: 4800 };
const DEEP_IN_SECTION = { page: 350 };
/** Whole tables of these are never read to show a page, however old the paper has become. */
const NEVER_WHOLE = [
  'article',
  'article_version',
  'version_topic',
  'version_author',
  'version_related',
  'media',
  'rendition',
  'version_search',
  'story_heat',
];

let place: TestDatabase;
let client: pg.Client;
let story: Story;
/** One from the middle of the archive. */
let deep: { id: string };
let section: Section;
let parent: Section;
let topic: Topic;
let author: Author;

before(async () => {
  place = await createTestDatabase();
  process.env.DATABASE_URL = place.url;
  await fillArchive(place.url, { stories: STORIES });
  client = new pg.Client({ connectionString: place.url, options: PLANNING });
  await client.connect();
  await client.query(
    `INSERT INTO story_heat SELECT id, heat_of(1 + n % 500, now() - n * interval '1 minute')
      FROM (SELECT id, row_number() OVER (ORDER BY id DESC) AS n FROM article) a`,
  );
  await client.query('VACUUM ANALYZE story_heat');
  story = present(await firstStory());
  deep = present((await listLatest(DEEP)).stories[0]);
  parent = present(await getSection('section-1'));
  section = present(await getSection('section-2'));
  topic = present(await getTopic('topic-1'));
  author = present(await getAuthor('author-1'));
});
after(async () => {
  await client.end();
  await closeDatabase();
  await place.drop();
});

function present<T>(found: T | null | undefined): T {
  assert.ok(found);
  return found;
}

async function firstStory(): Promise<Story | null> {
  const [, section = '', slug = ''] = (await listLatest()).stories[0]?.path.split('/') ?? [];
  return getStory({ section, slug });
}

/** What readers' pages ask for, each with the most queries it may cost. */
const READS: Record<string, { most: number; run: () => Promise<unknown> }> = {
  'the site': { most: 1, run: getSite },
  'the front page': { most: 2, run: () => getFront() },
  'a story': { most: 1, run: firstStoryAgain },
  'what to read after it': { most: 1, run: () => listReadAlso({ ...story, picks: [] }) },
  'the latest beside it': { most: 1, run: () => listLatest({ perPage: 6, without: story.id }) },
  'the latest': { most: 1, run: () => listLatest() },
  'the latest, deep': { most: 1, run: () => listLatest(DEEP) },
  'a section': { most: 1, run: () => listSection(section) },
  'a section, deep': { most: 1, run: () => listSection(section, DEEP_IN_SECTION) },
  'a section with others in it': { most: 1, run: () => listSection(parent) },
  'a section with others in it, deep': { most: 1, run: () => listSection(parent, { page: 1000 }) },
  'a topic': { most: 1, run: () => listTopic(topic) },
  'a topic, deep': { most: 1, run: () => listTopic(topic, { page: 100 }) },
  'an author': { most: 1, run: () => listAuthor(author) },
  'an author, deep': { most: 1, run: () => listAuthor(author, { page: 100 }) },
  'the feed': { most: 1, run: () => listForFeed({ kind: 'latest' }, { newest: 30 }) },
  'the feed of a section': {
    most: 1,
    run: () => listForFeed({ kind: 'section', id: parent.id }, { newest: 30 }),
  },
  'the feed of a topic': {
    most: 1,
    run: () => listForFeed({ kind: 'topic', id: topic.id }, { newest: 30 }),
  },
  'the feed of an author': {
    most: 1,
    run: () => listForFeed({ kind: 'author', id: author.id }, { newest: 30 }),
  },
  'the feed, older': { most: 1, run: () => listForFeed({ kind: 'latest' }, { after: deep.id }) },
  'the feed of a section, older': {
    most: 1,
    run: () => listForFeed({ kind: 'section', id: parent.id }, { after: deep.id }),
  },
  'the feed of a topic, older': {
    most: 1,
    run: () => listForFeed({ kind: 'topic', id: topic.id }, { after: deep.id }),
  },
  'the feed of an author, older': {
    most: 1,
    run: () => listForFeed({ kind: 'author', id: author.id }, { after: deep.id }),
  },
  'the feed of corrections': { most: 1, run: () => listCorrectionsForFeed({ newest: 30 }) },
  'the lists that have feeds': { most: 1, run: listTopicsAndAuthors },
  'a common word': { most: 1, run: () => searchStories(readSearchQuery({ q: 'river' })) },
  'a rare word': { most: 2, run: () => searchStories(readSearchQuery({ q: 'zebra' })) },
  'a phrase': {
    most: 1,
    run: () => searchStories(readSearchQuery({ q: '"river bridge" -council' })),
  },
  'a misspelt word': {
    most: 3,
    run: () =>
      searchStories(readSearchQuery({ q: 'libary', section: 'section-1', within: 'year' })),
  },
  'words that time and place narrow down': {
    most: 1,
    run: () => searchStories(readSearchQuery({ q: 'tram', from: '2024-01-01', to: '2025-02-03' })),
  },
  'the months': { most: 1, run: () => listMonths() },
  'a month': { most: 2, run: () => listMonth({ year: 2020, month: 2 }) },
  'a month, deep': { most: 2, run: () => listMonth({ year: 2020, month: 2, page: 30 }) },
  'the corrections': { most: 1, run: () => listCorrections() },
  'a history': { most: 1, run: firstHistory },
  'a section front': { most: 2, run: () => getSectionFront(parent) },
  'topics beside a topic': { most: 1, run: () => listRelatedTopics(topic) },
  'the most read': { most: 1, run: () => listMostRead() },
  'articles for a program': { most: 1, run: () => listArticles({ limit: 20 }) },
  'articles of a section': {
    most: 1,
    run: () => listArticles({ section: 'section-1', limit: 20 }),
  },
  'articles of a topic and an author, deep': {
    most: 1,
    run: () =>
      listArticles({
        topic: 'topic-1',
        author: 'author-1',
        limit: 20,
        after: { publishedAt: '2020-01-01T00:00:00Z', id: story.id },
      }),
  },
  'the parts of the sitemap': { most: 1, run: listSitemapParts },
  'a part of the sitemap': { most: 1, run: () => listSitemapStories(50) },
  'the news': { most: 1, run: listNews },
  'topics for the sitemap': { most: 1, run: listSitemapTopics },
  'authors for the sitemap': { most: 1, run: listSitemapAuthors },
  'an old address': { most: 1, run: () => explainAddress('/section-3/story-77') },
  'a section by name': { most: 1, run: () => getSection('section-1') },
  'a topic by name': { most: 1, run: () => getTopic('topic-1') },
  'an author by name': { most: 1, run: () => getAuthor('author-1') },
  'the line above every page': { most: 1, run: () => getBreakingLine() },
  'a standing page': { most: 1, run: () => getStandingPage('about') },
};

function firstStoryAgain(): Promise<Story | null> {
  const [, section = '', slug = ''] = story.path.split('/');
  return getStory({ section, slug });
}

function firstHistory(): Promise<unknown> {
  const [, section = '', slug = ''] = story.path.split('/');
  return getStoryHistory({ section, slug });
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

function wholeReads(node: PlanNode): string[] {
  const own = node['Node Type'].includes('Seq Scan') ? [node['Relation Name'] ?? ''] : [];
  return [...own, ...(node.Plans ?? []).flatMap(wholeReads)];
}

/** The plan for these values, and the one that the database keeps for any. */
async function plansOf(query: Prisma.Sql): Promise<PlanNode[]> {
  const explain = async (how: string, values: unknown[]) => {
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `EXPLAIN (FORMAT JSON${how}) ${query.text}`,
      values,
    );
    return present(rows[0]?.['QUERY PLAN'][0]).Plan;
  };
  return [await explain('', query.values), await explain(', GENERIC_PLAN', [])];
}

for (const [name, { most, run }] of Object.entries(READS)) {
  test(`${name}: ${most === 1 ? 'one query' : `${most} queries`}, by index in an archive of ${STORIES}`, async () => {
    const { queries } = await collectQueries(run);
    assert.ok(queries.length <= most, `${queries.length} queries`);
    for (const query of queries) {
      for (const plan of await plansOf(query)) {
        const whole = wholeReads(plan).filter((table) => NEVER_WHOLE.includes(table));
        assert.deepEqual(whole, [], JSON.stringify(plan, null, 1));
      }
    }
  });
}

test('whole pages cost four queries at most', async () => {
  const article = await collectQueries(async () => {
    const [, read] = await Promise.all([getSite(), firstStoryAgain()]);
    return Promise.all([
      listReadAlso(present(read)),
      listLatest({ perPage: 6, without: story.id }),
    ]);
  });
  assert.ok(article.queries.length <= 4);
  const front = await collectQueries(() => Promise.all([getSite(), getFront()]));
  assert.ok(front.queries.length <= 4);
});

test('every story of an archive is on one numbered page of its list, and only one', async () => {
  const seen = new Set<string>();
  const perPage = 5000;
  for (let page = 1; ; page += 1) {
    const { stories, hasOlder } = await listTopic(topic, { page, perPage });
    for (const { id } of stories) {
      assert.ok(!seen.has(id));
      seen.add(id);
    }
    if (!hasOlder) break;
  }
  const { rows } = await client.query<{ count: number }>(
    'SELECT count(*)::int FROM version_topic l JOIN live_story s ON s.version_id = l.version_id WHERE l.topic_id = $1',
    [topic.id],
  );
  assert.equal(seen.size, rows[0]?.count);
});

test('who goes far back comes to the very page that walking there would give', async () => {
  const ids = async (list: Promise<{ stories: { id: string }[] }>) =>
    (await list).stories.map(({ id }) => id);
  const all = await client.query<{ id: string }>(
    'SELECT id FROM live_story ORDER BY published_at DESC, id DESC',
  );
  const inside = await client.query<{ id: string }>(
    'SELECT id FROM live_story WHERE section_id IN (SELECT id FROM section WHERE id = $1 OR parent_id = $1) ORDER BY published_at DESC, id DESC',
    [parent.id],
  );
  const last = Math.ceil(all.rows.length / 20);
  for (const page of [1, 20, 21, 22, 500, 501, last - 1, last, last + 1, 5000]) {
    const expected = ({ rows }: typeof all) =>
      rows.slice((page - 1) * 20, page * 20).map((r) => r.id);
    assert.deepEqual(await ids(listLatest({ page })), expected(all), `latest ${page}`);
    assert.deepEqual(await ids(listSection(parent, { page })), expected(inside), `section ${page}`);
  }
  const { rows } = await client.query<{ month: string; stories: number }>(
    `SELECT month_of(published_at) AS month, count(*)::int AS stories FROM live_story GROUP BY 1 ORDER BY 1 DESC`,
  );
  const months = await listMonths();
  assert.deepEqual(
    months.map((month) => ({ month: monthKey(month), stories: month.stories })),
    rows,
  );
});
