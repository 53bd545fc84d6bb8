import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMessages, messagesFor } from './for-language.ts';

test('a language with a country, or in capitals, finds its words', () => {
  assert.equal(messagesFor('de-AT').language, 'de');
  assert.equal(messagesFor('EN-us').language, 'en');
});

test('a language without words of its own gets English', () => {
  assert.equal(messagesFor('fi').language, 'en');
  assert.equal(messagesFor('').language, 'en');
});

test('no message is empty and none is left in another language', () => {
  const [first, ...others] = allMessages().map((messages) => Object.entries(messages));
  for (const entries of others) {
    for (const [index, [key, words]] of entries.entries()) {
      assert.notEqual(words, '', key);
      assert.equal(key, first?.[index]?.[0], 'the same messages in the same order');
    }
  }
});
