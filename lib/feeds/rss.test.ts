import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exampleFeed, exampleSite, exampleStory, ORIGIN } from './examples.ts';
import { storyItem } from './item.ts';
import { rssFeed } from './rss.ts';
import { cdata } from './xml.ts';

const item = storyItem(exampleStory(), exampleSite, ORIGIN);

test('an item has a lasting id that is no address, each author, and the time in words of RFC 822', () => {
  const xml = rssFeed(exampleFeed([item]));
  assert.match(xml, /<guid isPermaLink="false">urn:uuid:1<\/guid>/);
  assert.match(xml, /<link>https:\/\/courier\.example\/town\/bridge<\/link>/);
  assert.match(xml, /<dc:creator>Ada<\/dc:creator>\n<dc:creator>Ben<\/dc:creator>/);
  assert.match(xml, /<pubDate>Sun, 01 Mar 2026 10:00:00 GMT<\/pubDate>/);
  assert.match(xml, /<title>Bridge &lt;closed&gt;<\/title>/);
});

test('a description is HTML, a title is not', () => {
  const story = exampleStory({ standfirst: 'Bread & butter' });
  const xml = rssFeed(exampleFeed([storyItem(story, exampleSite, ORIGIN)]));
  assert.match(xml, /<description>Bread &amp;amp; butter<\/description>/);
});

test('the date of the feed is that of its newest change, so equal stories give equal bytes', () => {
  const older = { ...item, guid: 'urn:uuid:2', updatedAt: new Date('2026-01-01T00:00:00Z') };
  const xml = rssFeed(exampleFeed([item, older]));
  assert.match(xml, /<lastBuildDate>Mon, 02 Mar 2026 10:00:00 GMT<\/lastBuildDate>/);
  assert.equal(rssFeed(exampleFeed([item, older])), xml);
});

test('a feed without stories stands, without a date', () => {
  assert.doesNotMatch(rssFeed(exampleFeed([])), /lastBuildDate|<item>/);
});

test('an archive document says so and where the newest are', () => {
  const feed = exampleFeed([item], { currentUrl: `${ORIGIN}/feed.xml`, olderUrl: null });
  const xml = rssFeed(feed);
  assert.match(xml, /<atom:link rel="current" href="https:\/\/courier\.example\/feed\.xml"/);
  assert.match(xml, /<fh:archive\/>/);
  assert.doesNotMatch(xml, /prev-archive/);
});

test('whatever stands in a CDATA section, it ends where it should', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const section = cdata(`${text}]]>`).markup;
      assert.doesNotMatch(section.slice(9, -3).replaceAll(']]]]><![CDATA[>', ''), /\]\]>/);
    }),
  );
});
