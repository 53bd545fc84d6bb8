import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { collectReads } from '#lib/data/reads.ts';
import {
  listNews,
  listSitemapAuthors,
  listSitemapParts,
  listSitemapSections,
  listSitemapStories,
  listSitemapTopics,
} from '#lib/data/sitemaps.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../../e2e/support/paper.ts';
import { correctStory } from './correct-story.ts';
import { moveStory } from './move-story.ts';
import { publishVersion } from './publish-version.ts';
import { removeStory } from './remove-story.ts';
import { unpublishStory } from './unpublish-story.ts';

const DAY = 24 * 60 * 60 * 1000;

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());
beforeEach(() => paper.db.$executeRaw`TRUNCATE article, sitemap_change, content_clock CASCADE`);

async function publish(slug: string, options: Parameters<typeof makeStory>[1]['publish'] = {}) {
  return makeStory(paper.db, { slug, sectionId: paper.sections.town, publish: options });
}

/** Puts the next new story into the next part. */
async function closePart(): Promise<void> {
  await paper.db
    .$executeRaw`SELECT setval('sitemap_order', ((last_value + 1999) / 2000) * 2000 + 1, false) FROM sitemap_order`;
}

async function partNumbers(): Promise<number[]> {
  return (await listSitemapParts()).map(({ part }) => part);
}

async function paths(part: number): Promise<string[]> {
  return (await listSitemapStories(part)).map(({ path }) => path);
}

async function lastTouched(): Promise<string[]> {
  const row = await paper.db.contentChange.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  return row.touched;
}

test('a new story changes the last part only, and one that goes moves no other', async () => {
  await closePart();
  const old = await publish('old');
  await publish('older', { liveFrom: new Date(Date.now() - 9 * DAY) });
  await closePart();
  await publish('new');
  const [first = 0, second = 0] = await partNumbers();
  assert.deepEqual(
    [await paths(first), await paths(second)],
    [['/town/older', '/town/old'], ['/town/new']],
  );
  const [before] = await listSitemapParts();
  await publish('newer');
  assert.deepEqual(
    await lastTouched().then((words) => words.filter((word) => word.startsWith('sitemap:'))),
    [`sitemap:${second}`],
  );
  assert.deepEqual((await listSitemapParts())[0], before);

  await removeStory(paper.db, { articleId: old, reason: 'a test' });
  assert.deepEqual(
    [await paths(first), await paths(second)],
    [['/town/older'], ['/town/new', '/town/newer']],
  );
  const [changed] = await listSitemapParts();
  assert.ok((changed?.changedAt ?? 0) > (before?.changedAt ?? 0));
});

test('a story keeps its part when it is taken back, published again, moved or changed', async () => {
  const articleId = await publish('kept');
  const [part = 0] = await partNumbers();
  await unpublishStory(paper.db, { articleId });
  assert.deepEqual([await partNumbers(), await paths(part)], [[], []]);
  await closePart();
  await publishVersion(paper.db, { articleId, content: contentOf(), change: 'update' });
  await moveStory(paper.db, { articleId, slug: 'moved' });
  assert.deepEqual([await partNumbers(), await paths(part)], [[part], ['/town/moved']]);
  assert.ok((await lastTouched()).includes(`sitemap:${part}`));
});

test('its time moves with changes of substance, not with small ones', async () => {
  const articleId = await publish('mended');
  const [part = 0] = await partNumbers();
  const time = async () => (await listSitemapStories(part))[0]?.updatedAt.getTime() ?? 0;
  const first = await time();
  await publishVersion(paper.db, { articleId, content: contentOf(), change: 'minor' });
  assert.equal(await time(), first);
  await closePart();
  await correctStory(paper.db, { articleId, kind: 'correction', text: 'It was May.' });
  const corrected = await time();
  assert.ok(corrected > first);
  assert.ok((await lastTouched()).includes(`sitemap:${part}`));
  await publishVersion(paper.db, { articleId, content: contentOf(), change: 'minor' });
  assert.equal(await time(), corrected);
  await publishVersion(paper.db, { articleId, content: contentOf(), change: 'correction' });
  assert.ok((await time()) > corrected);
});

test('a planned story is in no list before its time, and its part is told of it', async () => {
  await publish('planned', { liveFrom: new Date(Date.now() + DAY) });
  assert.deepEqual(await listNews(), []);
  assert.deepEqual(await partNumbers(), []);
  const clock = await paper.db.contentClock.findMany({ orderBy: { at: 'asc' } });
  assert.ok(clock[0]?.touched.some((word) => word.startsWith('sitemap:')));
  const due = await paper.db.$queryRaw`SELECT at FROM sitemap_change`;
  assert.deepEqual(due, [{ at: clock[0]?.at }]);
});

test('a plan taken back leaves no trace in the time of its part', async () => {
  await closePart();
  const articleId = await publish('planned-anew');
  const times = () => paper.db.$queryRaw`SELECT at FROM sitemap_change ORDER BY at, part`;
  const before = await times();
  const content = contentOf({ headline: 'Planned' });
  const plan = (days: number) =>
    publishVersion(paper.db, {
      articleId,
      content,
      change: 'update',
      liveFrom: new Date(Date.now() + days * DAY),
      planned: 'replace',
    });
  assert.ok((await plan(20)).ok);
  const planned = await times();
  assert.notDeepEqual(planned, before);
  assert.ok((await plan(30)).ok);
  assert.equal(((await times()) as unknown[]).length, (planned as unknown[]).length);
  assert.ok((await unpublishStory(paper.db, { articleId })).ok);
  const [{ ahead = -1 } = {}] = await paper.db.$queryRaw<
    { ahead: number }[]
  >`SELECT count(*)::int AS ahead FROM sitemap_change WHERE at > now()`;
  assert.equal(ahead, 0);
});

test('the time of a section is that of the last change on its first page', async () => {
  const old = await publish('old', { liveFrom: new Date(Date.now() - 9 * DAY) });
  await publish('new', { liveFrom: new Date(Date.now() - DAY) });
  const timeOf = async () =>
    (await listSitemapSections()).find(({ path }) => path === '/town')?.changedAt ?? null;
  const before = await timeOf();
  const text = 'We named the wrong bridge.';
  assert.ok((await correctStory(paper.db, { articleId: old, kind: 'correction', text })).ok);
  const after = await timeOf();
  assert.ok(before && after && after > before);
});

test('pictures come with what the story says of them, each once, those without rights not at all', async () => {
  const [hero = '', inText = '', expired = ''] = await Promise.all(
    ['a', 'b', 'c'].map(async (name, n) => {
      const { id } = await paper.db.media.create({
        data: {
          hash: String(n).repeat(64),
          name,
          mimeType: 'image/png',
          bytes: 9n,
          width: 3,
          height: 2,
          alt: name,
          caption: `Caption ${name}`,
          licenceExpiresAt:
            name === 'a' ? null : new Date(Date.now() + (name === 'b' ? DAY : -DAY)),
          renditions: {
            create: [640, 1280, 1600].map((width) => ({
              crop: 'full',
              format: 'jpg',
              width,
              height: 2,
              bytes: 9,
            })),
          },
        },
      });
      return id;
    }),
  );
  const picture = (id: string, mediaId: string, caption: string) => ({
    type: 'picture' as const,
    attrs: { id, mediaId, caption, wide: false },
  });
  await publish('seen', {
    content: contentOf({
      heroId: hero,
      heroCaption: 'Here & now',
      body: {
        type: 'doc',
        content: [picture('1', inText, ''), picture('2', hero, 'Again'), picture('3', expired, '')],
      },
    }),
  });
  const [part = 0] = await partNumbers();
  const { result, boxes } = await collectReads(() => listSitemapStories(part));
  assert.deepEqual(result[0]?.pictures, [
    { path: `/media/${'0'.repeat(64)}/a-1280.jpg`, caption: 'Here & now' },
    { path: `/media/${'1'.repeat(64)}/b-1280.jpg`, caption: 'Caption b' },
  ]);
  assert.deepEqual(
    [...boxes].toSorted(),
    [`media:${inText}`, `media:${expired}`, 'settings'].toSorted(),
  );
});

test('a story whose original stands elsewhere is in no sitemap', async () => {
  await publish('agency', { content: contentOf({ canonicalUrl: 'https://agency.example/1' }) });
  const part = (await partNumbers())[0] ?? 0;
  assert.deepEqual([await paths(part), await listNews()], [[], []]);
});

test('news are those first published in the last two days, whatever changed since', async () => {
  await publish('now');
  const old = await publish('old', { liveFrom: new Date(Date.now() - 2 * DAY) });
  await publish('nearly', { liveFrom: new Date(Date.now() - 2 * DAY + 60_000) });
  await publishVersion(paper.db, { articleId: old, content: contentOf(), change: 'update' });
  assert.deepEqual(
    (await listNews()).map(({ path }) => path),
    ['/town/now', '/town/nearly'],
  );
});

test('sections and standing pages always, topics and authors once they have a public story', async () => {
  const { topics, authors, db } = paper;
  await db.page.create({
    data: { slug: 'imprint', title: 'Imprint', body: {}, language: 'en', public: true },
  });
  const content = contentOf({ topicIds: [topics.flood], authors: [{ id: authors.ann }] });
  await publish('first', { content });
  assert.deepEqual(
    (await listSitemapSections()).map(({ path, changedAt }) => [path, changedAt !== null]),
    [
      ['/culture', false],
      ['/opinion', false],
      ['/river', false],
      ['/town', true],
      ['/about/imprint', true],
    ],
  );
  assert.deepEqual(
    (await listSitemapTopics()).map(({ path }) => path),
    ['/topic/flood'],
  );
  assert.deepEqual(
    (await listSitemapAuthors()).map(({ path }) => path),
    ['/author/ann'],
  );
});
