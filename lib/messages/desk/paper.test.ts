import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperMessagesFor } from './paper.ts';

function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [[path, 'said of something']];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

test('every language says the same of the paper, and leaves nothing unsaid', () => {
  const [english, german] = ['en-GB', 'de'].map((language) => textsOf(paperMessagesFor(language)));
  const paths = (texts: typeof english) => texts?.map(([path]) => path);
  assert.deepEqual(paths(english), paths(german));
  for (const [path, text] of [...(english ?? []), ...(german ?? [])])
    assert.notEqual(text, '', path);
  assert.equal(paperMessagesFor('fi').language, 'en');
});
