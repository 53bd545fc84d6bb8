import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { contentOf, makeStory, openPaper, type Paper } from '../../../e2e/support/paper.ts';
import { routeOf } from '../../../e2e/support/routes.ts';
import { moveStory } from '../move-story.ts';
import { publishVersion } from '../publish-version.ts';
import { removeStory } from '../remove-story.ts';
import { unpublishStory } from '../unpublish-story.ts';
import { findNothingThere } from './nothing-there.ts';
import { ICONS } from './own-address.ts';

const ORIGIN = 'https://paper.example';
const PICTURE = 'a'.repeat(64);
const RECORDING = 'b'.repeat(64);
const WITHHELD = 'c'.repeat(64);
const NOBODY = '00000000-0000-7000-8000-000000000009';

let paper: Paper;
let story: string;
let correction: string;
let month: string;
before(async () => {
  process.env.SITE_URL = ORIGIN;
  paper = await openPaper();
  const { db, sections, topics, authors } = paper;
  const seen = (headline: string) =>
    contentOf({ headline, topicIds: [topics.flood], authors: [{ id: authors.ann, role: '' }] });
  // One more than a page holds, in a section that lies in another.
  for (let n = 0; n < 21; n += 1)
    story = await makeStory(db, {
      slug: `seen-${n}`,
      sectionId: sections.river,
      publish: { content: seen(`Seen ${n}`) },
    });
  const { id: articleId } = await db.article.findFirstOrThrow({ where: { slug: 'seen-0' } });
  for (let n = 0; n < 50; n += 1) {
    const content = seen(`Changed ${n}`);
    assert.ok((await publishVersion(db, { articleId, content, change: 'update' })).ok);
  }
  await makeStory(db, { slug: 'unseen', sectionId: sections.town });
  await makeStory(db, { slug: 'history', sectionId: sections.town, publish: {} });
  const moved = await makeStory(db, { slug: 'was', sectionId: sections.town, publish: {} });
  await moveStory(db, { articleId: moved, slug: 'is' });
  const ended = await makeStory(db, { slug: 'ended', sectionId: sections.town, publish: {} });
  await unpublishStory(db, { articleId: ended });
  month = new Date().toISOString().slice(0, 'yyyy-mm'.length).replace('-', '/');
  const publishedAt = new Date(Date.now() - 1000);
  const made = Array.from({ length: 21 }, () => ({
    articleId: story,
    kind: 'correction' as const,
    text: 'It was 21.',
    publishedAt,
  }));
  await db.correction.createMany({ data: made });
  ({ id: correction } = await db.correction.findFirstOrThrow());
  await db.page.createMany({
    data: [
      { slug: 'imprint', title: 'Imprint', body: {}, language: 'en', public: true },
      { slug: 'planned', title: 'Planned', body: {}, language: 'en', public: false },
    ],
  });
  await db.redirect.createMany({
    data: [
      { fromPath: '/2019/05/kept.html', articleId: story },
      { fromPath: '/2019/05/ended.html', articleId: ended },
      { fromPath: '/stadt', sectionId: sections.town },
      { fromPath: '/shop', toUrl: 'https://shop.example/' },
      { fromPath: '/over-there', toUrl: `${ORIGIN}/town` },
      { fromPath: '/to-nothing', toUrl: '/nothing' },
      { fromPath: '/round', toUrl: '/and-round' },
      { fromPath: '/and-round', toUrl: '/round' },
    ],
  });
  await addFiles(sections.town);
});
after(() => paper.close());

async function addFiles(sectionId: string): Promise<void> {
  const { db } = paper;
  const file = { name: 'däm', bytes: 1 };
  const sizes = [
    { crop: 'full', format: 'jpg' as const, width: 640, height: 480, bytes: 1 },
    { crop: '16x9', format: 'avif' as const, width: 320, height: 180, bytes: 1, focal: '20-80' },
  ];
  const jpeg = { ...file, mimeType: 'image/jpeg', renditions: { create: sizes } };
  await db.media.create({ data: { ...jpeg, hash: PICTURE } });
  const mp3 = { ...file, kind: 'audio' as const, mimeType: 'audio/mpeg' };
  await db.media.create({ data: { ...mp3, hash: RECORDING } });
  const { id: heroId } = await db.media.create({ data: { ...jpeg, hash: WITHHELD } });
  const publish = { content: contentOf({ heroId }) };
  const articleId = await makeStory(db, { slug: 'removed', sectionId, publish });
  await removeStory(db, { articleId, reason: 'by law' });
}

const there = () => [
  '/',
  '/town',
  '/town/',
  '/Town//',
  '/river/page/1',
  '/river/page/2',
  '/town/page/2',
  '/river/seen-1',
  '/River/Seen-1/',
  '/river/seen-1/history',
  '/river/seen-0/history/page/2',
  '/town/seen-1',
  '/town/history',
  '/town/history/history',
  '/town/was',
  '/town/was/history',
  '/2019/05/kept.html',
  '/2019/05/KEPT.html',
  '/stadt',
  '/stadt/page/2',
  '/stadt/feed.xml',
  '/shop',
  '/over-there',
  '/topic/flood',
  '/topic/trams',
  '/topic/flood/page/2',
  '/author/ann',
  '/author/ben/',
  '/author/ann/page/2',
  '/about/imprint',
  '/latest',
  '/latest/page/2',
  '/archive',
  `/archive/${month}`,
  `/archive/${month}/page/2`,
  '/corrections',
  '/corrections/page/2',
  '/search',
  '/feeds',
  '/feeds.opml',
  ...['', '/town', '/topic/flood', '/author/ann', '/corrections'].flatMap((list) =>
    ['xml', 'atom', 'json'].map((format) => `${list}/feed.${format}`),
  ),
  `/feeds/${story}.xml`,
  `/river/feed/${story}.atom`,
  `/topic/flood/feed/${story}.json`,
  `/author/ann/feed/${story}.xml`,
  `/corrections/feed/${correction}.xml`,
  '/category/town/feed',
  '/rss.xml',
  '/feed.css',
  '/robots.txt',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/sitemaps/1.xml',
  '/sitemaps/pages.xml',
  '/sitemaps/topics.xml',
  '/sitemaps/authors.xml',
  '/manifest.webmanifest',
  '/opensearch.xml',
  '/speculation-rules.json',
  '/oembed',
  '/api/v1/articles',
  `/api/v1/articles/${story}`,
  '/api/v1/openapi.json',
  '/api/websub',
  '/api/health',
  '/api/ready',
  '/admin',
  '/admin/articles',
  '/icons/favicon.svg',
  `/share/${story}-0123456789abcdef.png`,
  `/media/${PICTURE}/d%C3%A4m-640.jpg`,
  `/media/${PICTURE}/d%C3%A4m-16x9-20-80-320.avif`,
  `/files/${RECORDING}/d%C3%A4m.mp3`,
];

const notThere = () => [
  '/nothing',
  '/town/nothing',
  '/town/nothing/',
  '/town/nothing/more',
  '/town/nothing/history',
  '/river/seen-1/history/page/2',
  '/town/unseen',
  '/town/ended',
  '/town/ended/history',
  '/town/page',
  '/town/page/0',
  '/town/page/3',
  '/town/page/9999',
  '/town/page/99999999999',
  '/nothing/page/2',
  '/stadt/page/9999',
  '/page/2',
  '/2019/05/old.html',
  '/2019/05/ended.html',
  '/to-nothing',
  '/round',
  '/%',
  '/town/%zz',
  '/topic/%zz',
  '/topic/%00',
  '/topic/%ff',
  '/topic/flood%2fnothing',
  '/topic',
  '/topic/nothing',
  '/topic/nothing/page/2',
  '/topic/trams/page/2',
  '/topic/flood/page/3',
  '/topic/flood/page/99999',
  '/author',
  '/author/nothing',
  '/author/ben/page/2',
  '/about',
  '/about/nothing',
  '/about/planned',
  '/latest/page/3',
  '/latest/nothing',
  '/latest/feed.xml',
  '/archive/1999/01',
  '/archive/2026',
  '/archive/2026/13',
  `/archive/${month}/page/3`,
  '/corrections/nothing',
  '/corrections/page/3',
  '/search/nothing',
  '/feed.txt',
  '/nothing/feed.xml',
  '/topic/nothing/feed.xml',
  '/author/nothing/feed.json',
  '/river/seen-1/feed.xml',
  `/feeds/${NOBODY}.xml`,
  `/nothing/feed/${story}.xml`,
  `/corrections/feed/${story}.xml`,
  '/sitemaps/9.xml',
  '/sitemaps/nothing.xml',
  '/favicon.ico',
  `/api/v1/articles/${NOBODY}`,
  '/api/v1/nothing',
  '/api/nothing',
  '/errors/404',
  '/boxes/latest',
  '/_next/static/nothing.js',
  '/icons/nothing.png',
  `/share/${NOBODY}-0123456789abcdef.png`,
  '/share/nothing.png',
  '/media/nothing.jpg',
  '/media/seen-1',
  `/media/${RECORDING}/d%C3%A4m-640.jpg`,
  `/media/${PICTURE}/d%C3%A4m-641.jpg`,
  `/media/${PICTURE}/nothing-640.jpg`,
  `/media/${WITHHELD}/d%C3%A4m-640.jpg`,
  `/files/${RECORDING}/d%C3%A4m.pdf`,
  `/files/${PICTURE}/d%C3%A4m.jpg`,
];

test('at every address readers have there is something, and at none that only looks like one', async () => {
  const wanted = [...there(), ...notThere()];
  const nothing = await findNothingThere(paper.db, wanted);
  assert.deepEqual([...nothing].sort(), notThere().sort());
});

test('every route readers have is among the addresses at which there is something', () => {
  const cwd = path.resolve(import.meta.dirname, '../../../app');
  const routes = globSync('**/{page,route}.{ts,tsx}', { cwd })
    .map((file) => path.dirname(`/${file}`).replace(/\/\([^)]+\)/g, '') || '/')
    .filter((route) => !/^\/(admin|boxes|errors)(\/|$)/.test(route));
  const found = new Set(there().map((address) => routeOf(address, routes)));
  assert.deepEqual(
    routes.filter((route) => !found.has(route)),
    [],
  );
});

test('the icons are those that lie there', async () => {
  const folder = new URL('../../../public/', import.meta.url);
  assert.deepEqual(await readdir(folder), ['icons']);
  assert.deepEqual((await readdir(new URL('icons', folder))).sort(), ICONS);
});

test('however many addresses there are, none is passed over', async () => {
  const good = Array.from({ length: 500 }, (_, n) => `/river/seen-${n % 21}${'/'.repeat(n)}`);
  const nothing = await findNothingThere(paper.db, [...good, '/town/nothing']);
  assert.deepEqual([...nothing], ['/town/nothing']);
});
