import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrangeSection } from './section-arrangement.ts';
import type { StoryCard } from './story.ts';

function cards(names: string): StoryCard[] {
  return Array.from(names, (id) => ({ id }) as StoryCard);
}

function arrange(curated: string, stories: string): string {
  const { lead, seconds, rows } = arrangeSection({
    curated: cards(curated),
    stories: cards(stories),
  });
  const names = (some: StoryCard[]) => some.map(({ id }) => id).join('');
  return `${lead?.id ?? '-'} ${names(seconds)} ${names(rows)}`;
}

test('an empty section has no lead', () => {
  assert.equal(arrange('', ''), '-  ');
});

test('a short list is one story and rows', () => {
  assert.equal(arrange('', 'a'), 'a  ');
  assert.equal(arrange('', 'abcdefg'), 'a  bcdefg');
});

test('of a long list the newest three follow the lead side by side', () => {
  assert.equal(arrange('', 'abcdefgh'), 'a bcd efgh');
});

test('a chosen lead alone changes only the lead', () => {
  assert.equal(arrange('X', 'abcd'), 'X  abcd');
  assert.equal(arrange('X', 'abcdefgh'), 'X abc defgh');
});

test('what the editors chose stands side by side up to four, the rest of it before what is newest', () => {
  assert.equal(arrange('XY', 'abcdefgh'), 'X Y abcdefgh');
  assert.equal(arrange('UVWXYZ', 'ab'), 'U VWXY Zab');
  assert.equal(arrange('XYZ', ''), 'X YZ ');
});
