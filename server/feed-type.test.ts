import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFeed, shownHeaders } from './feed-type.ts';

test('a feed is shown in a browser as XML, which its stylesheet dresses; all else stays what it is', () => {
  const vary: [string, string] = ['Vary', 'Accept-Encoding, Sec-Fetch-Dest'];
  for (const type of ['application/rss+xml; charset=utf-8', 'application/atom+xml']) {
    assert.ok(isFeed(type));
    assert.deepEqual(shownHeaders([['Content-Type', type], vary]), [
      ['Content-Type', 'text/xml; charset=utf-8'],
      vary,
    ]);
  }
  for (const type of ['text/html; charset=utf-8', 'application/feed+json', 'application/xml']) {
    assert.ok(!isFeed(type));
    assert.deepEqual(shownHeaders([['Content-Type', type]]), [['Content-Type', type]]);
  }
});
