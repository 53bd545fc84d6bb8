import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFeed } from 'feedsmith';
import type { Block } from '#lib/domain/body.ts';
import type { Correction, Site, ToldStory } from '#lib/domain/story.ts';
import { escapeMarkup } from '#lib/markup/html.ts';
import { type Found, withXml } from '../../e2e/support/strict-xml.ts';
import { writeFeed } from './document.ts';
import { exampleFeed, examplePicture, exampleSite, exampleStory, ORIGIN } from './examples.ts';
import { storyItem } from './item.ts';

/** Strings that have broken feeds before, and any others. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    ']]>',
    '<![CDATA[',
    '</title><item>',
    '&amp; &lt;b&gt; &#x0;',
    '<script>alert(1)</script>',
    'שלום עולם \u202Eabc',
    'مرحبا',
    '👩🏽‍🚒 🇺🇦',
    '\uD800 half \uDC00',
    'a\u0000b\u0008c\u000Bd\u001Fe\uFFFEf\uFFFF',
    'two\r\nlines\u2028and\u0085more',
    '5 < 6 & 7 > "3" \'2\'',
    '',
  ),
);

const instant = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2037-01-01'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));

const correction: fc.Arbitrary<Correction> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('correction', 'clarification', 'update'),
  text: hostile,
  blockId: fc.constantFrom(null, 'p0', 'gone'),
  publishedAt: instant,
});

const paragraph = hostile.map(
  (text): Block => ({
    type: 'paragraph',
    attrs: { id: 'p0' },
    content: text === '' ? [] : [{ type: 'text', text }],
  }),
);

const RECORDING = {
  id: 'm1',
  hash: 'ab',
  name: 'song',
  mimeType: 'audio/mpeg' as const,
  bytes: 123,
};

const story: fc.Arbitrary<ToldStory> = fc
  .record({
    id: fc.uuid(),
    headline: hostile,
    standfirst: hostile,
    language: fc.constantFrom('en', 'de', 'he', 'ar-EG'),
    direction: fc.constantFrom('ltr', 'rtl'),
    publishedAt: instant,
    updatedAt: instant,
    authors: fc.array(hostile, { maxLength: 4 }),
    topics: fc.array(hostile, { maxLength: 4 }),
    alt: hostile,
    caption: hostile,
    credit: hostile,
    hasPicture: fc.boolean(),
    corrections: fc.array(correction, { maxLength: 3 }),
    first: paragraph,
    fileTitle: hostile,
  })
  .map(({ alt, caption, credit, hasPicture, first, fileTitle, authors, topics, ...rest }) =>
    exampleStory({
      ...rest,
      guid: `urn:uuid:${rest.id}`,
      authors: authors.map((name, n) => ({ id: `a${n}`, name, path: `/author/a${n}`, role: '' })),
      topics: topics.map((name, n) => ({ id: `t${n}`, name, path: `/topic/t${n}` })),
      picture: hasPicture ? { ...examplePicture, alt, caption, credit } : null,
      attachments: { m1: RECORDING },
      body: {
        type: 'doc',
        content: [
          first,
          { type: 'attachment', attrs: { id: 'f0', mediaId: 'm1', title: fileTitle } },
        ],
      },
    }),
  );

/** A text as a reader sees it: without what no text may hold, gaps as one space. */
function plain(text: string): string {
  const kept = Array.from(text.toWellFormed()).filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0xfffe || code === 0xffff) return false;
    return code >= 0x20 || [9, 10, 13].includes(code);
  });
  return kept
    .join('')
    .replace(/[\t\n\r \u0085\u2028\u2029]+/g, ' ')
    .replace(/^ | $/g, '')
    .trim();
}

interface Told {
  title: string;
  id: string;
  url: string;
  summary: string;
  published: number;
  updated: number;
  authors: string[];
  categories: string[];
  alt: string;
  caption: string;
  credit: string;
  html: string;
}

function expected(of: ToldStory, html: string): Told {
  const { picture } = of;
  const names = (things: { name: string }[]) =>
    things.map(({ name }) => plain(name)).filter((name) => name !== '');
  return {
    title: plain(of.headline) || `${ORIGIN}/town/bridge`,
    id: of.guid,
    url: `${ORIGIN}/town/bridge`,
    summary: plain(of.standfirst),
    published: of.publishedAt.getTime(),
    updated: Number(of.updatedAt),
    authors: names(of.authors),
    categories: ['Town', ...names(of.topics)],
    alt: plain(picture?.alt ?? ''),
    caption: plain(picture?.caption ?? ''),
    credit: plain(picture?.credit ?? ''),
    html,
  };
}

function mediaOf(item: Found) {
  return {
    alt: item.text('media:content/media:title'),
    caption: item.text('media:content/media:description'),
    credit: item.text('media:content/media:credit'),
  };
}

function readRss(xml: string): Told[] {
  return withXml(xml, 'rss', (root) =>
    root.all('//item').map((item) => ({
      title: item.text('title'),
      id: item.text('guid'),
      url: item.text('link'),
      // A description is HTML.
      summary: unescapeMarkup(item.text('description')),
      published: Date.parse(item.text('pubDate')),
      updated: Date.parse(item.text('atom:updated')),
      authors: item.texts('dc:creator'),
      categories: item.texts('category'),
      ...mediaOf(item),
      html: item.text('content:encoded'),
    })),
  );
}

function readAtom(xml: string): Told[] {
  return withXml(xml, 'atom', (root) =>
    root.all('//atom:entry').map((item) => ({
      title: item.text('atom:title'),
      id: item.text('atom:id'),
      url: item.text('atom:link[@rel="alternate"]/@href'),
      summary: item.text('atom:summary'),
      published: Date.parse(item.text('atom:published')),
      updated: Date.parse(item.text('atom:updated')),
      authors: item.texts('atom:author/atom:name'),
      categories: item.texts('atom:category/@term'),
      ...mediaOf(item),
      html: item.text('atom:content'),
    })),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: what any client may find in a JSON Feed
function readJson(json: string): any {
  return JSON.parse(json);
}

function unescapeMarkup(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '');
}

const WHOLE: Site = exampleSite;
const SUMMARY: Site = { ...exampleSite, feedFullText: false };

test('in 1,000 hostile stories every format says what the story says, and libxml2 takes it', () => {
  fc.assert(
    fc.property(
      fc.array(story, { minLength: 20, maxLength: 20 }),
      fc.boolean(),
      (stories, full) => {
        const items = stories.map((one) => storyItem(one, full ? WHOLE : SUMMARY, ORIGIN));
        const feed = exampleFeed(items);
        const told = stories.map((one, n) => expected(one, withLines(items[n]?.html ?? '')));
        const rss = writeFeed(feed, 'xml');
        const atom = writeFeed(feed, 'atom');
        const json = writeFeed(feed, 'json');
        assert.deepEqual(readRss(rss), told);
        assert.deepEqual(readAtom(atom), told);
        for (const [n, item] of readJson(json).items.entries()) {
          assert.equal(item.id, told[n]?.id);
          assert.equal(item.title, told[n]?.title);
          assert.equal(item.summary ?? '', told[n]?.summary);
          assert.equal(Date.parse(item.date_published), told[n]?.published);
          assert.equal(Date.parse(item.date_modified), told[n]?.updated);
          assert.deepEqual(
            item.authors.map(({ name }: { name: string }) => name),
            told[n]?.authors,
          );
          assert.equal(item._aril.picture?.alt ?? '', told[n]?.alt);
          assert.equal(item._aril.picture?.caption ?? '', told[n]?.caption);
          assert.equal(item._aril.picture?.credit ?? '', told[n]?.credit);
          assert.equal(item.language, stories[n]?.language);
          assert.equal(item.content_html, items[n]?.html);
          assert.deepEqual(
            item._aril.corrections.map(({ text }: { text: string }) => text),
            stories[n]?.corrections.map(({ text }) => plain(text)),
          );
        }
        for (const [n, { corrections, language, direction }] of stories.entries()) {
          const html = items[n]?.html ?? '';
          assert.ok(html.startsWith(`<div lang="${language}" dir="${direction}">`));
          for (const { text } of corrections) assert.ok(html.includes(escapeMarkup(text)), text);
        }
        for (const text of [rss, atom, json]) assert.ok(text.isWellFormed());
      },
    ),
    { numRuns: 50 },
  );
});

/** XML has one kind of line end (XML 1.0, section 2.11). */
function withLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

test('a story of a megabyte goes through whole', () => {
  const line = '5 < 6 & ]]> \u0007 שלום 👩🏽‍🚒 ';
  const content = Array.from(
    { length: 300 },
    (_, n): Block => ({
      type: 'paragraph',
      attrs: { id: `p${n}` },
      content: [{ type: 'text', text: line.repeat(130) }],
    }),
  );
  const long = exampleStory({ body: { type: 'doc', content } });
  const item = storyItem(long, WHOLE, ORIGIN);
  assert.ok(item.html.length > 1_000_000);
  const feed = exampleFeed([item]);
  assert.equal(readRss(writeFeed(feed, 'xml'))[0]?.html, item.html);
  assert.equal(readAtom(writeFeed(feed, 'atom'))[0]?.html, item.html);
});

test('another reader, which guesses rather than refuses, finds the same', () => {
  const items = [storyItem(exampleStory({ picture: examplePicture }), WHOLE, ORIGIN)];
  const feed = exampleFeed(items);
  const rss = parseFeed(writeFeed(feed, 'xml'));
  assert.equal(rss.format, 'rss');
  const [item] = rss.format === 'rss' ? (rss.feed.items ?? []) : [];
  assert.equal(item?.title, 'Bridge <closed>');
  assert.deepEqual(item?.dc?.creators, ['Ada', 'Ben']);
  assert.equal(item?.media?.contents?.[0]?.width, 640);
  assert.equal(item?.media?.contents?.[0]?.title?.value, 'A bridge');
  const atom = parseFeed(writeFeed(feed, 'atom'));
  assert.equal(atom.format, 'atom');
  const [entry] = atom.format === 'atom' ? (atom.feed.entries ?? []) : [];
  assert.equal(entry?.authors?.[1]?.uri, `${ORIGIN}/author/ben`);
  const json = parseFeed(writeFeed(feed, 'json'));
  assert.equal(json.format, 'json');
  assert.equal(json.format === 'json' && json.feed.next_url, feed.olderUrl);
});
