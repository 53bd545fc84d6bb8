import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { exampleSite, ORIGIN } from '#lib/feeds/examples.ts';
import { openSearchDescription } from './opensearch.ts';
import { robotsText } from './robots.ts';
import { newsSitemap, pageSitemap, sitemapIndex, storySitemap } from './sitemap.ts';

const AT = new Date('2026-03-01T10:00:00.987Z');

test('the index names every part, each with its last change where that is known', () => {
  const xml = sitemapIndex(
    [
      { part: 1, changedAt: AT },
      { part: 2, changedAt: null },
    ],
    ORIGIN,
  );
  assert.deepEqual(
    [...xml.matchAll(/<sitemap>(.*)<\/sitemap>/g)].map(([, entry]) =>
      entry?.replaceAll(ORIGIN, ''),
    ),
    [
      '<loc>/sitemaps/pages.xml</loc>',
      '<loc>/sitemaps/topics.xml</loc>',
      '<loc>/sitemaps/authors.xml</loc>',
      '<loc>/sitemaps/1.xml</loc><lastmod>2026-03-01T10:00:00Z</lastmod>',
      '<loc>/sitemaps/2.xml</loc>',
    ],
  );
});

test('a story stands with its pictures, whose captions are escaped', () => {
  const pictures = [
    { path: '/media/abc/bridge-1280.jpg', caption: 'Ann & Ben <here>\u0000 ]]>' },
    { path: '/media/abc/boat-1280.jpg', caption: '' },
  ];
  const xml = storySitemap([{ path: '/town/br%C3%BCcke', updatedAt: AT, pictures }], ORIGIN);
  assert.match(
    xml,
    /<url><loc>https:\/\/courier\.example\/town\/br%C3%BCcke<\/loc><lastmod>2026-03-01T10:00:00Z<\/lastmod>/,
  );
  assert.match(xml, /<image:caption>Ann &amp; Ben &lt;here&gt; \]\]&gt;<\/image:caption>/);
  assert.equal(xml.match(/<image:image>/g)?.length, 2);
  assert.equal(xml.match(/<image:caption>/g)?.length, 1);
});

test('news carry the paper, the language by ISO 639, first publication and the bare headline', () => {
  const story = (language: string) => ({
    path: `/town/${language}`,
    headline: 'Bridge <closed>',
    language,
    publishedAt: AT,
  });
  const xml = newsSitemap(['de-AT', 'zh-Hant', 'zh-CN', 'en'].map(story), exampleSite, ORIGIN);
  assert.deepEqual(
    [...xml.matchAll(/<news:language>([^<]*)/g)].map(([, language]) => language),
    ['de', 'zh-tw', 'zh-cn', 'en'],
  );
  assert.match(
    xml,
    /<news:name>River &amp; Bank<\/news:name>.*<news:publication_date>2026-03-01T10:00:00Z<\/news:publication_date><news:title>Bridge &lt;closed&gt;<\/news:title>/,
  );
});

test('a paper without news has an empty list of them, not none', () => {
  assert.match(newsSitemap([], exampleSite, ORIGIN), /<urlset [^>]*>\s*<\/urlset>/);
});

test('pages without a known change say none', () => {
  const xml = pageSitemap([{ path: '/town', changedAt: null }], ORIGIN);
  assert.match(xml, /<url><loc>https:\/\/courier\.example\/town<\/loc><\/url>/);
});

test('crawlers are kept from the desk and from search, and shown the sitemaps', () => {
  assert.deepEqual(robotsText(ORIGIN).trim().split('\n'), [
    'User-agent: *',
    'Disallow: /admin$',
    'Disallow: /admin/',
    'Disallow: /admin?',
    'Disallow: /search$',
    'Disallow: /search?',
    'Disallow: /api/',
    '',
    `Sitemap: ${ORIGIN}/sitemap.xml`,
    `Sitemap: ${ORIGIN}/news-sitemap.xml`,
  ]);
});

test('the search can be put into a browser, under a name of at most sixteen letters', () => {
  const xml = openSearchDescription({ ...exampleSite, name: 'The River & Bank Courier' }, ORIGIN);
  assert.match(xml, /<ShortName>The River &amp; Bank<\/ShortName>/);
  assert.match(xml, /template="https:\/\/courier\.example\/search\?q=\{searchTerms\}"/);
});

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ']]>',
    '<![CDATA[',
    '&amp;',
    '</loc>',
    '\u0000\u000b\uffff',
    '\ud800',
    '\u202e',
    '🜁',
  ),
);

test('whatever captions, headlines and names hold, libxml2 reads every one of them', () => {
  fc.assert(
    fc.property(HOSTILE, HOSTILE, (text, name) => {
      const site = { ...exampleSite, name };
      const pictures = [{ path: '/media/a/b-1.jpg', caption: text }];
      const news = { path: '/town/a', headline: text, language: 'en', publishedAt: AT };
      for (const xml of [
        storySitemap([{ path: '/town/a', updatedAt: AT, pictures }], ORIGIN),
        newsSitemap([news], site, ORIGIN),
        openSearchDescription(site, ORIGIN),
      ]) {
        using document = XmlDocument.fromString(xml);
        assert.ok(document.root);
      }
    }),
    { numRuns: 200 },
  );
});
