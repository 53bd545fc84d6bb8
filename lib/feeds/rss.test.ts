import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block } from '#lib/domain/body.ts';
import type { Picture, Site, Story } from '#lib/domain/story.ts';
import { escapeMarkup } from '#lib/markup/html.ts';
import { rssFeed } from './rss.ts';
import { cdata } from './xml.ts';

const ORIGIN = 'https://courier.example';

const site: Site = {
  name: 'River & Bank',
  tagline: 'Daily',
  description: '',
  language: 'en',
  timeZone: 'Europe/Berlin',
  publisher: '',
  email: '',
  socialHandle: '',
  feedItems: 30,
  feedFullText: true,
  sections: [],
  pages: [],
};

const picture: Picture = {
  id: 'p',
  hash: 'abc',
  name: 'bridge',
  width: 1600,
  height: 1067,
  alt: 'A bridge',
  decorative: false,
  caption: 'The old bridge',
  credit: 'I. Morrow',
  licence: '',
  placeholder: '#cccccc',
  renditions: [
    { crop: 'full', format: 'jpg', width: 640, height: 427 },
    { crop: 'full', format: 'jpg', width: 1600, height: 1067 },
    { crop: '16x9', format: 'jpg', width: 1200, height: 675 },
  ],
};

function story(changes: Partial<Story> = {}): Story {
  return {
    id: '1',
    guid: 'urn:uuid:1',
    path: '/town/bridge',
    headline: 'Bridge <closed>',
    kicker: '',
    standfirst: 'For forty weekends',
    language: 'en',
    direction: 'ltr',
    publishedAt: new Date('2026-03-01T10:00:00Z'),
    updatedAt: new Date('2026-03-02T10:00:00Z'),
    section: { id: 's', name: 'Town', path: '/town', kind: 'news' },
    authors: [
      { id: 'a', name: 'Ada', path: '/author/ada', role: '' },
      { id: 'b', name: 'Ben', path: '/author/ben', role: 'Pictures' },
    ],
    picture: null,
    body: { type: 'doc', content: [] },
    wordCount: 0,
    heroCaption: '',
    canonicalUrl: null,
    searchTitle: '',
    searchDescription: '',
    breadcrumb: [],
    topics: [],
    corrections: [],
    pictures: {},
    linked: {},
    picks: [],
    ...changes,
  };
}

function feed(...stories: Story[]): string {
  return rssFeed({ site, stories, origin: ORIGIN });
}

function withBlocks(...content: Block[]): string {
  return feed(story({ body: { type: 'doc', content } }));
}

test('an item has a lasting id that is no address, each author, and the time in words of RFC 822', () => {
  const xml = feed(story());
  assert.match(xml, /<guid isPermaLink="false">urn:uuid:1<\/guid>/);
  assert.match(xml, /<link>https:\/\/courier\.example\/town\/bridge<\/link>/);
  assert.match(xml, /<dc:creator>Ada<\/dc:creator>\n<dc:creator>Ben<\/dc:creator>/);
  assert.match(xml, /<pubDate>Sun, 01 Mar 2026 10:00:00 GMT<\/pubDate>/);
  assert.match(xml, /<title>Bridge &lt;closed&gt;<\/title>/);
});

test('the date of the feed is that of its newest change, so equal stories give equal bytes', () => {
  const older = story({ id: '2', guid: 'urn:uuid:2', updatedAt: new Date('2026-01-01T00:00:00Z') });
  assert.match(
    feed(story(), older),
    /<lastBuildDate>Mon, 02 Mar 2026 10:00:00 GMT<\/lastBuildDate>/,
  );
  assert.equal(feed(story(), older), feed(story(), older));
});

test('a feed without stories stands, without a date', () => {
  assert.doesNotMatch(feed(), /lastBuildDate|<item>/);
});

test('addresses inside the text are absolute, also those of own stories and anchors', () => {
  const other = story({ path: '/town/tram' });
  const link = (href: string) => ({
    type: 'text' as const,
    text: 'here',
    marks: [{ type: 'link' as const, attrs: { href } }],
  });
  const xml = feed(
    story({
      linked: { '11': other },
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            attrs: { id: 'a' },
            content: [
              link('story:11'),
              link('#b2'),
              link('story:22'),
              link('mailto:desk@courier.example'),
            ],
          },
        ],
      },
    }),
  );
  assert.match(xml, /<a href="https:\/\/courier\.example\/town\/tram">here<\/a>/);
  assert.match(xml, /<a href="https:\/\/courier\.example\/town\/bridge#b2">here<\/a>/);
  assert.match(xml, /<\/a>here<a href="mailto:desk@courier\.example">/);
});

test('a picture comes with address, size, description, caption and credit; crops never', () => {
  const xml = feed(story({ picture }));
  assert.match(
    xml,
    /<img src="https:\/\/courier\.example\/media\/abc\/bridge-640\.jpg" width="640" height="427" alt="A bridge">/,
  );
  assert.match(
    xml,
    /<figcaption><span>The old bridge<\/span> <small lang="en">I\. Morrow<\/small><\/figcaption>/,
  );
});

test('a player becomes a link, a picture whose rights have ended nothing', () => {
  const xml = withBlocks(
    {
      type: 'embed',
      attrs: { id: 'e', url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', title: 'A film' },
    },
    { type: 'picture', attrs: { id: 'p', mediaId: 'gone', caption: 'Old', wide: false } },
  );
  assert.match(
    xml,
    /A film: <a href="https:\/\/www\.youtube\.com\/watch\?v=aqz-KE-bpKQ">Open on www\.youtube\.com<\/a><\/p>/,
  );
  assert.doesNotMatch(xml, /iframe|Old/);
});

test('whatever is typed, nothing XML forbids gets through and no markup is born', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeMarkup(text);
      assert.ok(escaped.isWellFormed());
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
      assert.doesNotMatch(escaped, /[<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
      const section = cdata(text);
      assert.doesNotMatch(section.slice(9, -3).replaceAll(']]]]><![CDATA[>', ''), /\]\]>/);
    }),
  );
});
