import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { closeDatabase, database } from '#lib/data/client.ts';
import { listLatest } from '#lib/data/lists.ts';
import { getStory } from '#lib/data/stories.ts';
import { parseBody } from '#lib/domain/body.ts';
import { storySlugProblem } from '#lib/domain/slug.ts';
import { createTestDatabase, type TestDatabase } from '../../e2e/support/database.ts';
import { addBulk, countOrigins } from './bulk.ts';
import { bulkStory } from './bulk-story.ts';
import { stories } from './edition/stories/all.ts';
import { seedEdition } from './seed.ts';

const dataDir = path.join(import.meta.dirname, '../../var/test/edition');
const SOME = 300;

let made: TestDatabase;
before(async () => {
  made = await createTestDatabase();
  process.env.DATABASE_URL = made.url;
});
after(async () => {
  await closeDatabase();
  await made.drop();
});

test('no two stories of the bulk share a headline or an address', () => {
  const many = Array.from({ length: 100_000 }, (_, at) => bulkStory(at + 1));
  assert.equal(new Set(many.map(({ headline }) => headline)).size, many.length);
  assert.equal(new Set(many.map(({ slug }) => slug)).size, many.length);
  for (const { slug } of many) assert.equal(storySlugProblem(slug), null);
});

test('their dates fill ten years evenly, however many there are', () => {
  for (const count of [100, 10_000]) {
    const years = Array.from({ length: count }, (_, at) =>
      Math.floor(bulkStory(at + 1).age / (365 * 24 * 60)),
    );
    for (let year = 0; year < 10; year += 1) {
      const share = years.filter((one) => one === year).length / count;
      assert.ok(share > 0.08 && share < 0.12, `${share} of ${count} are ${year} years old`);
    }
  }
});

test('without the edition there is nothing to copy', async () => {
  await assert.rejects(addBulk({ url: made.url, stories: SOME }), /put the demo edition in first/);
});

test('so many are added, a second time only what is missing', async () => {
  await seedEdition({ db: database(), dataDir });
  assert.equal(await addBulk({ url: made.url, stories: 100 }), 100);
  assert.equal(await addBulk({ url: made.url, stories: SOME }), SOME - 100);
  assert.equal(await addBulk({ url: made.url, stories: SOME }), 0);
  assert.deepEqual(await countOrigins(made.url), {
    edition: stories.length,
    bulk: SOME,
    own: 0,
  });
});

test('readers find each of them with all that a story has', async () => {
  const { slug, headline, opening } = bulkStory(1);
  const found = await database().article.findUniqueOrThrow({
    where: { slug },
    select: { section: { select: { slug: true } }, versions: true },
  });
  const [version] = found.versions;
  assert.ok(version && parseBody(version.body).ok);
  assert.ok(version.text.startsWith(opening));
  const story = await getStory({ section: found.section.slug, slug });
  assert.equal(story?.headline, headline);
  assert.ok(story.authors.length > 0 && story.topics.length > 0);
  const { stories: latest } = await listLatest({ page: 3 });
  assert.ok(latest.length > 0);
});

test('every list hears of them, and their age is announced', async () => {
  const [change] = await database().contentChange.findMany({ orderBy: { seq: 'desc' }, take: 1 });
  for (const word of ['latest', 'front', 'months']) assert.ok(change?.touched.includes(word), word);
  const young = Array.from({ length: SOME }, (_, at) => bulkStory(at + 1)).filter(
    ({ age }) => age < 365 * 24 * 60,
  );
  const announced = await database().contentClock.count({
    where: { subject: { startsWith: 'story:019b0000' } },
  });
  assert.equal(announced, young.length);
});

test('stories that somebody wrote are seen', async () => {
  const section = await database().section.findFirstOrThrow({ select: { id: true } });
  await database().article.create({
    data: { slug: 'our-own', guid: 'urn:our-own', sectionId: section.id },
  });
  assert.equal((await countOrigins(made.url)).own, 1);
});
