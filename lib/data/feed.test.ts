import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fillArchive } from '../../e2e/support/archive.ts';
import { createTestDatabase, type TestDatabase } from '../../e2e/support/database.ts';
import { closeDatabase, database } from './client.ts';
import { listForFeed, type StoryList } from './feed.ts';
import { listCorrectionsForFeed } from './feed-corrections.ts';
import { listTopicsAndAuthors } from './feed-lists.ts';
import type { FeedWindow } from './feed-window.ts';
import { listAuthor, listLatest, listSection, listTopic } from './lists.ts';
import { collectReads } from './reads.ts';

const STORIES = 3000;

let place: TestDatabase;
const ids: Record<'section' | 'topic' | 'author', string> = { section: '', topic: '', author: '' };

before(async () => {
  place = await createTestDatabase();
  process.env.DATABASE_URL = place.url;
  await fillArchive(place.url, { stories: STORIES, topics: 8, authors: 4, pictures: 10 });
  const db = database();
  ids.section = (await db.section.findUniqueOrThrow({ where: { slug: 'section-1' } })).id;
  ids.topic = (await db.topic.findUniqueOrThrow({ where: { slug: 'topic-1' } })).id;
  ids.author = (await db.author.findUniqueOrThrow({ where: { slug: 'author-1' } })).id;
});
after(async () => {
  await closeDatabase();
  await place.drop();
});

function lists(): { list: StoryList; all: () => Promise<{ stories: { id: string }[] }> }[] {
  const perPage = STORIES;
  const { section, topic, author } = ids;
  return [
    { list: { kind: 'latest' }, all: () => listLatest({ perPage }) },
    {
      list: { kind: 'section', id: section },
      all: () => listSection({ id: section }, { perPage }),
    },
    { list: { kind: 'topic', id: topic }, all: () => listTopic({ id: topic }, { perPage }) },
    { list: { kind: 'author', id: author }, all: () => listAuthor({ id: author }, { perPage }) },
  ];
}

interface Document {
  window: FeedWindow;
  ids: string[];
}

/** Every document of a feed, as a client finds them that follows each to the next. */
async function walk(
  read: (window: FeedWindow) => Promise<{ items: { id: string }[]; after: string | null } | null>,
): Promise<Document[]> {
  const documents: Document[] = [];
  for (let window: FeedWindow | null = { newest: 30 }; window; ) {
    const part = await read(window);
    assert.ok(part);
    documents.push({ window, ids: part.items.map(({ id }) => id) });
    window = part.after === null ? null : { after: part.after };
  }
  return documents;
}

test('a client walks back to the first story of every list and meets each once, in the order of the list', async () => {
  for (const { list, all } of lists()) {
    const documents = await walk((window) => listForFeed(list, window));
    const expected = (await all()).stories.map(({ id }) => id);
    assert.ok(expected.length > 200, `${list.kind}: ${expected.length}`);
    assert.deepEqual(
      documents.flatMap((document) => document.ids),
      expected,
      list.kind,
    );
    assert.equal(documents[0]?.ids.length, 30);
    const longest = Math.max(...documents.map((document) => document.ids.length));
    assert.ok(longest <= 200, `${list.kind}: ${longest} in one document`);
  }
});

test('a newer story changes no older document, one taken down only its own', async () => {
  const read = (window: FeedWindow) => listForFeed({ kind: 'latest' }, window);
  const earlier = await walk(read);
  const db = database();
  // The next of those that are planned comes now; one in the middle of a document goes.
  const planned = await db.article.findFirstOrThrow({
    where: { firstPublishedAt: { gt: new Date() } },
    orderBy: { firstPublishedAt: 'asc' },
  });
  await db.$executeRaw`UPDATE article SET first_published_at = now() WHERE id = ${planned.id}::uuid`;
  await db.$executeRaw`UPDATE article_version SET live_from = now(), updated_at = now(), live_until = NULL WHERE article_id = ${planned.id}::uuid AND number = 1`;
  const gone = earlier[5]?.ids[1] ?? '';
  await db.$executeRaw`UPDATE article SET removed_at = now(), removed_reason = 'A test' WHERE id = ${gone}::uuid`;
  const later = await walk(read);
  assert.equal(later[0]?.ids[0], planned.id);
  const known = new Map(earlier.map(({ window, ids: held }) => [JSON.stringify(window), held]));
  for (const { window, ids: held } of later.slice(2)) {
    assert.deepEqual(
      held,
      known.get(JSON.stringify(window))?.filter((id) => id !== gone),
    );
  }
});

test('the newest are about their list, older documents about their stories and the months these are of', async () => {
  const newest = await collectReads(() =>
    listForFeed({ kind: 'topic', id: ids.topic }, { newest: 5 }),
  );
  const held = newest.result?.items.map(({ id }) => `story:${id}`) ?? [];
  assert.deepEqual([...newest.subject].sort(), [...held, `topic:${ids.topic}`].sort());
  const begin = newest.result?.after ?? '';
  const older = await collectReads(() =>
    listForFeed({ kind: 'topic', id: ids.topic }, { after: begin }),
  );
  const shown = older.result?.items.map(({ id }) => `story:${id}`) ?? [];
  assert.deepEqual([...older.subject].sort(), [`story:${begin}`, ...shown].sort());
  assert.ok([...older.boxes].some((word) => /^month:\d{4}-\d\d$/.test(word)));
  assert.ok(![...older.boxes].includes(`topic:${ids.topic}`));
});

test('after what is no public story there is nothing, after the last one there is an empty document', async () => {
  const nobody = '00000000-0000-7000-8000-000000000000';
  assert.equal(await listForFeed({ kind: 'latest' }, { after: nobody }), null);
  const last = (await walk((window) => listForFeed({ kind: 'latest' }, window))).at(-1)?.ids.at(-1);
  const beyond = await listForFeed({ kind: 'latest' }, { after: last ?? '' });
  assert.deepEqual(beyond, { items: [], after: null });
});

test('corrections are walked back the same way, those of hidden stories left out', async () => {
  const db = database();
  const shown = (await listLatest({ perPage: 300 })).stories;
  await db.correction.createMany({
    data: shown.map(({ id }, n) => ({
      articleId: id,
      kind: 'correction' as const,
      text: `It was ${n}.`,
      publishedAt: new Date(Date.UTC(2026, 0, 1, 0, n % 50)),
    })),
  });
  const hidden = await db.article.findFirstOrThrow({ where: { removedAt: { not: null } } });
  await db.correction.create({
    data: { articleId: hidden.id, kind: 'update', text: 'Hidden', publishedAt: new Date() },
  });
  const documents = await walk(listCorrectionsForFeed);
  const found = documents.flatMap((document) => document.ids);
  assert.equal(found.length, 300);
  assert.equal(new Set(found).size, 300);
  assert.equal(await listCorrectionsForFeed({ after: shown[0]?.id ?? '' }), null);
});

test('only topics and authors with something to read are among the feeds', async () => {
  const db = database();
  await db.topic.create({ data: { slug: 'empty', name: 'Empty' } });
  await db.author.create({ data: { slug: 'silent', name: 'Silent' } });
  const { topics, authors } = await listTopicsAndAuthors();
  assert.equal(topics.length, 8);
  assert.deepEqual(authors.at(0)?.path, '/author/author-1');
  assert.equal(authors.length, 4);
});
