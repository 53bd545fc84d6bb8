import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { takeStep } from '#lib/desk/drafts/take-step.ts';
import { eventually } from '../support/eventually.ts';
import { hire, writeStory } from '../support/newsroom.ts';
import { openPaper, type Paper } from '../support/paper.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

/** A plan needs nobody who runs at its moment: neither a process nor a reader. */
let paper: Paper;
let dataDir: string;
let sites: SiteProcess[] = [];

before(async () => {
  paper = await openPaper();
  dataDir = await mkdtemp(join(tmpdir(), 'aril-schedules-'));
});

after(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  await paper.close();
  await rm(dataDir, { recursive: true });
});

/** Instead of waiting for it: what was to be at this moment is to be now. */
async function letCome(moment: Date): Promise<void> {
  const { db } = paper;
  const now = new Date();
  // Its versions follow the date of their story.
  const first = { firstPublishedAt: now, lastPublishedAt: now };
  await db.article.updateMany({ where: { firstPublishedAt: moment }, data: first });
  const plan = { liveFrom: now, updatedAt: now };
  await db.articleVersion.updateMany({ where: { liveFrom: moment }, data: plan });
  const end = { liveUntil: now, endsAt: now };
  await db.articleVersion.updateMany({ where: { liveUntil: moment }, data: end });
  const { count } = await db.contentClock.updateMany({ where: { at: moment }, data: { at: now } });
  assert.equal(count, 2, 'one that comes and one that goes');
}

const LISTS = ['/', '/latest', '/town', '/feed.xml', '/town/feed.atom', '/sitemaps/1.xml'];

test('what comes and goes after thirty days, while no process runs, is right with the first answers of those that start then', async () => {
  const editor = await hire(paper.db, 'editor');
  const { town: sectionId } = paper.sections;
  sites = [await startSite({ databaseUrl: paper.url, dataDir })];
  const moment = new Date(Date.now() + 30 * 24 * 3_600_000);
  const give = async (words: string, times: { liveFrom?: Date; liveUntil?: Date }) => {
    const { id: articleId, revision } = await writeStory(paper.db, editor, { words, sectionId });
    const step = times.liveFrom ? ('schedule' as const) : ('publish' as const);
    const given = { articleId, revision, step, ...times };
    assert.deepEqual(await takeStep(paper.db, given, editor), { ok: true });
  };
  await give('Stays on', {});
  await give('Goes by itself', { liveUntil: moment });
  await give('Comes by itself', { liveFrom: moment });
  const [first = assert.fail()] = sites;
  await eventually(async () => {
    for (const path of [...LISTS, '/town/stays-on', '/town/goes-by-itself']) {
      assert.match((await first.read(path)).text, /Goes by itself|goes-by-itself/, path);
    }
  });
  assert.equal((await first.read('/town/comes-by-itself')).status, 404);
  // It keeps its pages for the next run, as they are.
  await first.stop();
  await letCome(moment);

  sites = await Promise.all([
    startSite({ databaseUrl: paper.url, dataDir }),
    startSite({ databaseUrl: paper.url, dataDir, keepsHouse: false }),
  ]);
  for (const site of sites) {
    for (const path of [...LISTS, '/town/stays-on']) {
      const { status, text } = await site.read(path);
      assert.equal(status, 200);
      assert.doesNotMatch(text, /Goes by itself|goes-by-itself/, path);
    }
    assert.equal((await site.read('/town/goes-by-itself')).status, 410);
    assert.equal((await site.read('/town/comes-by-itself')).status, 200);
  }
  await eventually(async () => {
    for (const site of sites) {
      for (const path of [...LISTS, '/town/stays-on']) {
        assert.match((await site.read(path)).text, /Comes by itself|comes-by-itself/, path);
      }
      const feed = (await site.read('/feed.xml')).text;
      assert.equal(feed.split('<title>Comes by itself</title>').length, 2, 'it is told once');
    }
  });
});

test('a plan comes on every process though nobody reads: each fetches it back once it is there', async () => {
  const editor = await hire(paper.db, 'editor');
  const { id: articleId, revision } = await writeStory(paper.db, editor, {
    words: 'Comes unread',
    sectionId: paper.sections.town,
  });
  const liveFrom = new Date(Date.now() + 3_000);
  const plan = { articleId, revision, step: 'schedule' as const, liveFrom };
  assert.deepEqual(await takeStep(paper.db, plan, editor), { ok: true });
  const wanted = 'article,atom,author,front,json,latest,news_sitemap,rss,search,section,sitemap';
  const seen = await eventually(async () => {
    const receipts = await paper.db.receipt.findMany({
      where: { articleId },
      orderBy: { surface: 'asc' },
    });
    const byProcess = Map.groupBy(receipts, ({ processId }) => processId);
    const surfaces = [...byProcess.values()].map((own) =>
      own
        .filter(({ state }) => state === 'right')
        .map(({ surface }) => surface)
        .join(),
    );
    assert.deepEqual(surfaces, [wanted, wanted]);
    return receipts;
  });
  for (const { at, surface } of seen) assert.deepEqual(at, liveFrom, surface);
});
