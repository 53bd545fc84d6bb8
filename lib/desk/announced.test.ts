import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeStory, openPaper, type Paper } from '../../e2e/support/paper.ts';
import { recordChange } from './content-change.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

interface Change {
  touched: string[];
  dropped: string[];
}

/** What is announced by what `act` does, whoever does it. */
async function announcedBy(act: () => Promise<unknown>): Promise<Change[]> {
  const [before] = await paper.db.$queryRaw<{ seq: bigint }[]>`SELECT seq FROM content_counter`;
  await act();
  return paper.db.$queryRaw<Change[]>`
    SELECT touched, dropped FROM content_change WHERE seq > ${before?.seq ?? 0n} ORDER BY seq`;
}

async function announcedFor(subject: string): Promise<{ at: Date; dropped: string[] }[]> {
  return paper.db
    .$queryRaw`SELECT at, dropped FROM content_clock WHERE subject = ${subject} AND at > now() ORDER BY at`;
}

const tomorrow = () => new Date(Date.now() + 86_400_000);

test('names, settings, pages and pictures are announced though they were changed at a prompt', async () => {
  const { db, sections, topics, authors } = paper;
  const picture = await db.media.create({
    data: { hash: 'a'.repeat(64), name: 'harbour', mimeType: 'image/jpeg', bytes: 1 },
  });
  const changes: [() => Promise<unknown>, string[]][] = [
    [() => db.settings.create({ data: { siteName: 'The Paper' } }), ['settings']],
    [() => db.$executeRaw`UPDATE settings SET tagline = 'From the river'`, ['settings']],
    [
      () => db.$executeRaw`UPDATE section SET name = 'City' WHERE id = ${sections.town}::uuid`,
      ['settings', `section:${sections.town}`],
    ],
    [
      () => db.$executeRaw`UPDATE topic SET name = 'High water' WHERE id = ${topics.flood}::uuid`,
      [`topic:${topics.flood}`, `label:${topics.flood}`],
    ],
    [
      () => db.$executeRaw`UPDATE author SET name = 'Anna' WHERE id = ${authors.ann}::uuid`,
      [`author:${authors.ann}`, `byline:${authors.ann}`],
    ],
    [
      () => db.$executeRaw`UPDATE media SET alt = 'Boats' WHERE id = ${picture.id}::uuid`,
      [`media:${picture.id}`],
    ],
  ];
  for (const [act, touched] of changes)
    assert.deepEqual(await announcedBy(act), [{ touched, dropped: [] }]);
});

test('what a transaction announced itself is not announced again', async () => {
  const { db, topics } = paper;
  const word = `topic:${topics.flood}` as const;
  const changes = await announcedBy(() =>
    db.$transaction(async (tx) => {
      await tx.topic.update({ where: { id: topics.flood }, data: { description: 'Rivers' } });
      await recordChange(tx, { touched: [word, `label:${topics.flood}`, 'latest'], dropped: [] });
    }),
  );
  assert.equal(changes.length, 1);
});

test('the end of a picture’s rights is planned, moved and taken back with its date, and drops it when it is past', async () => {
  const { db } = paper;
  const licenceExpiresAt = tomorrow();
  const { id } = await db.media.create({
    data: { hash: 'b'.repeat(64), name: 'b', mimeType: 'image/jpeg', bytes: 1, licenceExpiresAt },
  });
  const word = `media:${id}`;
  assert.deepEqual(await announcedFor(word), [{ at: licenceExpiresAt, dropped: [word] }]);
  const later = new Date(licenceExpiresAt.getTime() + 1000);
  await db.media.update({ where: { id }, data: { licenceExpiresAt: later } });
  assert.deepEqual(await announcedFor(word), [{ at: later, dropped: [word] }]);
  await db.media.update({ where: { id }, data: { licenceExpiresAt: null } });
  assert.deepEqual(await announcedFor(word), []);
  const past = new Date(Date.now() - 1000);
  assert.deepEqual(
    await announcedBy(() => db.media.update({ where: { id }, data: { licenceExpiresAt: past } })),
    [{ touched: [word], dropped: [word] }],
  );
});

test('a place on a front is announced now and for when it begins and ends', async () => {
  const { db, sections } = paper;
  const articleId = await makeStory(db, { slug: 'placed', sectionId: sections.town });
  const [liveFrom, liveUntil] = [tomorrow(), new Date(Date.now() + 2 * 86_400_000)];
  const slot = { zone: 'lead', position: 0, articleId, liveFrom, liveUntil } as const;
  const front = await announcedBy(() => db.frontSlot.create({ data: slot }));
  assert.deepEqual(front, [{ touched: ['front'], dropped: [] }]);
  assert.deepEqual(
    (await announcedFor('slots of front')).map(({ at }) => at),
    [liveFrom, liveUntil],
  );
  const moved = await announcedBy(() =>
    db.frontSlot.updateMany({ data: { sectionId: sections.town } }),
  );
  assert.deepEqual(moved.flatMap(({ touched }) => touched).sort(), [
    'front',
    `section:${sections.town}`,
  ]);
  assert.deepEqual(await announcedFor('slots of front'), []);
  assert.equal((await announcedFor(`slots of section:${sections.town}`)).length, 2);
});
