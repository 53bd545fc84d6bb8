import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthKey, monthOfKey, parseMonth } from './archive.ts';

test('a month is read from its address, and nothing else is a month', () => {
  assert.deepEqual(parseMonth('2026', '03'), { year: 2026, month: 3 });
  const none = [
    ['2026', '3'],
    ['2026', '00'],
    ['2026', '13'],
    ['0999', '01'],
    ['20260', '01'],
    ['-2026', '01'],
    ['２０２６', '01'],
    ['2026', '03 '],
    ['abc', '1e9'],
  ] as const;
  for (const [year, month] of none) assert.equal(parseMonth(year, month), null, `${year}/${month}`);
});

test('a key and its month say the same', () => {
  assert.equal(monthKey({ year: 2026, month: 3 }), '2026-03');
  assert.deepEqual(monthOfKey('1998-12'), { year: 1998, month: 12 });
});
