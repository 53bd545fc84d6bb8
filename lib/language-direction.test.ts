import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageDirection } from './language-direction.ts';

test('a language runs as its script does', () => {
  for (const language of ['ar', 'he-IL', 'fa', 'ur', 'yi', 'dv', 'pa-Arab', 'ckb']) {
    assert.equal(languageDirection(language), 'rtl', language);
  }
  for (const language of ['en', 'de-AT', 'pa', 'az', 'zh-Hant', 'en_US', '']) {
    assert.equal(languageDirection(language), 'ltr', language);
  }
});
