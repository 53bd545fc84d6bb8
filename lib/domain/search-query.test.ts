import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSearchQuery } from './search-query.ts';

const NOTHING = { words: '', section: null, from: null, to: null, within: null };

test('a query is what was typed, without what nobody means', () => {
  assert.deepEqual(readSearchQuery({}), NOTHING);
  assert.equal(
    readSearchQuery({ q: '  river\u0000\n "old  bridge"\t' }).words,
    'river "old bridge"',
  );
  assert.equal(readSearchQuery({ q: '\ud800river' }).words, '\ufffdriver');
  assert.deepEqual(
    readSearchQuery({
      q: 'x',
      section: 'town',
      from: '2026-02-28',
      to: '2026-03-01',
      within: 'week',
    }),
    { words: 'x', section: 'town', from: '2026-02-28', to: '2026-03-01', within: 'week' },
  );
});

test('days that never were and periods that are none are left out', () => {
  for (const from of [
    '2026-02-30',
    '0000-01-01',
    '2026-1-1',
    '2026-13-01',
    'today',
    '12026-01-01',
  ]) {
    assert.equal(readSearchQuery({ q: 'x', from }).from, null, from);
  }
  assert.equal(readSearchQuery({ q: 'x', within: 'century' }).within, null);
});

test('however much is typed, what is asked stays short and storable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12_000 }), (q) => {
      const { words } = readSearchQuery({ q });
      assert.ok(words.length <= 200 && words.split(' ').length <= 20);
      assert.ok(words.isWellFormed() && !/\p{Cc}/u.test(words));
    }),
  );
});
