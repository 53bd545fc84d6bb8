import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { makeStory, openPaper, type Paper } from '../../e2e/support/paper.ts';
import { listMostRead, recordReads } from './most-read.ts';
import { collectReads } from './reads.ts';

let paper: Paper;
const ids: string[] = [];

before(async () => {
  paper = await openPaper();
  for (let n = 0; n < 14; n += 1) {
    ids.push(
      await makeStory(paper.db, { slug: `s${n}`, sectionId: paper.sections.town, publish: {} }),
    );
  }
});
after(() => paper.close());
beforeEach(() => paper.db.storyHeat.deleteMany());

function reads(...counts: number[]): Map<string, number> {
  return new Map(counts.map((count, n) => [ids[n] ?? '', count]));
}

async function shown(): Promise<number[]> {
  return (await listMostRead()).map(({ id }) => ids.indexOf(id));
}

/** As if so many hours had passed. */
async function pass(hours: number): Promise<void> {
  await paper.db.$executeRaw`UPDATE story_heat SET heat = heat - ${hours}::float8 / 12`;
}

test('the stories read most come first, batches add up, and ten are enough', async () => {
  await recordReads(reads(10, 20, 30, 5));
  await recordReads(reads(25, 0, 1));
  assert.deepEqual(await shown(), [0, 2, 1, 3]);
  await recordReads(reads(...ids.map((_, n) => 100 + n)));
  assert.equal((await shown()).length, 10);
  const [row] = await paper.db.$queryRaw<{ reads: number }[]>`
    SELECT power(2, heat - heat_of(1, now())) AS reads FROM story_heat WHERE article_id = ${ids[0]}::uuid`;
  assert.ok(Math.abs((row?.reads ?? 0) - 135) < 0.1);
});

test('half of a read is forgotten in twelve hours, in two days little is left, then nothing', async () => {
  await recordReads(reads(40, 40, 40, 4000));
  await pass(12);
  await recordReads(reads(0, 25));
  assert.deepEqual((await shown()).slice(0, 2), [3, 1]);
  await pass(48);
  assert.deepEqual(await shown(), [], 'one story that is still read is no list');
  await pass(24 * 14);
  await recordReads(reads(1));
  assert.equal(await paper.db.storyHeat.count(), 1, 'what nobody reads is forgotten');
});

test('a batch that failed has counted nothing, so that it can be handed in again', async () => {
  const { db } = paper;
  await recordReads(reads(1));
  await pass(24 * 14);
  await db.$executeRaw`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''not now''; END'`;
  await db.$executeRaw`CREATE TRIGGER fail BEFORE DELETE ON story_heat EXECUTE FUNCTION fail()`;
  try {
    await assert.rejects(recordReads(reads(0, 10)), /not now/);
  } finally {
    await db.$executeRaw`DROP FUNCTION fail CASCADE`;
  }
  assert.equal(await db.storyHeat.count({ where: { articleId: ids[1] ?? '' } }), 0);
});

test('too little read is no list', async () => {
  assert.deepEqual(await shown(), []);
  await recordReads(reads(50, 50));
  assert.deepEqual(await shown(), []);
  await recordReads(reads(0, 0, 1, 1, 1));
  assert.deepEqual(await shown(), []);
});

test('what is taken down is not shown, and a page that shows a story says so', async () => {
  await recordReads(reads(50, 40, 30, 20));
  const { result, subject, boxes } = await collectReads(listMostRead);
  assert.ok([...subject].every((word) => !word.startsWith('story:')));
  for (const { id } of result) assert.ok(boxes.has(`story:${id}`));
  const where = { id: ids[0] ?? '' };
  await paper.db.article.update({ where, data: { removedAt: new Date() } });
  assert.deepEqual(await shown(), [1, 2, 3]);
  await paper.db.article.update({ where, data: { removedAt: null } });
});

test('counting is no change of the paper, and nonsense is passed over', async () => {
  const before = await paper.db.contentCounter.findFirstOrThrow();
  await recordReads(
    new Map([
      ['no uuid', 5],
      ['01890000-0000-7000-8000-000000000000', 5],
      [ids[1] ?? '', Number.NaN],
      [ids[2] ?? '', -3],
      [ids[0] ?? '', Number.POSITIVE_INFINITY],
    ]),
  );
  await recordReads(new Map());
  assert.equal(await paper.db.storyHeat.count(), 1);
  assert.deepEqual(await paper.db.contentCounter.findFirstOrThrow(), before);
});

test('many processes may count at once', async () => {
  const mixed = [...ids].reverse();
  await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      recordReads(new Map((n % 2 ? ids : mixed).map((id) => [id, 5]))),
    ),
  );
  assert.equal((await shown()).length, 10);
});
