import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBulkWish } from './seed-bulk.ts';

test('no bulk is made unless it is asked for', () => {
  assert.equal(readBulkWish([]), null);
  assert.deepEqual(readBulkWish(['--stories', '1000']), { stories: 1000, yes: false });
  assert.deepEqual(readBulkWish(['--stories=7', '--yes']), { stories: 7, yes: true });
});

test('what is no number of stories is refused in words', () => {
  for (const number of ['0', '-5', '1e9', 'many', '2000001', ''])
    assert.throws(() => readBulkWish([`--stories=${number}`]), /takes a number from 1/);
  assert.throws(() => readBulkWish(['--storeys', '5']), /storeys/);
});
