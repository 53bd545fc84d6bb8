import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { closeDatabase, database } from '#lib/data/client.ts';
import { getFront } from '#lib/data/front.ts';
import { getStory } from '#lib/data/stories.ts';
import { bodyReferences } from '#lib/domain/body-references.ts';
import { attachmentKey } from '#lib/media/media-keys.ts';
import { picturePath } from '#lib/urls.ts';
import { createTestDatabase, type TestDatabase } from '../../e2e/support/database.ts';
import { drawPictures } from './draw-pictures.ts';
import { front, stories } from './edition/stories/all.ts';
import { seedEdition } from './seed.ts';

/** Kept between runs: drawing is the dear part, and what is there is not drawn again. */
const dataDir = path.join(import.meta.dirname, '../../var/test/edition');

let made: TestDatabase;
before(async () => {
  await drawPictures({ dataDir });
  made = await createTestDatabase();
  process.env.DATABASE_URL = made.url;
});
after(async () => {
  await closeDatabase();
  await made.drop();
});

async function countAll(): Promise<number[]> {
  const db = database();
  return Promise.all([
    db.article.count(),
    db.articleVersion.count(),
    db.versionAuthor.count(),
    db.versionTopic.count(),
    db.versionRelated.count(),
    db.correction.count(),
    db.section.count(),
    db.topic.count(),
    db.author.count(),
    db.page.count(),
    db.media.count(),
    db.rendition.count(),
    db.frontSlot.count(),
    db.contentChange.count(),
    db.contentClock.count(),
    db.auditEntry.count(),
  ]);
}

test('two at once make one edition, and a third time changes nothing', async () => {
  const both = await Promise.all([
    seedEdition({ db: database(), dataDir }),
    seedEdition({ db: database(), dataDir }),
  ]);
  assert.deepEqual(both.map(({ made }) => made).sort(), [false, true]);
  const counts = await countAll();
  assert.deepEqual(await seedEdition({ db: database(), dataDir }), {
    stories: stories.length,
    made: false,
  });
  assert.deepEqual(await countAll(), counts);
});

test('readers find every story, with its pictures and files on disk', async () => {
  for (const { section, slug, headline, hero } of stories) {
    const story = await getStory({ section, slug });
    assert.equal(story?.headline, headline);
    assert.equal(story?.picture === null, hero === undefined);
    for (const picture of [story?.picture, ...Object.values(story?.pictures ?? {})]) {
      if (!picture) continue;
      assert.ok(picture.alt && picture.credit);
      for (const rendition of picture.renditions) {
        assert.ok((await stat(path.join(dataDir, picturePath(picture, rendition)))).size > 0);
      }
    }
    const { attachments } = bodyReferences(story?.body ?? { type: 'doc', content: [] });
    assert.deepEqual(Object.keys(story?.attachments ?? {}).sort(), attachments.toSorted());
    for (const file of Object.values(story?.attachments ?? {}))
      assert.equal((await stat(path.join(dataDir, attachmentKey(file)))).size, file.bytes);
  }
});

test('the front page begins with the story the editor chose', async () => {
  const { lead, seconds, opinion } = await getFront();
  assert.ok(lead?.path.endsWith(front.lead));
  assert.deepEqual(
    seconds.slice(0, front.seconds.length).map(({ path: at }) => at.split('/').at(-1)),
    front.seconds,
  );
  assert.ok(opinion.length > 0);
});

test('a database with somebody else’s paper is refused', async () => {
  const other = await createTestDatabase();
  await closeDatabase();
  process.env.DATABASE_URL = other.url;
  try {
    await database().section.create({ data: { slug: 'news', name: 'News', position: 0 } });
    await assert.rejects(seedEdition({ db: database(), dataDir }), /holds a paper already/);
  } finally {
    await closeDatabase();
    process.env.DATABASE_URL = made.url;
    await other.drop();
  }
});
