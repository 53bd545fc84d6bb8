import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDeskMessages, deskMessagesFor } from './for-language.ts';

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test('every language of the desk says the same things, and none of them is empty', () => {
  const [first, ...others] = allDeskMessages();
  for (const messages of others) assert.deepEqual(keysOf(messages), keysOf(first));
  for (const messages of allDeskMessages()) {
    assert.ok(textsOf(messages).every((text) => text.trim() !== ''));
  }
});

test('a language without words of its own gets English', () => {
  assert.equal(deskMessagesFor('fi').language, 'en');
  assert.equal(deskMessagesFor('de-CH').language, 'de');
});
