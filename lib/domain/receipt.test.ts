import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fetched, type ReceiptSurface, receiptState, type TouchedStory } from './receipt.ts';

const live: TouchedStory = { id: 'a', path: '/town/dam', headline: 'The dam’s “last” hour & more' };
const gone: TouchedStory = { ...live, headline: null };
const page = (text: string, more: Partial<Fetched> = {}): Fetched => ({
  status: 200,
  isFresh: true,
  text,
  ...more,
});

test('a surface is right when it is new and says what it should', () => {
  const cases: [TouchedStory, ReceiptSurface, Fetched, string][] = [
    [live, 'article', page('<h1>The dam&#x2019;s “last” hour &amp; <i>more</i></h1>'), 'right'],
    [live, 'article', page('<h1>The dam holds</h1>'), 'wrong'],
    [live, 'article', page('', { status: 404 }), 'wrong'],
    [live, 'article', page('<h1>The dam holds</h1>', { isFresh: false }), 'late'],
    [live, 'front', page('nothing of it'), 'right'],
    [live, 'front', page('', { status: 500 }), 'late'],
    [live, 'search', page('<a href="/town/dam">'), 'right'],
    [live, 'search', page('<a href="/town/dam-2">'), 'late'],
    [gone, 'article', page('', { status: 410 }), 'right'],
    [gone, 'article', page('The dam'), 'wrong'],
    [gone, 'rss', page('<link>https://paper.example/town/dam</link>'), 'wrong'],
    [gone, 'rss', page('<link>https://paper.example/town/dam-2</link>'), 'right'],
    [gone, 'latest', page('<a href="/town/dam">', { isFresh: false }), 'late'],
  ];
  for (const [story, surface, fetched, state] of cases) {
    assert.equal(receiptState(story, surface, fetched), state, `${surface}: ${fetched.text}`);
  }
});
