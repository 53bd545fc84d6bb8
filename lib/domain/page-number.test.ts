import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePageNumber } from './page-number.ts';

test('pages from the second on have a number', () => {
  assert.equal(parsePageNumber('2'), 2);
  assert.equal(parsePageNumber('5000'), 5000);
});

test('every other spelling is no page', () => {
  for (const text of ['0', '1', '-1', '+2', '02', '2.0', '1e9', 'abc', '', ' 2', '999999', '٢']) {
    assert.equal(parsePageNumber(text), null, text);
  }
});
