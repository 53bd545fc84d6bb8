import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Colleague } from '#lib/desk/drafts/colleague.ts';
import { readStoryDraft, type StoryDraft } from '#lib/desk/drafts/story-draft.ts';
import type { ReceiptAnswer } from '#lib/domain/desk-answers.ts';
import { RECEIPT_SURFACES } from '#lib/domain/receipt.ts';
import { storyPath } from '#lib/urls.ts';
import { type DeskClient, deskClient } from '../support/desk-client.ts';
import { eventually } from '../support/eventually.ts';
import { findFreePort } from '../support/free-port.ts';
import { hire, write, writeStory } from '../support/newsroom.ts';
import { openPaper, type Paper } from '../support/paper.ts';
import { rounds } from '../support/rounds.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

/** Whoever presses what at the same moment: one legal state, told once. Two processes, as behind a balancer. */
const SECRET = 'a secret of the tests, long enough';
const ROUNDS = Math.max(10, rounds);

let paper: Paper;
let dataDir: string;
let sites: [SiteProcess, SiteProcess];
let ports: [number, number];
/** What is under way of those that were killed and start again. */
const starts: Promise<void>[] = [];
let editor: Colleague;
let administrator: Colleague;
let desks: DeskClient[];

before(async () => {
  process.env.SECRET = SECRET;
  paper = await openPaper();
  dataDir = await mkdtemp(join(tmpdir(), 'aril-races-'));
  ports = [await findFreePort(), await findFreePort()];
  sites = await Promise.all([start(0), start(1)]);
  editor = await hire(paper.db, 'editor');
  administrator = await hire(paper.db, 'administrator');
  desks = await Promise.all(
    [0, 1].map((at) =>
      deskClient(administrator.staffId, { secret: SECRET, site: () => sites[at] ?? sites[0] }),
    ),
  );
});

after(async () => {
  await Promise.allSettled(starts);
  await Promise.all(sites.map((site) => site.stop()));
  await paper.close();
  await rm(dataDir, { recursive: true });
});

function start(at: 0 | 1): Promise<SiteProcess> {
  return startSite({ databaseUrl: paper.url, dataDir, port: ports[at], keepsHouse: at === 0 });
}

type Step = 'publish' | 'unpublish' | 'remove';

/** Takes the step on the next process in turn; its status. */
let turn = 0;
async function take(story: StoryDraft, step: Step): Promise<number> {
  turn += 1;
  return takeOn(turn % 2, story, step);
}

async function takeOn(at: number, story: StoryDraft, step: Step): Promise<number> {
  const body = { step, revision: story.revision, reason: 'for the test' };
  const asked = await desks[at]?.ask(`stories/${story.id}/steps`, { method: 'POST', body });
  return asked?.status ?? 0;
}

/** What is written down about a story, by everything that could disagree. */
async function recorded(id: string) {
  const { db } = paper;
  const [versions, audit, changes, article] = await Promise.all([
    db.articleVersion.findMany({ where: { articleId: id }, orderBy: { number: 'asc' } }),
    db.auditEntry.findMany({ where: { subject: `story:${id}` }, orderBy: { id: 'asc' } }),
    db.$queryRaw<
      { seq: bigint }[]
    >`SELECT seq FROM content_change WHERE ${`story:${id}`} = ANY(touched)`,
    db.article.findUniqueOrThrow({ where: { id } }),
  ]);
  const count = (action: string) => audit.filter((entry) => entry.action === action).length;
  return { versions, audit, count, changes: changes.length, article };
}

/** What readers were told and have, if the steps in the log were all there was. */
function told(audit: { action: string }[]): { changes: number; isLive: boolean } {
  let changes = 0;
  let isLive = false;
  for (const { action } of audit) {
    const was = isLive;
    if (action === 'story.publish') isLive = true;
    else if (action === 'story.unpublish' || action === 'story.remove') isLive = false;
    else continue;
    if (was || isLive) changes += 1;
  }
  return { changes, isLive };
}

async function startStory(words: string): Promise<StoryDraft> {
  return writeStory(paper.db, editor, { words, sectionId: paper.sections.town });
}

/** How many items of the feed have the headline, on each process. */
function itemsOf(headline: string): Promise<number[]> {
  return Promise.all([itemsOn(0, headline), itemsOn(1, headline)]);
}

async function itemsOn(at: 0 | 1, headline: string): Promise<number> {
  const { text } = await sites[at].read('/feed.xml');
  return text.split(`<title>${headline}</title>`).length - 1;
}

test('twenty who publish a story at once publish it once', async () => {
  const story = await startStory('Pressed by twenty');
  const statuses = await Promise.all(Array.from({ length: 20 }, () => take(story, 'publish')));
  assert.deepEqual(
    statuses.toSorted((one, other) => one - other),
    [200, ...Array<number>(19).fill(409)],
  );
  const { versions, count, changes } = await recorded(story.id);
  assert.deepEqual([versions.length, count('story.publish'), changes], [1, 1, 1]);
  await eventually(async () => assert.deepEqual(await itemsOf('Pressed by twenty'), [1, 1]));
});

/** What each process says of the last change of a story: its surfaces in order, once all of them are right. */
async function receiptOf(story: StoryDraft): Promise<string[]> {
  return eventually(async () => {
    const asked = await desks[0]?.ask(`stories/${story.id}/receipt`);
    const receipt: ReceiptAnswer = await asked?.json();
    assert.equal(receipt.processes.length, 2);
    assert.ok(receipt.told);
    return receipt.processes.map(({ surfaces }) => {
      assert.deepEqual([...new Set(surfaces.map(({ state }) => state))], ['right']);
      assert.ok(surfaces.every(({ ms }) => ms !== null && ms >= 0));
      return RECEIPT_SURFACES.filter((one) =>
        surfaces.some(({ surface }) => surface === one),
      ).join();
    });
  });
}

test('every process gives a receipt of what was published and taken back, surface by surface', async () => {
  const story = await startStory('Acknowledged by all');
  assert.equal(await (await desks[0]?.ask(`stories/${story.id}/receipt`))?.json(), null);
  assert.equal(await take(story, 'publish'), 200);
  const lists = 'front,section,author,latest,rss,atom,json,sitemap,news_sitemap';
  assert.deepEqual(await receiptOf(story), Array(2).fill(`article,${lists},search`));
  assert.equal(await take(story, 'unpublish'), 200);
  await eventually(async () =>
    assert.deepEqual(await receiptOf(story), Array(2).fill(`article,${lists}`)),
  );
});

test('twenty stories that are published at once are all published', async () => {
  const stories = await Promise.all(
    Array.from({ length: 20 }, (_, n) => startStory(`One of twenty, ${n}`)),
  );
  const statuses = await Promise.all(stories.map((story) => take(story, 'publish')));
  assert.deepEqual([...new Set(statuses)], [200]);
  await eventually(async () => {
    for (const n of stories.keys()) {
      assert.deepEqual(await itemsOf(`One of twenty, ${n}`), [1, 1]);
    }
  });
});

/** How many rounds go on at once: each is about a story of its own, and mostly waits. */
const AT_ONCE = 5;

test(`${ROUNDS} rounds of publish against unpublish against remove end in one legal state`, async () => {
  for (let round = 0; round < ROUNDS; round += AT_ONCE) {
    const several = Array.from({ length: Math.min(AT_ONCE, ROUNDS - round) }, (_, n) => round + n);
    await Promise.all(several.map(contest));
  }
});

async function contest(round: number): Promise<void> {
  const headline = `Contested ${round}`;
  const first = await startStory(headline);
  assert.equal(await take(first, 'publish'), 200);
  const story = await write(paper.db, first.id, { by: editor, words: 'Changed' });
  const steps: Step[] = ['publish', 'publish', 'unpublish', 'unpublish'];
  // Every other round lets the story live.
  if (round % 2 === 0) steps.splice(randomInt(steps.length), 0, 'remove', 'remove');
  else steps.splice(randomInt(steps.length), 0, 'publish');
  const statuses = await Promise.all(steps.map((step) => take(story, step)));
  const made = (step: Step) =>
    statuses.filter((status, at) => status === 200 && steps[at] === step).length;
  assert.ok(
    statuses.every((status) => [200, 409, 410].includes(status)),
    statuses.join(),
  );
  const { versions, audit, count, changes, article } = await recorded(story.id);
  const isRemoved = article.removedAt !== null;
  const now = new Date();
  const live = versions.filter(
    ({ liveFrom, liveUntil }) => !isRemoved && liveFrom <= now && (!liveUntil || liveUntil > now),
  );
  assert.equal(made('remove'), round % 2 === 0 ? 1 : 0, 'a story goes for good once');
  assert.equal(isRemoved, made('remove') === 1);
  assert.ok(live.length <= 1, `${live.length} versions are public at once`);
  for (const step of ['publish', 'unpublish', 'remove'] as const) {
    const before = step === 'publish' ? 1 : 0;
    assert.equal(
      count(`story.${step}`),
      before + made(step),
      `${step}: the log tells what was done`,
    );
  }
  assert.equal(versions.length, 1 + made('publish'));
  assert.deepEqual({ changes, isLive: live.length === 1 }, told(audit));
  const path = storyPath('town', article.slug);
  await eventually(async () => {
    assert.deepEqual(await itemsOf(headline), Array(2).fill(live.length));
    for (const site of sites) {
      assert.equal((await site.read(path)).status, live.length === 1 ? 200 : 410);
    }
  });
}

test(`killed ${ROUNDS} times while somebody publishes, a story is published or it is not`, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    // In turn, so that one starts again while the other is killed.
    const [at, other] = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const);
    await starts[at];
    const story = await startStory(`Interrupted ${round}`);
    const asked = takeOn(at, story, 'publish').catch(() => 0);
    // Publishing takes some 30 ms: before it, in the middle of it and after it.
    const until = performance.now() + randomInt(60);
    while (performance.now() < until) await new Promise(setImmediate);
    await sites[at].kill();
    starts[at] = start(at).then((site) => {
      sites[at] = site;
    });
    const status = await asked;
    const { versions, count, changes } = await recorded(story.id);
    const draft = await readStoryDraft(paper.db, story.id);
    const isPublished = versions.length === 1;
    if (status === 200) assert.ok(isPublished, 'what was acknowledged is there');
    assert.deepEqual(
      [versions.length, count('story.publish'), changes, draft?.published],
      isPublished ? [1, 1, 1, true] : [0, 0, 0, false],
    );
    await starts[other];
    await eventually(async () =>
      assert.equal(await itemsOn(other, `Interrupted ${round}`), isPublished ? 1 : 0),
    );
    if (!isPublished) {
      assert.equal(await takeOn(other, story, 'publish'), 200, 'and can be published then');
    }
    // By now it is there again that was killed the last time.
    if (round > 0) {
      const former = `Interrupted ${round - 1}`;
      await eventually(async () => assert.equal(await itemsOn(other, former), 1));
    }
  }
  await Promise.all(starts);
  await eventually(async () =>
    assert.deepEqual(await itemsOf(`Interrupted ${ROUNDS - 1}`), [1, 1]),
  );
});
