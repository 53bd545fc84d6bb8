import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { explainAddress } from '#lib/data/addresses.ts';
import { listCorrections } from '#lib/data/corrections.ts';
import { getStoryHistory } from '#lib/data/history.ts';
import { collectReads } from '#lib/data/reads.ts';
import { getStory } from '#lib/data/stories.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../../e2e/support/paper.ts';
import { correctStory } from './correct-story.ts';
import { moveStory } from './move-story.ts';
import { publishVersion } from './publish-version.ts';
import { removeStory } from './remove-story.ts';
import { withholdVersion } from './withhold-version.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

async function say(articleId: string, headline: string, liveFrom?: Date): Promise<void> {
  const when = liveFrom ? { liveFrom } : {};
  const content = contentOf({ headline });
  const done = await publishVersion(paper.db, {
    articleId,
    content,
    change: 'update',
    changeNote: `Now: ${headline}`,
    ...when,
  });
  assert.ok(done.ok, done.ok ? '' : done.problem);
}

test('a history tells every version that was public, newest first, and nothing that was not', async () => {
  const { db, sections } = paper;
  const id = await makeStory(db, { slug: 'ferry', sectionId: sections.town, publish: {} });
  await say(id, 'Second');
  await say(id, 'Third');
  await say(id, 'Planned', new Date(Date.now() + 86_400_000));
  await db.draft.upsert({
    where: { articleId: id },
    create: { articleId: id, content: { headline: 'Draft' } },
    update: { content: { headline: 'Draft' } },
  });
  const { result: told, subject } = await collectReads(() =>
    getStoryHistory({ section: 'town', slug: 'ferry' }),
  );
  assert.deepEqual(
    told?.versions.map(({ number, headline, change, note }) => [number, headline, change, note]),
    [
      [3, 'Third', 'update', 'Now: Third'],
      [2, 'Second', 'update', 'Now: Second'],
      [1, 'A story', 'first', ''],
    ],
  );
  assert.equal(told?.story.headline, 'Third');
  assert.deepEqual([told?.page, told?.before], [1, null]);
  assert.ok(
    told?.versions.every(({ from, body }) => from <= new Date() && body.content.length === 1),
  );
  assert.deepEqual([...subject], [`story:${id}`, `history:${id}`]);
  assert.equal(await getStoryHistory({ section: 'river', slug: 'ferry' }), null);
});

test('a former version can be withheld, for a reason; what readers see now cannot', async () => {
  const { db, sections } = paper;
  const articleId = await makeStory(db, { slug: 'libel', sectionId: sections.town, publish: {} });
  await say(articleId, 'Mended');
  assert.ok(!(await withholdVersion(db, { articleId, number: 2, reason: 'No' })).ok);
  assert.ok(!(await withholdVersion(db, { articleId, number: 1, reason: ' ' })).ok);
  assert.ok(!(await withholdVersion(db, { articleId, number: 9, reason: 'No' })).ok);
  assert.ok((await withholdVersion(db, { articleId, number: 1, reason: 'Named a child' })).ok);
  assert.ok(!(await withholdVersion(db, { articleId, number: 1, reason: 'Again' })).ok);
  const told = await getStoryHistory({ section: 'town', slug: 'libel' });
  assert.deepEqual(
    told?.versions.map(({ number }) => number),
    [2],
  );
  assert.deepEqual(
    told?.withheld.map(({ number }) => number),
    [1],
    'a stone stands in its place',
  );
  assert.equal((await getStory({ section: 'town', slug: 'libel' }))?.versions, 2);
  const last = await db.contentChange.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  assert.deepEqual(last.touched, [`story:${articleId}`, `history:${articleId}`]);
  assert.deepEqual(
    last.dropped,
    [`history:${articleId}`],
    'no kept page tells it until it is renewed',
  );
  const audit = await db.auditEntry.findFirst({ where: { action: 'version.withhold' } });
  assert.deepEqual(audit?.details, { number: 1, reason: 'Named a child' });
});

test("a story's history moves with it and is gone with it", async () => {
  const { db, sections } = paper;
  const articleId = await makeStory(db, { slug: 'tram', sectionId: sections.town, publish: {} });
  assert.ok((await moveStory(db, { articleId, slug: 'tramway', sectionId: sections.river })).ok);
  for (const path of ['/town/tram/history', '/culture/tramway/history']) {
    assert.deepEqual(await explainAddress(path), { kind: 'moved', to: '/river/tramway/history' });
  }
  assert.deepEqual(await explainAddress('/town/tram'), { kind: 'moved', to: '/river/tramway' });
  assert.deepEqual(await explainAddress('/town/tram/page/2'), { kind: 'missing' });
  assert.deepEqual(await explainAddress('/town/tram/history/page/2'), {
    kind: 'moved',
    to: '/river/tramway/history/page/2',
  });
  assert.deepEqual(await explainAddress('/river/history'), { kind: 'missing' });
  await removeStory(db, { articleId, reason: 'Wrong' });
  assert.equal(await getStoryHistory({ section: 'river', slug: 'tramway' }), null);
  for (const path of ['/town/tram/history', '/river/tramway/history']) {
    assert.deepEqual(await explainAddress(path), { kind: 'removed' });
  }
});

test('corrections of public stories are listed newest first and leave with their story', async () => {
  const { db, sections } = paper;
  const ids: string[] = [];
  for (const slug of ['first-wrong', 'second-wrong', 'third-wrong']) {
    const articleId = await makeStory(db, { slug, sectionId: sections.town, publish: {} });
    const done = await correctStory(db, { articleId, kind: 'correction', text: `About ${slug}` });
    assert.ok(done.ok);
    ids.push(articleId);
  }
  const { result, subject, boxes } = await collectReads(() => listCorrections({ perPage: 2 }));
  assert.deepEqual(
    result.corrections.map(({ text, story }) => [text, story.path]),
    [
      ['About third-wrong', '/town/third-wrong'],
      ['About second-wrong', '/town/second-wrong'],
    ],
  );
  assert.deepEqual([result.hasOlder, [...subject]], [true, ['corrections']]);
  assert.ok(boxes.has(`story:${ids[2]}`));
  assert.equal((await listCorrections({ perPage: 2, page: 2 })).corrections.length, 1);
  assert.equal((await listCorrections({ perPage: 2, page: 3 })).corrections.length, 0);
  await removeStory(db, { articleId: ids[1] ?? '', reason: 'Wrong' });
  const last = await db.contentChange.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  assert.ok(last.touched.includes('corrections'));
  assert.equal((await listCorrections()).corrections.length, 2);
});

test('a long history goes on page by page, each version against the one before', async () => {
  const { db, sections } = paper;
  const id = await makeStory(db, { slug: 'ticker', sectionId: sections.town, publish: {} });
  for (let n = 2; n <= 103; n += 1) await say(id, `No. ${n}`);
  const pages = await Promise.all(
    [1, 2, 3, 4].map((page) => getStoryHistory({ section: 'town', slug: 'ticker', page })),
  );
  assert.deepEqual(
    pages.map(
      (told) => told && [told.versions[0]?.number, told.versions.length, told.before?.number],
    ),
    [[103, 50, 53], [53, 50, 3], [3, 3, undefined], null],
  );
});
