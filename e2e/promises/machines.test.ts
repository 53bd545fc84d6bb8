import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { correctStory } from '#lib/desk/correct-story.ts';
import { publishVersion } from '#lib/desk/publish-version.ts';
import { removeStory } from '#lib/desk/remove-story.ts';
import { unpublishStory } from '#lib/desk/unpublish-story.ts';
import { eventually } from '../support/eventually.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../support/paper.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

/** What search engines, partners and those who share a link are told, by two processes over one database. */
let paper: Paper;
let dataDir: string;
let sites: SiteProcess[];

before(async () => {
  paper = await openPaper();
  dataDir = await mkdtemp(join(tmpdir(), 'aril-machines-'));
  await makeStory(paper.db, { slug: 'old-news', sectionId: paper.sections.town, publish: {} });
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

const PAGE = '/town/dam';
const LISTS = ['/sitemaps/1.xml', '/news-sitemap.xml', '/api/v1/articles'];

async function publish(articleId: string, headline: string, change: 'update' | 'correction') {
  const content = contentOf({ headline, authors: [{ id: paper.authors.ann }] });
  const done = await publishVersion(paper.db, { articleId, content, change });
  assert.ok(done.ok, done.ok ? '' : done.problem);
}

/** The article in the page's one graph. */
function articleOf(html: string): Record<string, unknown> {
  const [, data = '', ...more] = html.split(/<script type="application\/ld\+json">|<\/script>/);
  assert.equal(more.length, 1, 'one graph, and no other script');
  const graph = (JSON.parse(data) as { '@graph': Record<string, unknown>[] })['@graph'];
  return graph[0] ?? {};
}

function sharePath(html: string): string {
  const url = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1];
  return new URL(url ?? '').pathname;
}

async function everywhere(check: (site: SiteProcess) => Promise<void>): Promise<void> {
  await eventually(() => Promise.all(sites.map(check)));
}

test('published, changed, corrected, taken back, removed: each is right in sitemaps, graph, API and picture', async () => {
  for (const site of sites) for (const path of [...LISTS, '/sitemap.xml']) await site.read(path);
  const articleId = await makeStory(paper.db, { slug: 'dam', sectionId: paper.sections.town });

  await publish(articleId, 'The dam holds', 'update');
  await everywhere(async (site) => {
    for (const path of LISTS) assert.match((await site.read(path)).text, /\/town\/dam[<"]/, path);
    const article = articleOf((await site.read(PAGE)).text);
    assert.equal(article.headline, 'The dam holds');
    assert.equal(article.correction, undefined);
  });
  const [first] = sites;
  assert.ok(first);
  const before = articleOf((await first.read(PAGE)).text);
  const drawn = sharePath((await first.read(PAGE)).text);
  const picture = await first.read(drawn);
  assert.deepEqual([picture.status, picture.headers.get('content-type')], [200, 'image/png']);

  await correctStory(paper.db, { articleId, kind: 'correction', text: 'It never held.' });
  await publish(articleId, 'The dam never held', 'correction');
  await everywhere(async (site) => {
    const { text } = await site.read(PAGE);
    const article = articleOf(text);
    assert.equal(article.headline, 'The dam never held');
    assert.match(JSON.stringify(article.correction), /CorrectionComment.*It never held\./);
    assert.equal(article.datePublished, before.datePublished);
    const lastmod = String(article.dateModified).slice(0, 19);
    assert.ok(
      (await site.read('/sitemaps/1.xml')).text.includes(`/town/dam</loc><lastmod>${lastmod}Z`),
    );
    assert.match((await site.read('/news-sitemap.xml')).text, /<news:title>The dam never held</);
    const { status, headers } = await site.read(drawn);
    assert.deepEqual([status, headers.get('location')], [308, sharePath(text)]);
  });

  await unpublishStory(paper.db, { articleId });
  await everywhere(async (site) => {
    for (const path of LISTS) assert.doesNotMatch((await site.read(path)).text, /dam/, path);
    assert.equal((await site.read(PAGE)).status, 410);
    assert.equal((await site.read(`/api/v1/articles/${articleId}`)).status, 410);
    assert.equal((await site.read(drawn)).status, 410);
  });

  await publish(articleId, 'The dam, again', 'update');
  await everywhere(async (site) => {
    for (const path of LISTS) assert.match((await site.read(path)).text, /\/town\/dam[<"]/, path);
  });
  await removeStory(paper.db, { articleId, reason: 'A test' });
  await everywhere(async (site) => {
    for (const path of LISTS) assert.doesNotMatch((await site.read(path)).text, /dam/, path);
    const gone = await site.read(`/api/v1/articles/${articleId}`);
    assert.equal(gone.status, 410);
    assert.match(gone.headers.get('content-type') ?? '', /problem\+json/);
  });
});

test('when a story was updated is the same on its page and for every machine, and a correction counts', async () => {
  const articleId = await makeStory(paper.db, {
    slug: 'bridge',
    sectionId: paper.sections.town,
    publish: { liveFrom: new Date(Date.now() - 3_600_000) },
  });
  const [site] = sites;
  assert.ok(site);
  /** Each with the instant that it tells. */
  const told = async () => {
    const [page, feed, atom, part, api] = await Promise.all(
      [
        '/town/bridge',
        '/feed.json',
        '/feed.atom',
        '/sitemaps/1.xml',
        `/api/v1/articles/${articleId}`,
      ].map(async (path) => (await site.read(path)).text),
    );
    const item = JSON.parse(feed ?? '').items.find(({ url }: { url: string }) =>
      url.endsWith('/town/bridge'),
    );
    const entry = atom?.split('<entry').find((one) => one.includes('/town/bridge"'));
    return {
      page: /Updated(?:<!-- -->)? ?<time dateTime="([^"]+)"/i.exec(page ?? '')?.[1],
      meta: /"article:modified_time" content="([^"]+)"/.exec(page ?? '')?.[1],
      graph: articleOf(page ?? '').dateModified,
      json: item.date_modified,
      atom: /<updated>([^<]+)</.exec(entry ?? '')?.[1],
      api: JSON.parse(api ?? '').updatedAt,
      sitemap: /\/town\/bridge<\/loc><lastmod>([^<]+)Z</.exec(part ?? '')?.[1],
    };
  };
  const all = async (instant: Date) => {
    const text = instant.toISOString();
    const right = { page: text, meta: text, graph: text, json: text, atom: text, api: text };
    await eventually(async () =>
      assert.deepEqual(await told(), { ...right, sitemap: text.slice(0, 19) }),
    );
  };
  await correctStory(paper.db, { articleId, kind: 'clarification', text: 'The old bridge.' });
  const { publishedAt } = await paper.db.correction.findFirstOrThrow({ where: { articleId } });
  await all(publishedAt);
  await publishVersion(paper.db, {
    articleId,
    content: contentOf({ headline: 'A bridge' }),
    change: 'minor',
  });
  await eventually(async () => assert.match((await site.read('/feed.json')).text, /A bridge/));
  await all(publishedAt);
  await removeStory(paper.db, { articleId, reason: 'A test' });
});

test('what programs ask for in vain has a true status', async () => {
  const [site] = sites;
  assert.ok(site);
  for (const [path, status] of [
    ['/sitemaps/2.xml', 404],
    ['/sitemaps/0.xml', 404],
    ['/sitemaps/01.xml', 404],
    ['/sitemaps/9999999.xml', 404],
    ['/sitemaps/x.xml', 404],
    ['/share/x.png', 404],
    ['/api/v1/articles?limit=0', 400],
    ['/api/v1/articles?section=nowhere', 400],
    ['/api/v1/articles/0', 404],
    ['/api/v1/nothing', 404],
    ['/oembed', 400],
    ['/oembed?url=https%3A%2F%2Felsewhere.example%2Fa', 404],
    [`/oembed?url=${encodeURIComponent(`${site.origin}/town/old-news`)}`, 200],
    [`/oembed?url=${encodeURIComponent(`${site.origin}/town/old-news`)}&format=xml`, 200],
    [`/oembed?url=${encodeURIComponent(`${site.origin}/town`)}`, 404],
    ['/api/v1/openapi.json', 200],
    ['/robots.txt', 200],
    ['/opensearch.xml', 200],
  ] as const)
    assert.equal((await site.read(path)).status, status, path);
});
