import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { explainAddress, mayBeThere } from '#lib/data/addresses.ts';
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

const MISSING = { kind: 'missing' };
const REMOVED = { kind: 'removed' };
const movedTo = (to: string) => ({ kind: 'moved', to });

test('what cannot be a section or a public story is known without more', async () => {
  const { db, sections } = paper;
  await makeStory(db, { slug: 'seen', sectionId: sections.river, publish: {} });
  await makeStory(db, { slug: 'unseen', sectionId: sections.river });
  for (const path of [
    '/river',
    '/river/seen',
    '/latest',
    '/topic/none',
    '/river/feed.xml',
    '/',
    '/a/b/c',
  ])
    assert.equal(await mayBeThere(path), true, path);
  for (const path of ['/sea', '/town/seen', '/river/unseen', '/river/none', '/%F0%9F%8C%8A/x'])
    assert.equal(await mayBeThere(path), false, path);
});

test('a story is found by its slug wherever it was looked for', async () => {
  await makeStory(paper.db, { slug: 'tide', sectionId: paper.sections.river, publish: {} });
  assert.deepEqual(await explainAddress('/town/tide'), movedTo('/river/tide'));
  assert.deepEqual(await explainAddress('/nowhere/tide'), movedTo('/river/tide'));
  assert.deepEqual(await explainAddress('/river/tide'), MISSING, 'never to itself');
  assert.deepEqual(await explainAddress('/river/tide/more'), MISSING);
});

test('a story called history is one', async () => {
  const { db, sections } = paper;
  const sectionId = sections.river;
  const articleId = await makeStory(db, { slug: 'history', sectionId, publish: {} });
  assert.deepEqual(await explainAddress('/old/history'), movedTo('/river/history'));
  assert.deepEqual(await explainAddress('/old/history/history'), movedTo('/river/history/history'));
  await removeStory(db, { articleId, reason: 'by law' });
  assert.deepEqual(await explainAddress('/river/history'), REMOVED);
});

test('every address a story ever had leads to the last one, and after its removal to 410', async () => {
  const { db, sections } = paper;
  const articleId = await makeStory(db, { slug: 'first', sectionId: sections.river, publish: {} });
  await moveStory(db, { articleId, slug: 'second' });
  await moveStory(db, { articleId, slug: 'größe', sectionId: sections.culture });
  const now = movedTo('/culture/gr%C3%B6%C3%9Fe');
  for (const old of ['/river/first', '/river/second', '/river/größe']) {
    assert.deepEqual(await explainAddress(old), now, old);
  }
  await removeStory(db, { articleId, reason: 'by law' });
  for (const old of ['/river/first', '/river/second', '/culture/gr%C3%B6%C3%9Fe', '/x/größe']) {
    assert.deepEqual(await explainAddress(old), REMOVED, old);
  }
});

test('a story moved back is no longer led away from', async () => {
  const { db, sections } = paper;
  const articleId = await makeStory(db, { slug: 'there', sectionId: sections.river, publish: {} });
  await moveStory(db, { articleId, slug: 'and' });
  await moveStory(db, { articleId, slug: 'there' });
  assert.deepEqual(await explainAddress('/river/there'), MISSING, 'the page itself answers');
  assert.deepEqual(await explainAddress('/river/and'), movedTo('/river/there'));
  assert.equal(await db.redirect.count({ where: { fromPath: '/river/there' } }), 0);
});

test('a draft takes nothing from the address it is to have; being published does', async () => {
  const { db, sections } = paper;
  const leftId = await makeStory(db, { slug: 'ebb', sectionId: sections.river, publish: {} });
  await moveStory(db, { articleId: leftId, slug: 'flow' });
  const draft = await makeStory(db, { slug: 'ebb', sectionId: sections.river });
  assert.deepEqual(await explainAddress('/river/ebb'), movedTo('/river/flow'));
  const other = await makeStory(db, { slug: 'swell', sectionId: sections.river, publish: {} });
  await moveStory(db, { articleId: other, slug: 'swells' });
  await moveStory(db, { articleId: draft, slug: 'swell' });
  assert.deepEqual(await explainAddress('/river/swell'), movedTo('/river/swells'));
  const content = contentOf();
  assert.ok((await publishVersion(db, { articleId: draft, content, change: 'update' })).ok);
  assert.equal(await db.redirect.count({ where: { fromPath: '/river/swell' } }), 0);
  assert.equal(await db.redirect.count({ where: { fromPath: '/river/ebb' } }), 1);
});

test('what was public and is not is removed; what never was is missing', async () => {
  const { db, sections } = paper;
  const sectionId = sections.town;
  const hour = 3_600_000;
  await makeStory(db, { slug: 'draft', sectionId });
  const planned = { content: contentOf(), liveFrom: new Date(Date.now() + hour) };
  const plannedId = await makeStory(db, { slug: 'planned', sectionId, publish: planned });
  const withdrawn = await makeStory(db, { slug: 'withdrawn', sectionId, publish: {} });
  const liveUntil = new Date(Date.now() + 400);
  await makeStory(db, { slug: 'over', sectionId, publish: { liveUntil } });
  await unpublishStory(db, { articleId: withdrawn });
  assert.deepEqual(await explainAddress('/town/draft'), MISSING);
  assert.deepEqual(await explainAddress('/town/planned'), MISSING);
  assert.deepEqual(await explainAddress('/town/withdrawn'), REMOVED);
  await untilPast(db, liveUntil);
  assert.deepEqual(await explainAddress('/town/over'), REMOVED);
  await removeStory(db, { articleId: plannedId, reason: 'never mind' });
  assert.deepEqual(await explainAddress('/town/planned'), MISSING);
});

test('redirects of sections, topics, authors and to elsewhere keep what hangs on them', async () => {
  const { db, sections, topics, authors } = paper;
  await db.redirect.createMany({
    data: [
      { fromPath: '/stadt', sectionId: sections.town },
      { fromPath: '/topic/hochwasser', topicId: topics.flood },
      { fromPath: '/author/anna', authorId: authors.ann },
      { fromPath: '/shop', toUrl: 'https://shop.example/' },
    ],
  });
  assert.deepEqual(await explainAddress('/stadt'), movedTo('/town'));
  assert.deepEqual(await explainAddress('/stadt/page/3'), movedTo('/town/page/3'));
  assert.deepEqual(await explainAddress('/stadt/feed.xml'), movedTo('/town/feed.xml'));
  assert.deepEqual(
    await explainAddress('/topic/hochwasser/page/2'),
    movedTo('/topic/flood/page/2'),
  );
  assert.deepEqual(await explainAddress('/author/anna'), movedTo('/author/ann'));
  assert.deepEqual(await explainAddress('/shop'), movedTo('https://shop.example/'));
  assert.deepEqual(await explainAddress('/shop/page/2'), MISSING);
});

test('what no address can be is missing, and no error', async () => {
  for (const path of [
    '',
    '/',
    '/%',
    '/%ff',
    '/a%00b',
    '/a\0b',
    `/${'x'.repeat(9000)}`,
    '//',
    '/a/\ud800',
  ]) {
    assert.deepEqual(await explainAddress(path), MISSING, JSON.stringify(path));
  }
});
