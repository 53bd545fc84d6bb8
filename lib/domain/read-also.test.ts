import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeReadAlso } from './read-also.ts';
import type { StoryCard } from './story.ts';

const card = (id: string) => ({ id }) as StoryCard;
const ids = (cards: StoryCard[]) => cards.map(({ id }) => id).join('');

test('picks come first; nothing comes twice, never the story itself', () => {
  const picks = ['b', 'x', 'a'].map(card);
  const automatic = ['a', 'c', 'x', 'd', 'e'].map(card);
  assert.equal(ids(mergeReadAlso({ storyId: 'x', picks, automatic, limit: 4 })), 'bacd');
});

test('there are never more than asked for', () => {
  const picks = ['a', 'b', 'c'].map(card);
  assert.equal(ids(mergeReadAlso({ storyId: 'x', picks, automatic: [], limit: 2 })), 'ab');
});
