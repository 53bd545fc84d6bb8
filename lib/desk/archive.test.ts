import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { listMonth, listMonths } from '#lib/data/archive.ts';
import { listSection } from '#lib/data/lists.ts';
import { collectReads } from '#lib/data/reads.ts';
import { monthKey } from '#lib/domain/archive.ts';
import { contentOf, makeStory, openPaper, type Paper, untilPast } from '../../e2e/support/paper.ts';
import { moveStory } from './move-story.ts';
import { publishVersion } from './publish-version.ts';
import { removeStory } from './remove-story.ts';
import { unpublishStory } from './unpublish-story.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());
beforeEach(async () => {
  await paper.db.$executeRaw`TRUNCATE article, settings, content_change, content_clock CASCADE`;
});

const MARCH = new Date('2024-03-15T12:00:00Z');

async function months(): Promise<string[]> {
  return (await listMonths()).map((month) => `${monthKey(month)}: ${month.stories}`);
}

async function publish(slug: string, liveFrom: Date, liveUntil?: Date): Promise<string> {
  const until = liveUntil ? { liveUntil } : {};
  return makeStory(paper.db, {
    slug,
    sectionId: paper.sections.river,
    publish: { liveFrom, ...until },
  });
}

async function touched(): Promise<string[]> {
  const last = await paper.db.contentChange.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  return last.touched;
}

test('a month counts its stories from the first to the last moment they are public', async () => {
  const { db } = paper;
  const tomorrow = new Date(Date.now() + 86_400_000);
  const march = await publish('march', MARCH);
  await publish('also-march', MARCH);
  await publish('april', new Date('2024-04-01T00:00:00Z'));
  await publish('to-come', tomorrow);
  const ending = await publish('ending', new Date('2024-05-01T00:00:00Z'), tomorrow);
  const said = { content: contentOf({ headline: 'Planned anew' }), change: 'update' as const };
  const planned = await publishVersion(db, { articleId: march, ...said, liveFrom: tomorrow });
  assert.ok(planned.ok);
  const all = ['2024-05: 1', '2024-04: 1', '2024-03: 2'];
  assert.deepEqual(await months(), all);
  // What was planned for tomorrow comes in a moment, and nothing is written when it does.
  const soon = new Date(Date.now() + 100);
  await db.articleVersion.updateMany({
    where: { articleId: march, liveUntil: tomorrow },
    data: { liveUntil: soon },
  });
  await db.articleVersion.updateMany({
    where: { articleId: march, liveFrom: tomorrow },
    data: { liveFrom: soon, updatedAt: soon },
  });
  await untilPast(db, soon);
  assert.deepEqual(await months(), all);
  const end = new Date(Date.now() + 100);
  await db.articleVersion.updateMany({
    where: { articleId: ending },
    data: { liveUntil: end },
  });
  await untilPast(db, end);
  assert.deepEqual(await months(), ['2024-04: 1', '2024-03: 2']);
  assert.ok((await publishVersion(db, { articleId: ending, ...said })).ok);
  assert.deepEqual(await months(), all);
  await removeStory(db, { articleId: march, reason: 'Wrong' });
  assert.deepEqual(await months(), ['2024-05: 1', '2024-04: 1', '2024-03: 1']);
  await unpublishStory(db, { articleId: ending });
  assert.deepEqual(await months(), ['2024-04: 1', '2024-03: 1']);
  await db.article.delete({ where: { slug: 'april' } });
  await db.article.delete({ where: { id: ending } });
  assert.deepEqual(await months(), ['2024-03: 1']);
});

test("months are the newsroom's, and another time zone counts them anew", async () => {
  const newYear = new Date('2023-12-31T23:30:00Z');
  const id = await publish('fireworks', newYear);
  assert.deepEqual(await months(), ['2023-12: 1']);
  await paper.db.settings.create({ data: { siteName: 'Paper', timeZone: 'Europe/Berlin' } });
  assert.deepEqual(await months(), ['2024-01: 1']);
  const found = await listMonth({ year: 2024, month: 1 });
  assert.deepEqual([found.stories.map((story) => story.id), found.total], [[id], 1]);
  assert.equal((await listMonth({ year: 2023, month: 12 })).stories.length, 0);
  await paper.db.settings.update({ where: { id: 1 }, data: { timeZone: 'America/Los_Angeles' } });
  assert.deepEqual(await months(), ['2023-12: 1']);
});

test('a month has numbered pages and an end; a month without stories is none', async () => {
  for (const slug of ['one', 'two', 'three']) await publish(slug, MARCH);
  const month = { year: 2024, month: 3, perPage: 2 };
  const [first, second, third] = await Promise.all(
    [1, 2, 3].map((page) => listMonth({ ...month, page })),
  );
  assert.deepEqual([first?.stories.length, first?.hasOlder, first?.total], [2, true, 3]);
  assert.deepEqual([second?.stories.length, second?.hasOlder], [1, false]);
  assert.equal(third?.stories.length, 0);
  for (const odd of [0, -1, 1.5, 1e9, Number.NaN]) {
    assert.equal((await listMonth({ ...month, page: odd })).stories.length, 0);
  }
  assert.equal((await listMonth({ year: 9999, month: 12 })).stories.length, 0);
});

test('a story that moves takes its place in the count of its section along', async () => {
  const { db, sections } = paper;
  const articleId = await publish('moving', MARCH);
  assert.ok((await moveStory(db, { articleId, sectionId: sections.culture })).ok);
  const tally = await db.monthTally.findMany({ where: { stories: { not: 0 } } });
  assert.deepEqual(tally, [{ sectionId: sections.culture, month: '2024-03', stories: 1 }]);
  assert.ok((await touched()).includes('month:2024-03'));
});

test('lists say what they read; a reworded story touches its month, not the count of months', async () => {
  const articleId = await publish('words', MARCH);
  assert.ok((await touched()).includes('months'));
  const { subject } = await collectReads(() => listMonth({ year: 2024, month: 3 }));
  assert.deepEqual([...subject], ['month:2024-03']);
  const beside = await collectReads(() => listMonths({ beside: true }));
  assert.deepEqual([[...beside.subject], [...beside.boxes]], [[], ['months']]);
  assert.deepEqual([...(await collectReads(() => listMonths())).subject], ['months']);
  const content = contentOf({ headline: 'Other words' });
  assert.ok((await publishVersion(paper.db, { articleId, content, change: 'minor' })).ok);
  assert.ok((await touched()).includes('month:2024-03'));
  assert.ok(!(await touched()).includes('months'));
  await unpublishStory(paper.db, { articleId });
  assert.ok((await touched()).includes('months'));
});

test('what is planned tells its month in advance', async () => {
  const from = new Date(Date.UTC(2031, 4, 31, 12));
  await publish('planned', from, new Date(Date.UTC(2031, 6, 1)));
  const clock = await paper.db.contentClock.findMany({ orderBy: { at: 'asc' } });
  const starts = clock.find(({ at }) => at.getTime() === from.getTime());
  assert.ok(starts?.touched.includes('month:2031-05') && starts.touched.includes('months'));
  assert.ok(clock.every(({ touched: words }) => !words.includes('month:2031-07')));
});

test('whoever writes past the desk is counted as well', async () => {
  const { db, sections } = paper;
  const id = await publish('imported', MARCH);
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRaw`INSERT INTO article (guid, slug, section_id, first_published_at) SELECT 'urn:bulk:' || n, 'bulk-' || n, ${sections.town}::uuid, ${MARCH}::timestamptz FROM generate_series(1, 30) n`;
    await tx.$executeRaw`INSERT INTO article_version (article_id, number, headline, body, text, word_count, language, live_from, live_until, change, updated_at, published_at)
      SELECT a.id, 1, 'Bulk', v.body, 'Bulk', 1, 'en', a.first_published_at, CASE WHEN a.slug = 'bulk-7' THEN now() END, 'first', a.first_published_at, a.first_published_at
      FROM article a, article_version v WHERE v.article_id = ${id}::uuid AND a.slug LIKE 'bulk-%'`;
  });
  assert.deepEqual(await months(), ['2024-03: 30']);
  const { stories } = await listSection({ id: sections.town }, { perPage: 100 });
  assert.equal(stories.length, 30);
});
