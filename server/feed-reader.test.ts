import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReadFeed } from './feed-reader.ts';
import type { Answer } from './pages.ts';
import { makeStoredPage, packWhole } from './stored-page.ts';

async function answerOf(status: number, type: string, text = 'news'): Promise<Answer> {
  const page = await packWhole({
    key: '/feed.xml',
    status,
    body: Buffer.from(text),
    headers: [['Content-Type', type]],
    subject: ['latest'],
    boxes: ['settings'],
  });
  return { kind: 'page', page: makeStoredPage(page) };
}

function readWith(answers: Record<string, Answer>) {
  return createReadFeed({
    renderOnce: async (path) => answers[path] ?? Promise.reject(new Error(`${path} was asked for`)),
  });
}

test('a feed is read with its type and what it was made of, also where it moved to', async () => {
  const rss = await answerOf(200, 'application/rss+xml; charset=utf-8');
  const read = readWith({ '/old/feed.xml': { kind: 'moved', to: '/feed.xml' }, '/feed.xml': rss });
  const feed = await read('/old/feed.xml');
  assert.equal(feed?.body.toString(), 'news');
  assert.equal(feed?.contentType, 'application/rss+xml; charset=utf-8');
  assert.deepEqual(feed?.words, ['latest', 'settings']);
  assert.equal((await read('/feed.xml'))?.digest, feed?.digest);
});

test('what is gone, elsewhere or no feed is none', async () => {
  const read = readWith({
    '/gone/feed.xml': await answerOf(410, 'text/html'),
    '/missing/feed.xml': await answerOf(404, 'text/html'),
    '/far/feed.xml': { kind: 'moved', to: 'https://other.example/feed.xml' },
    '/round/feed.xml': { kind: 'moved', to: '/round/feed.xml' },
    '/page/feed.xml': await answerOf(200, 'text/html'),
  });
  for (const path of ['gone', 'missing', 'far', 'round', 'page'])
    assert.equal(await read(`/${path}/feed.xml`), null, path);
});

test('what cannot be made now is no answer', async () => {
  const read = readWith({ '/feed.xml': await answerOf(503, 'text/html') });
  await assert.rejects(read('/feed.xml'), /could not be made \(503\)/);
});
