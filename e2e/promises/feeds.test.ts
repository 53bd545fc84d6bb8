import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { correctStory } from '#lib/desk/correct-story.ts';
import { moveStory } from '#lib/desk/move-story.ts';
import { publishVersion } from '#lib/desk/publish-version.ts';
import { removeStory } from '#lib/desk/remove-story.ts';
import { eventually } from '../support/eventually.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../support/paper.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

/** What whoever follows the paper by a feed is told, by two processes of one paper. */
let paper: Paper;
let dataDir: string;
let sites: SiteProcess[];
const ids: string[] = [];

const OLD_STORIES = 60;
const LISTS = ['', '/river', '/town', '/topic/flood', '/author/ann'];
const FEEDS = LISTS.flatMap((path) => ['xml', 'atom', 'json'].map((end) => `${path}/feed.${end}`));

before(async () => {
  paper = await openPaper();
  dataDir = await mkdtemp(join(tmpdir(), 'aril-feeds-'));
  for (let n = 0; n < OLD_STORIES; n += 1) {
    ids.push(
      await makeStory(paper.db, {
        slug: `old-${n}`,
        sectionId: paper.sections.town,
        publish: { content: contentOf({ headline: `Old news ${n}` }) },
      }),
    );
  }
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

async function onEverySite(paths: string[], check: (text: string, status: number) => void) {
  for (const site of sites) {
    for (const path of paths) {
      const { text, status } = await site.read(path);
      check(text, status);
    }
  }
}

async function publish(articleId: string, headline: string, change: 'update' | 'minor' = 'update') {
  const content = contentOf({
    headline,
    authors: [{ id: paper.authors.ann }],
    topicIds: [paper.topics.flood],
  });
  const done = await publishVersion(paper.db, { articleId, content, change });
  assert.ok(done.ok, done.ok ? '' : done.problem);
}

/** The story with this id as the JSON Feed tells it. */
async function itemOf(articleId: string) {
  const [site] = sites;
  const { text } = (await site?.read('/feed.json')) ?? { text: '{"items":[]}' };
  const found = JSON.parse(text).items.filter(
    ({ id }: { id: string }) => id === `urn:uuid:${articleId}`,
  );
  assert.equal(found.length, 1);
  return found[0];
}

test('a story published, changed, corrected, moved and removed is right in every feed', async () => {
  await onEverySite([...FEEDS, '/corrections/feed.xml'], (_text, status) =>
    assert.equal(status, 200),
  );
  const articleId = await makeStory(paper.db, { slug: 'dam', sectionId: paper.sections.river });
  await publish(articleId, 'The dam holds');
  await eventually(() => onEverySite(FEEDS, (text) => assert.match(text, /The dam holds/)));
  const first = await itemOf(articleId);

  await publish(articleId, 'The dam holds!', 'minor');
  await eventually(() => onEverySite(FEEDS, (text) => assert.match(text, /The dam holds!/)));
  assert.equal((await itemOf(articleId)).date_modified, first.date_modified);

  await publish(articleId, 'The dam has burst');
  await eventually(() =>
    onEverySite(FEEDS, (text) => {
      assert.match(text, /The dam has burst/);
      assert.doesNotMatch(text, /The dam holds/);
    }),
  );
  const second = await itemOf(articleId);
  assert.ok(second.date_modified > first.date_modified);
  assert.equal(second.date_published, first.date_published);

  await correctStory(paper.db, { articleId, kind: 'correction', text: 'It was the weir.' });
  await eventually(() =>
    onEverySite([...FEEDS, '/corrections/feed.xml', '/corrections/feed.json'], (text) =>
      assert.match(text, /It was the weir\./),
    ),
  );
  assert.ok((await itemOf(articleId)).date_modified > second.date_modified);

  await moveStory(paper.db, { articleId, slug: 'weir', sectionId: paper.sections.culture });
  await eventually(async () => {
    await onEverySite(['/feed.xml', '/culture/feed.xml'], (text) => {
      assert.match(text, /\/culture\/weir</);
      assert.equal(text.split(`urn:uuid:${articleId}`).length, 2);
    });
    await onEverySite(['/river/feed.xml'], (text) => assert.doesNotMatch(text, /weir</));
  });

  await removeStory(paper.db, { articleId, reason: 'A mistake' });
  await eventually(() =>
    onEverySite([...FEEDS, '/culture/feed.xml', '/corrections/feed.xml'], (text) =>
      assert.doesNotMatch(text, /dam|weir/),
    ),
  );
});

test('older documents lead to the first story, and stay as they are when a new one appears', async () => {
  const [site] = sites;
  assert.ok(site);
  const walk = async () => {
    const documents = new Map<string, { etag: string | null; text: string }>();
    for (let path = '/feed.atom'; path; ) {
      const { status, text, headers } = await site.read(path);
      assert.equal(status, 200, path);
      documents.set(path, { etag: headers.get('etag'), text });
      const next = /rel="prev-archive" href="([^"]+)"/.exec(text)?.[1];
      path = next ? new URL(next).pathname : '';
    }
    return documents;
  };
  const earlier = await walk();
  const all = [...earlier.values()].map(({ text }) => text).join('');
  for (const id of ids) assert.equal(all.split(`<id>urn:uuid:${id}</id>`).length, 2);
  const articleId = await makeStory(paper.db, { slug: 'news', sectionId: paper.sections.town });
  await publish(articleId, 'Something new');
  await eventually(() =>
    onEverySite(['/feed.atom'], (text) => assert.match(text, /Something new/)),
  );
  const later = await walk();
  const [newest, bridge, ...older] = [...later.keys()];
  assert.equal(newest, '/feed.atom');
  assert.ok(bridge);
  for (const path of older) assert.equal(later.get(path)?.etag, earlier.get(path)?.etag, path);
  await removeStory(paper.db, { articleId, reason: 'A test' });
  await eventually(() => onEverySite(FEEDS, (text) => assert.doesNotMatch(text, /Something new/)));
});

test('a feed answers as feed readers, caches and browsers expect', async () => {
  const [site] = sites;
  assert.ok(site);
  const ask = (path: string, init: RequestInit = {}) => fetch(site.origin + path, init);
  for (const [end, type] of [
    ['xml', 'application/rss+xml'],
    ['atom', 'application/atom+xml'],
    ['json', 'application/feed+json'],
  ] as const) {
    const path = `/town/feed.${end}`;
    const whole = await ask(path);
    assert.equal(whole.headers.get('content-type'), `${type}; charset=utf-8`);
    assert.equal(
      whole.headers.get('link'),
      `<${site.origin}/api/websub>; rel="hub", <${site.origin}${path}>; rel="self"`,
    );
    const etag = whole.headers.get('etag') ?? '';
    assert.equal((await ask(path, { headers: { 'if-none-match': etag } })).status, 304);
    const since = whole.headers.get('last-modified') ?? '';
    assert.equal((await ask(path, { headers: { 'if-modified-since': since } })).status, 304);
    const head = await ask(path, { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
    const shown = await ask(path, { headers: { 'sec-fetch-dest': 'document' } });
    const shownType = end === 'json' ? `${type}; charset=utf-8` : 'text/xml; charset=utf-8';
    assert.equal(shown.headers.get('content-type'), shownType);
    assert.equal(shown.headers.get('vary')?.includes('Sec-Fetch-Dest') ?? false, end !== 'json');
    assert.equal(await shown.text(), await whole.text());
  }
  for (const path of ['/nowhere/feed.xml', '/topic/none/feed.atom', '/author/none/feed.json'])
    assert.equal((await ask(path)).status, 404, path);
  for (const path of ['/?feed=rss2', '/feed/', '/category/town/feed/', '/tag/flood/rss/']) {
    const response = await ask(path);
    assert.equal(response.status, 200, path);
    assert.match(response.url, /feed\.xml$/);
  }
});
