import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { publishVersion } from '#lib/desk/publish-version.ts';
import { eventually } from '../support/eventually.ts';
import { type FallibleDatabase, fallibleDatabase } from '../support/fallible-database.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../support/paper.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

let paper: Paper;
let database: FallibleDatabase;
let dataDir: string;
let site: SiteProcess;
let articleId: string;

const KEPT = ['/', '/latest', '/town', '/river', '/culture', '/town/fair', '/feed.xml'];

before(async () => {
  paper = await openPaper();
  database = await fallibleDatabase(paper.url);
  dataDir = await mkdtemp(join(tmpdir(), 'aril-away-'));
  articleId = await makeStory(paper.db, {
    slug: 'fair',
    sectionId: paper.sections.town,
    publish: { content: contentOf({ headline: 'The fair opens' }) },
  });
  site = await startSite({ databaseUrl: database.url, dataDir });
});

after(async () => {
  await site.stop();
  await database.close();
  await paper.close();
  await rm(dataDir, { recursive: true });
});

async function status(path: string) {
  return (await site.read(path)).status;
}

test('with the database away readers read on, even after a restart, and everything heals by itself', async () => {
  // Nobody has asked for these pages: they are there because they will be missed.
  await eventually(async () => assert.equal(await status('/api/ready'), 200));
  await eventually(async () =>
    assert.match((await site.read('/town/fair')).headers.get('etag') ?? '', /./),
  );
  for (const path of KEPT) await eventually(async () => assert.equal(await status(path), 200));

  database.cut();
  await eventually(async () => assert.equal(await status('/api/ready'), 503));
  for (const path of KEPT) assert.equal(await status(path), 200, path);
  const missing = await site.read('/town/never-asked-for');
  assert.equal(missing.status, 503);
  assert.equal(missing.headers.get('retry-after'), '5');
  assert.match(missing.text, /right back/);
  assert.equal(await status('/api/health'), 200);

  await site.stop();
  site = await startSite({ databaseUrl: database.url, dataDir });
  assert.equal(await status('/api/ready'), 503);
  for (const path of KEPT) assert.equal(await status(path), 200, `${path} after a restart`);

  const done = await publishVersion(paper.db, {
    articleId,
    content: contentOf({ headline: 'The fair is flooded' }),
    change: 'update',
  });
  assert.ok(done.ok);
  assert.match((await site.read('/town/fair')).text, /The fair opens/);
  database.restore();
  await eventually(async () => assert.equal(await status('/api/ready'), 200));
  await eventually(async () => assert.equal(await status('/town/never-asked-for'), 404));
  for (const path of ['/', '/latest', '/town', '/town/fair', '/feed.xml']) {
    await eventually(async () =>
      assert.match((await site.read(path)).text, /The fair is flooded/, path),
    );
  }
});

test('a blip leaves no error behind: what failed is not stored', async () => {
  database.cut();
  const during = await Promise.all(
    ['/culture', '/river', '/topic/trams', '/author/ben'].map(status),
  );
  assert.ok(
    during.every((code) => code === 200 || code === 503),
    String(during),
  );
  database.restore();
  await eventually(async () => {
    const healed = await Promise.all(
      ['/culture', '/river', '/topic/trams', '/author/ben'].map(status),
    );
    assert.deepEqual(healed, [200, 200, 200, 200]);
  });
});

test('killed in the middle of everything, the site starts again and tells the truth', async () => {
  const reading = Promise.allSettled(Array.from({ length: 50 }, () => site.read('/town/fair')));
  const writing = publishVersion(paper.db, {
    articleId,
    content: contentOf({ headline: 'The fair is over' }),
    change: 'update',
  });
  await site.kill();
  await reading;
  assert.ok((await writing).ok);
  site = await startSite({ databaseUrl: database.url, dataDir });
  for (const path of ['/', '/town/fair', '/feed.xml']) {
    await eventually(async () => assert.match((await site.read(path)).text, /The fair is over/));
  }
  assert.equal(await site.stop(), 0);
  site = await startSite({ databaseUrl: database.url, dataDir });
});
