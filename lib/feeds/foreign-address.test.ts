import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeedQuery, readForeignFeed } from './foreign-address.ts';

test('the feed of all stories is known by every name it has elsewhere', () => {
  for (const path of ['/feed', '/rss', '/feed/rss', '/feed/rss2', '/feed/rdf', '/rss.xml'])
    assert.deepEqual(readForeignFeed(path), { format: 'xml', lists: [] });
  for (const path of ['/feed/atom', '/atom.xml'])
    assert.deepEqual(readForeignFeed(path), { format: 'atom', lists: [] });
  assert.deepEqual(readForeignFeed('/feed/json'), { format: 'json', lists: [] });
});

test('a category is a section or else a topic, a tag the other way round', () => {
  const [section, topic] = [
    { kind: 'section', slug: 'trams' },
    { kind: 'topic', slug: 'trams' },
  ];
  assert.deepEqual(readForeignFeed('/category/town/trams/feed')?.lists, [section, topic]);
  assert.deepEqual(readForeignFeed('/tag/trams/rss')?.lists, [topic, section]);
  assert.deepEqual(readForeignFeed('/trams/feed')?.lists, [section]);
  assert.deepEqual(readForeignFeed('/author/ada/feed/atom'), {
    format: 'atom',
    lists: [{ kind: 'author', slug: 'ada' }],
  });
});

test('nothing else is one', () => {
  for (const path of ['/', '/town', '/feeder', '/feed/x', '/town/story/feed', '/2026/03/x/feed'])
    assert.equal(readForeignFeed(path), null, path);
});

test('a query can ask for a feed', () => {
  assert.equal(readFeedQuery('feed=rss2'), 'xml');
  assert.equal(readFeedQuery('cat=3&feed=atom'), 'atom');
  for (const query of ['', 'feed=', 'feed=comments-rss2', 'feed=constructor', 'x=feed'])
    assert.equal(readFeedQuery(query), null, query);
});
