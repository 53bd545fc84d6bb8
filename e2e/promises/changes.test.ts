import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { movePlan } from '#lib/desk/drafts/move-plan.ts';
import { takeStep } from '#lib/desk/drafts/take-step.ts';
import { moveStory } from '#lib/desk/move-story.ts';
import { publishVersion } from '#lib/desk/publish-version.ts';
import { removeStory } from '#lib/desk/remove-story.ts';
import { unpublishStory } from '#lib/desk/unpublish-story.ts';
import { eventually } from '../support/eventually.ts';
import { hire, writeStory } from '../support/newsroom.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../support/paper.ts';
import { rounds } from '../support/rounds.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

/** Two processes, one database: what one editor does must be right on both, whichever a reader meets. */
let paper: Paper;
let dataDir: string;
let sites: SiteProcess[];

before(async () => {
  paper = await openPaper();
  dataDir = await mkdtemp(join(tmpdir(), 'aril-changes-'));
  await makeStory(paper.db, {
    slug: 'old-news',
    sectionId: paper.sections.town,
    publish: { content: contentOf({ headline: 'Old news' }) },
  });
  sites = await Promise.all([
    startSite({ databaseUrl: paper.url, dataDir }),
    startSite({ databaseUrl: paper.url, dataDir, keepsHouse: false }),
  ]);
});

after(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  await paper.close();
  await rm(dataDir, { recursive: true });
});

/** Every page of `paths` on every process, read once so that it is stored. */
async function warm(paths: string[]) {
  for (const site of sites) for (const path of paths) await site.read(path);
}

async function onEverySite(paths: string[], check: (text: string, status: number) => void) {
  for (const site of sites) {
    for (const path of paths) {
      const { text, status } = await site.read(path);
      check(text, status);
    }
  }
}

async function publish(articleId: string, headline: string) {
  const content = contentOf({
    headline,
    authors: [{ id: paper.authors.ann }],
    topicIds: [paper.topics.flood],
  });
  const done = await publishVersion(paper.db, { articleId, content, change: 'update' });
  assert.ok(done.ok, done.ok ? '' : done.problem);
}

const LISTS = ['/', '/latest', '/town', '/river', '/topic/flood', '/author/ann', '/feed.xml'];

test('a story published, changed, moved and removed is right on every surface of every process', async () => {
  const articleId = await makeStory(paper.db, { slug: 'dam', sectionId: paper.sections.river });
  await warm([...LISTS, '/river/dam', '/town/old-news']);

  await publish(articleId, 'The dam holds');
  await eventually(() =>
    onEverySite([...LISTS, '/river/dam', '/town/old-news'], (text, status) => {
      assert.equal(status, 200);
      assert.match(text, /The dam holds/);
    }),
  );

  await publish(articleId, 'The dam has burst');
  await eventually(() =>
    onEverySite([...LISTS, '/river/dam', '/town/old-news'], (text) => {
      assert.match(text, /The dam has burst/);
      assert.doesNotMatch(text, /The dam holds/);
    }),
  );

  await moveStory(paper.db, { articleId, slug: 'dam-burst', sectionId: paper.sections.culture });
  await eventually(async () => {
    for (const site of sites) {
      const { status, headers } = await site.read('/river/dam');
      assert.deepEqual([status, headers.get('location')], [308, '/culture/dam-burst']);
      assert.doesNotMatch((await site.read('/river')).text, /dam-burst/);
      assert.match((await site.read('/culture')).text, /\/culture\/dam-burst/);
      assert.equal((await site.read('/culture/dam-burst')).status, 200);
    }
  });

  await removeStory(paper.db, { articleId, reason: 'A mistake' });
  await eventually(async () => {
    await onEverySite([...LISTS, '/culture', '/town/old-news'], (text) =>
      assert.doesNotMatch(text, /dam has burst/),
    );
    await onEverySite(['/culture/dam-burst', '/river/dam'], (_text, status) =>
      assert.equal(status, 410),
    );
  });
});

test('what was taken down never comes back, whatever is published and read around it', async () => {
  const victim = await makeStory(paper.db, { slug: 'libel', sectionId: paper.sections.town });
  const other = await makeStory(paper.db, { slug: 'weather', sectionId: paper.sections.town });
  const pages = ['/', '/latest', '/town', '/town/weather', '/town/old-news', '/feed.xml'];
  for (let round = 1; round <= rounds; round += 1) {
    const headline = `Libel ${round}`;
    await publish(victim, headline);
    await eventually(() =>
      onEverySite(['/', '/town/old-news'], (text) => assert.match(text, new RegExp(headline))),
    );
    const reading = { go: true };
    const readers = sites.map(async (site) => {
      while (reading.go) for (const path of pages) await site.read(path);
    });
    await publish(other, `Weather ${round}`);
    await unpublishStory(paper.db, { articleId: victim });
    await publish(other, `More weather ${round}`);
    await eventually(() =>
      onEverySite([...pages, '/town/libel'], (text) => assert.doesNotMatch(text, /Libel/)),
    );
    for (let again = 0; again < 30; again += 1) {
      await onEverySite(pages, (text) => assert.doesNotMatch(text, /Libel/));
    }
    reading.go = false;
    await Promise.all(readers);
    await eventually(() =>
      onEverySite(['/', '/town/weather', '/town/old-news'], (text) =>
        assert.match(text, new RegExp(`More weather ${round}`)),
      ),
    );
  }
});

test('changes racing with renderings end in what the database says', async () => {
  const ids = await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      makeStory(paper.db, { slug: `race-${n}`, sectionId: paper.sections.culture }),
    ),
  );
  const paths = ids.map((_, n) => `/culture/race-${n}`);
  for (let round = 1; round <= rounds; round += 1) {
    await Promise.all([
      ...ids.map((id, n) => publish(id, `Race ${n} in round ${round}`)),
      ...sites.flatMap((site) =>
        [...paths, ...paths, '/culture', '/'].map((path) => site.read(path)),
      ),
    ]);
    await eventually(() =>
      onEverySite(paths, (text) => assert.match(text, new RegExp(`Race \\d in round ${round}`))),
    );
    await eventually(() =>
      onEverySite(['/culture', '/latest'], (text) => {
        const shown = [...text.matchAll(/Race (\d) in round (\d+)/g)];
        assert.deepEqual(new Set(shown.map(([, n]) => n)).size, ids.length);
        assert.ok(shown.every(([, , shownRound]) => shownRound === String(round)));
      }),
    );
  }
});

test('a timed change and an end come by themselves, with nobody writing', async () => {
  const articleId = await makeStory(paper.db, { slug: 'timed', sectionId: paper.sections.town });
  await warm(['/town/timed', '/town', '/town/old-news']);
  const soon = new Date(Date.now() + 1_500);
  const done = await publishVersion(paper.db, {
    articleId,
    content: contentOf({ headline: 'On the hour' }),
    change: 'update',
    liveFrom: soon,
    liveUntil: new Date(soon.getTime() + 4_000),
  });
  assert.ok(done.ok);
  await onEverySite(['/town/timed'], (_text, status) => assert.equal(status, 404));
  await eventually(() =>
    onEverySite(['/town/timed', '/town', '/town/old-news'], (text) =>
      assert.match(text, /On the hour/),
    ),
  );
  await eventually(() =>
    onEverySite(['/town', '/town/old-news'], (text) => assert.doesNotMatch(text, /On the hour/)),
  );
  await eventually(() =>
    onEverySite(['/town/timed'], (_text, status) => assert.equal(status, 410)),
  );
});

test('of stories planned for the same moment those come that still are: one taken back a second before does not, nor one moved on', async () => {
  const editor = await hire(paper.db, 'editor');
  const liveFrom = new Date(Date.now() + 4_000);
  const plan = async (words: string) => {
    const story = await writeStory(paper.db, editor, { words, sectionId: paper.sections.town });
    const { id: articleId, revision } = story;
    const planned = { articleId, revision, step: 'schedule' as const, liveFrom };
    assert.deepEqual(await takeStep(paper.db, planned, editor), { ok: true });
    return { articleId, revision };
  };
  const [kept, cancelled, moved] = await Promise.all(
    ['Kept to the second', 'Taken back in time', 'Moved by an hour'].map(plan),
  );
  assert.ok(kept && cancelled && moved);
  const later = new Date(liveFrom.getTime() + 3_600_000);
  const onward = { articleId: moved.articleId, from: liveFrom, to: later };
  assert.ok((await movePlan(paper.db, onward, editor)).ok);
  await warm(['/town', '/feed.xml']);
  await eventually(() => assert.ok(Date.now() >= liveFrom.getTime() - 1_500));
  const back = { ...cancelled, step: 'cancel' as const };
  assert.deepEqual(await takeStep(paper.db, back, editor), { ok: true });
  await eventually(() =>
    onEverySite(['/town', '/feed.xml'], (text) => assert.match(text, /Kept to the second/)),
  );
  await onEverySite(['/town', '/feed.xml'], (text) => {
    assert.ok(text.split('<title>Kept to the second</title>').length <= 2, 'it is told once');
    assert.doesNotMatch(text, /Taken back in time|Moved by an hour/);
  });
  const never = ['/town/taken-back-in-time', '/town/moved-by-an-hour'];
  await onEverySite(never, (_text, status) => assert.equal(status, 404));
});

test('a colour that an administrator chooses is on every page of every process, in its one stylesheet', async () => {
  const paths = ['/', '/town', '/town/old-news', '/nothing-here'];
  await warm(paths);
  const chosen = { siteName: 'The Paper', accent: '#004b87' };
  await paper.db.settings.upsert({
    where: { id: 1 },
    create: { id: 1, ...chosen },
    update: chosen,
  });
  await eventually(() =>
    onEverySite(paths, (text) => {
      assert.match(text.slice(0, text.indexOf('</head>')), /:root\{--accent:#004b87\}/);
      assert.equal(text.split('<style').length, 2);
    }),
  );
});

test('with a story that is taken down go the pictures that nothing else shows, and come back with it', async () => {
  const bring = async (name: string) => {
    const hash = randomBytes(32).toString('hex');
    const facts = { hash, name, mimeType: 'image/jpeg', bytes: 3, width: 80, height: 40 };
    const { id } = await paper.db.media.create({ data: { ...facts, alt: 'A boat' } });
    const rendition = { crop: 'full', format: 'jpg', width: 80, height: 40, bytes: 3 } as const;
    await paper.db.rendition.create({ data: { mediaId: id, ...rendition } });
    await mkdir(join(dataDir, 'media', hash), { recursive: true });
    await writeFile(join(dataDir, 'media', hash, `${name}-80.jpg`), 'abc');
    return { id, path: `/media/${hash}/${name}-80.jpg` };
  };
  const [own, shared] = [await bring('own'), await bring('shared')];
  const body = {
    type: 'doc',
    content: [{ type: 'picture', attrs: { id: 'p1', mediaId: shared.id, caption: '' } }],
  };
  const illustrated = contentOf({ headline: 'With pictures', heroId: own.id, body });
  const id = await makeStory(paper.db, {
    slug: 'with-pictures',
    sectionId: paper.sections.town,
    publish: { content: illustrated },
  });
  await makeStory(paper.db, {
    slug: 'also-with-one',
    sectionId: paper.sections.town,
    publish: { content: contentOf({ headline: 'Also with one', heroId: shared.id }) },
  });
  const statuses = (path: string) =>
    Promise.all(sites.map(async (site) => (await fetch(site.origin + path)).status));
  const expectThat = (one: number, other: number) =>
    eventually(async () => {
      assert.deepEqual(await statuses(own.path), [one, one]);
      assert.deepEqual(await statuses(own.path.replace('own-', '%6fwn-')), [one, one]);
      assert.deepEqual(await statuses(shared.path), [other, other]);
    });
  await expectThat(200, 200);
  assert.ok((await unpublishStory(paper.db, { articleId: id })).ok);
  await expectThat(404, 200);
  const again = { articleId: id, content: illustrated, change: 'minor' } as const;
  assert.ok((await publishVersion(paper.db, again)).ok);
  await expectThat(200, 200);
  assert.ok((await removeStory(paper.db, { articleId: id, reason: 'It was not ours.' })).ok);
  await expectThat(404, 200);
});
