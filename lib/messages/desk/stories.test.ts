import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyMessagesFor } from './stories.ts';

function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [[path, 'said of something']];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

test('every language says the same of stories, and leaves nothing unsaid', () => {
  const [english, german] = ['en-GB', 'de'].map((language) => textsOf(storyMessagesFor(language)));
  assert.deepEqual(
    english?.map(([path]) => path),
    german?.map(([path]) => path),
  );
  for (const [path, text] of [...(english ?? []), ...(german ?? [])])
    assert.notEqual(text, '', path);
  assert.equal(storyMessagesFor('fi').language, 'en');
});
