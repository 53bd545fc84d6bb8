import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getStory } from '#lib/data/stories.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../../e2e/support/paper.ts';
import { correctStory } from './correct-story.ts';
import { createStory } from './create-story.ts';
import { moveStory } from './move-story.ts';
import { publishVersion } from './publish-version.ts';
import { removeStory } from './remove-story.ts';
import { unpublishStory } from './unpublish-story.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

const HOUR = 3_600_000;

async function lastChange() {
  return paper.db.contentChange.findFirstOrThrow({ orderBy: { seq: 'desc' } });
}

function clockOf(articleId: string): Promise<number> {
  return paper.db.contentClock.count({ where: { subject: `story:${articleId}` } });
}

test('a removed story is dropped, leaves its lists and has no future', async () => {
  const { db, sections, topics } = paper;
  const publish = {
    content: contentOf({ topicIds: [topics.flood] }),
    liveUntil: new Date(Date.now() + HOUR),
  };
  const articleId = await makeStory(db, { slug: 'gone', sectionId: sections.river, publish });
  assert.ok((await removeStory(db, { articleId, reason: 'by law' })).ok);
  assert.equal(await getStory({ section: 'river', slug: 'gone' }), null);
  const { touched, dropped } = await lastChange();
  assert.deepEqual(dropped, [`story:${articleId}`]);
  for (const word of ['latest', 'front', `section:${sections.town}`, `topic:${topics.flood}`]) {
    assert.ok(touched.includes(word), word);
  }
  assert.equal(await clockOf(articleId), 0);
  assert.match(problemOf(await removeStory(db, { articleId, reason: '' })), /already/);
  assert.match(
    problemOf(await publishVersion(db, { articleId, content: contentOf(), change: 'update' })),
    /removed/,
  );
});

test('what nobody saw is removed without a word to readers', async () => {
  const { db, sections } = paper;
  const publish = { liveFrom: new Date(Date.now() + HOUR) };
  const articleId = await makeStory(db, { slug: 'unseen', sectionId: sections.town, publish });
  const { seq } = await lastChange();
  assert.ok((await removeStory(db, { articleId, reason: 'never mind' })).ok);
  assert.equal((await lastChange()).seq, seq);
  assert.equal(await clockOf(articleId), 0);
});

test('an unpublished story is dropped with its plans and can come back with its first date', async () => {
  const { db, sections } = paper;
  const articleId = await makeStory(db, { slug: 'back', sectionId: sections.town, publish: {} });
  const first = await getStory({ section: 'town', slug: 'back' });
  const content = contentOf();
  await publishVersion(db, {
    articleId,
    content,
    change: 'update',
    liveFrom: new Date(Date.now() + HOUR),
  });
  assert.ok((await unpublishStory(db, { articleId })).ok);
  assert.deepEqual((await lastChange()).dropped, [`story:${articleId}`]);
  assert.equal(await getStory({ section: 'town', slug: 'back' }), null);
  assert.match(problemOf(await unpublishStory(db, { articleId })), /not public/);
  assert.ok((await publishVersion(db, { articleId, content, change: 'update' })).ok);
  const again = await getStory({ section: 'town', slug: 'back' });
  assert.deepEqual(again?.publishedAt, first?.publishedAt);
});

test('a plan alone can be taken back without a trace', async () => {
  const { db, sections } = paper;
  const publish = { liveFrom: new Date(Date.now() + HOUR) };
  const articleId = await makeStory(db, { slug: 'maybe', sectionId: sections.town, publish });
  assert.ok((await unpublishStory(db, { articleId })).ok);
  const article = await db.article.findUniqueOrThrow({ where: { id: articleId } });
  assert.deepEqual([article.firstPublishedAt, article.lastPublishedAt], [null, null]);
  assert.equal(await clockOf(articleId), 0);
});

test('a move touches the lists of both sections and takes what is planned along', async () => {
  const { db, sections } = paper;
  const publish = { liveUntil: new Date(Date.now() + HOUR) };
  const articleId = await makeStory(db, { slug: 'moves', sectionId: sections.river, publish });
  assert.ok((await moveStory(db, { articleId, slug: 'moved', sectionId: sections.culture })).ok);
  const { touched, dropped } = await lastChange();
  for (const word of [
    `story:${articleId}`,
    `section:${sections.town}`,
    `section:${sections.culture}`,
  ]) {
    assert.ok(touched.includes(word), word);
  }
  assert.deepEqual(dropped, []);
  const [ends] = await db.contentClock.findMany({
    where: { subject: `story:${articleId}` },
    orderBy: { at: 'asc' },
  });
  assert.ok(ends?.touched.includes(`section:${sections.culture}`));
  assert.ok(!ends?.touched.includes(`section:${sections.river}`));
  assert.equal((await getStory({ section: 'culture', slug: 'moved' }))?.id, articleId);
});

test('an address that another story has, or none may have, is refused', async () => {
  const { db, sections } = paper;
  const sectionId = sections.town;
  await makeStory(db, { slug: 'taken', sectionId });
  const articleId = await makeStory(db, { slug: 'mine', sectionId });
  assert.match(problemOf(await createStory(db, { slug: 'taken', sectionId })), /address/);
  assert.match(problemOf(await moveStory(db, { articleId, slug: 'taken' })), /address/);
  assert.match(problemOf(await moveStory(db, { articleId, slug: 'feed.xml' })), /address/i);
  const nowhere = '01890000-0000-7000-8000-00000000dead';
  assert.match(problemOf(await moveStory(db, { articleId, sectionId: nowhere })), /section/);
});

test('a correction stands on its story and touches it, the lists whose feeds tell it, and its part of the sitemap', async () => {
  const { db, sections } = paper;
  const articleId = await makeStory(db, { slug: 'wrong', sectionId: sections.town, publish: {} });
  const text = 'The bridge is 90 metres long, not 900.';
  assert.ok((await correctStory(db, { articleId, kind: 'correction', text, blockId: 'p1' })).ok);
  const story = await getStory({ section: 'town', slug: 'wrong' });
  assert.deepEqual(
    story?.corrections.map(({ kind, blockId }) => [kind, blockId]),
    [['correction', 'p1']],
  );
  assert.deepEqual((await lastChange()).touched, [
    `story:${articleId}`,
    'corrections',
    `section:${sections.town}`,
    'latest',
    'front',
    'sitemap:1',
  ]);
  assert.match(
    problemOf(await correctStory(db, { articleId, kind: 'correction', text: ' ' })),
    /says/,
  );
});

test('every write says who did it', async () => {
  const { db, sections } = paper;
  const staff = await db.staff.create({
    data: { email: 'e@aril.test', name: 'E', role: 'editor' },
  });
  const made = await createStory(db, {
    slug: 'signed',
    sectionId: sections.town,
    staffId: staff.id,
  });
  assert.ok(made.ok);
  const { articleId } = made;
  const signed = { articleId, staffId: staff.id };
  await publishVersion(db, { ...signed, content: contentOf(), change: 'update' });
  await correctStory(db, { ...signed, kind: 'clarification', text: 'It was Monday.' });
  await moveStory(db, { ...signed, slug: 'signed-2' });
  await unpublishStory(db, signed);
  await removeStory(db, { ...signed, reason: 'done' });
  const entries = await db.auditEntry.findMany({
    where: { staffId: staff.id },
    orderBy: { at: 'asc' },
  });
  assert.deepEqual(
    entries.map(({ action }) => action),
    [
      'story.create',
      'story.publish',
      'story.correct',
      'story.move',
      'story.unpublish',
      'story.remove',
    ],
  );
});

function problemOf(outcome: { ok: boolean; problem?: string }): string {
  return outcome.ok ? '' : (outcome.problem ?? '');
}
