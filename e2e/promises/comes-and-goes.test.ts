import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { takeStep } from '#lib/desk/drafts/take-step.ts';
import { eventually } from '../support/eventually.ts';
import { hire, writeStory } from '../support/newsroom.ts';
import { openPaper, type Paper } from '../support/paper.ts';
import { publicAddresses } from '../support/public-addresses.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

/** A plan needs nobody who runs at its moment, neither a process nor a reader; and what goes is nowhere. */
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

test('a story that is taken back, and one that is removed, are at no address of any process', async () => {
  const editor = await hire(paper.db, 'editor');
  const { sections, topics, db } = paper;
  const give = async (words: string) => {
    const told = { standfirst: `${words} in short`, kicker: words, topicIds: [topics.flood] };
    const story = await writeStory(db, editor, { words, sectionId: sections.town, ...told });
    const { id: articleId, revision } = story;
    const given = { articleId, revision, step: 'publish' as const };
    assert.deepEqual(await takeStep(db, given, editor), { ok: true });
    return given;
  };
  const [back, gone] = [await give('Quagmire one'), await give('Quagmire two')];
  const paths = ['/town/quagmire-one', '/town/quagmire-two'];
  const both = (status: number) =>
    eventually(async () => {
      for (const site of sites) {
        for (const path of paths) assert.equal((await site.read(path)).status, status);
      }
    });
  await both(200);
  /** Where it is told; that the address has its name is no news. */
  const shownAt = async (site: SiteProcess) => {
    const asked = await publicAddresses(db, { word: 'quagmire', origin: site.origin });
    const shown: string[] = [];
    for (const { address } of asked) {
      const { status, text } = await site.read(address);
      assert.notEqual(status, 429, address);
      if (/quagmire (one|two)/i.test(text)) shown.push(address);
    }
    return shown;
  };
  for (const site of sites) assert.ok((await shownAt(site)).length > 15);
  assert.deepEqual(await takeStep(db, { ...back, step: 'unpublish' }, editor), { ok: true });
  const removal = { ...gone, step: 'remove' as const, reason: 'It was not ours to tell.' };
  assert.deepEqual(await takeStep(db, removal, editor), { ok: true });
  await both(410);
  for (const site of sites) assert.deepEqual(await shownAt(site), []);
});
