import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageChoices } from './languages.ts';

test('languages are called and ordered as in the language of the desk, with the way they are written', () => {
  const german = languageChoices('de', 'de-AT');
  assert.deepEqual(german[0], { code: 'ar', name: 'Arabisch', direction: 'rtl' });
  assert.ok(german.some(({ code }) => code === 'de-AT'));
  assert.equal(german.filter(({ code }) => code === 'en').length, 1);
});
