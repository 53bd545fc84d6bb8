import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { SILENT_AFTER, UNTOLD_AFTER } from '#lib/domain/receipt.ts';
import { hire } from '../../e2e/support/newsroom.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../../e2e/support/paper.ts';
import type { Colleague } from './drafts/colleague.ts';
import {
  endProcess,
  pruneReceipts,
  readTouched,
  recordReceipts,
  type SeenSurface,
  sayProcess,
} from './receipt-log.ts';
import { listRedReceipts, readReceipt } from './receipts.ts';

let paper: Paper;
let editor: Colleague;
const [one, other] = [randomUUID(), randomUUID()];
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
  await sayProcess({ id: one, name: 'one', passedOver: null });
  await sayProcess({ id: other, name: 'other', passedOver: null });
});
after(() => paper.close());

async function publishedStory(slug: string): Promise<string> {
  const publish = { content: contentOf({ headline: `About ${slug}` }) };
  return makeStory(paper.db, { slug, sectionId: paper.sections.town, publish });
}

async function receiptOf(articleId: string) {
  const read = await readReceipt(paper.db, articleId, editor);
  assert.ok(read.ok && read.receipt);
  return read.receipt;
}

test('a process that has said nothing of a change yet is shown to be silent, one that has ended is not asked for', async () => {
  const articleId = await publishedStory('silence');
  const { at, processes } = await receiptOf(articleId);
  assert.deepEqual(
    processes.map(({ name }) => name),
    ['one', 'other'],
  );
  const seen: SeenSurface = {
    articleId,
    at: Date.parse(at),
    surface: 'rss',
    state: 'right',
    ms: 7,
  };
  await recordReceipts(one, [seen]);
  await endProcess(other);
  assert.deepEqual((await receiptOf(articleId)).processes, [
    { name: 'one', surfaces: [{ surface: 'rss', state: 'right', ms: 7 }] },
  ]);
  await recordReceipts(randomUUID(), [{ ...seen, surface: 'json' }]);
  await recordReceipts(one, [{ ...seen, articleId: randomUUID() }]);
  assert.equal(await paper.db.receipt.count(), 1, 'nothing is kept of what is unknown');
});

test('what is late or wrong is red until it is right, or until the story changes again', async () => {
  const articleId = await publishedStory('redness');
  const at = Date.parse((await receiptOf(articleId)).at);
  const seen = (surface: SeenSurface['surface'], state: SeenSurface['state'], ms: number | null) =>
    recordReceipts(one, [{ articleId, at, surface, state, ms }]);
  const red = async () =>
    (await listRedReceipts(paper.db)).map(({ headline, surface, state }) => [
      headline,
      surface,
      state,
    ]);
  await seen('front', 'late', null);
  await seen('rss', 'wrong', null);
  await seen('atom', 'right', 80);
  assert.deepEqual(await red(), [
    ['About redness', 'front', 'late'],
    ['About redness', 'rss', 'wrong'],
  ]);
  await seen('front', 'right', 6_000);
  assert.deepEqual(await red(), [['About redness', 'rss', 'wrong']]);
  await recordReceipts(one, [{ articleId, at: at + 5, surface: 'rss', state: 'right', ms: 1 }]);
  assert.deepEqual(await red(), []);
  await pruneReceipts(0);
  assert.equal(await paper.db.receipt.count(), 0);
});

/** As if all that was published so far had been published so many seconds ago. */
async function age(seconds: number): Promise<void> {
  await paper.db
    .$executeRaw`UPDATE content_change SET at = at - make_interval(secs => ${seconds}::int)`;
  await paper.db
    .$executeRaw`UPDATE site_process SET started_at = started_at - make_interval(secs => ${seconds}::int)`;
}

test('a process that is there and says nothing is red after a while, unless it said that it passed over so much', async () => {
  const silent = async () =>
    (await listRedReceipts(paper.db)).flatMap(({ headline, state, process }) =>
      state === 'silent' ? [[headline, process]] : [],
    );
  await sayProcess({ id: one, name: 'one', passedOver: null });
  const articleId = await publishedStory('mute');
  assert.deepEqual(await silent(), []);
  await age(SILENT_AFTER);
  assert.ok((await silent()).some(([headline]) => headline === 'About mute'));
  const { at } = await receiptOf(articleId);
  const seen = { articleId, at: Date.parse(at), surface: 'rss', state: 'right', ms: 7 } as const;
  await recordReceipts(one, [seen]);
  assert.ok(!(await silent()).some(([headline]) => headline === 'About mute'));
  await sayProcess({ id: one, name: 'one', passedOver: Date.now() });
  assert.deepEqual(await silent(), []);
});

test('what no hub was told of is red after a while, and what came due by itself counts by the clock', async () => {
  const untold = async () =>
    (await listRedReceipts(paper.db)).some(({ surface }) => surface === 'hub');
  const articleId = await publishedStory('untold');
  await paper.db
    .$executeRaw`UPDATE change_follower SET seq = 0, clock = (now() - interval '1 hour')::text WHERE name = 'pings'`;
  assert.deepEqual([(await receiptOf(articleId)).told, await untold()], [false, false]);
  await age(UNTOLD_AFTER);
  assert.equal(await untold(), true);
  await paper.db
    .$executeRaw`UPDATE change_follower SET seq = (SELECT seq FROM content_counter) WHERE name = 'pings'`;
  assert.deepEqual([(await receiptOf(articleId)).told, await untold()], [true, false]);
  await paper.db.$executeRaw`DELETE FROM content_change`;
  await paper.db.contentClock.create({
    data: {
      at: new Date(),
      seq: 0,
      subject: `story:${articleId}`,
      touched: [`story:${articleId}`],
      dropped: [],
    },
  });
  assert.equal((await receiptOf(articleId)).told, false);
  await paper.db
    .$executeRaw`UPDATE content_clock SET at = at - make_interval(secs => ${UNTOLD_AFTER}::int)`;
  assert.deepEqual([(await receiptOf(articleId)).told, await untold()], [false, true]);
  await paper.db.$executeRaw`UPDATE change_follower SET clock = now()::text WHERE name = 'pings'`;
  assert.equal((await receiptOf(articleId)).told, true);
});

test('addresses are those that the words of a change are seen at; of thousands of stories there are none', async () => {
  const articleId = await publishedStory('addresses');
  const { town } = paper.sections;
  const [found] = await readTouched([
    `story:${articleId}`,
    `section:${town}`,
    'front',
    'sitemap:1',
  ]);
  assert.equal(found?.story.headline, 'About addresses');
  assert.deepEqual(
    found?.addresses.map(({ path }) => path),
    ['/town/addresses', '/town', '/', '/sitemaps/1.xml', '/search?q=About%20addresses'],
  );
  const many = Array.from({ length: 11 }, () => `story:${randomUUID()}` as const);
  assert.deepEqual(await readTouched(many), []);
});
