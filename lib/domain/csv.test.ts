import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCsv } from './csv.ts';

test('a table is read as spreadsheets write it', () => {
  const cells = (text: string) => parseCsv(text).map((row) => row.cells);
  assert.deepEqual(cells('a,b\r\nc,d\r\n'), [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  assert.deepEqual(cells('\ufeffa;b,c\n'), [['a', 'b,c']]);
  assert.deepEqual(cells('a\tb'), [['a', 'b']]);
  assert.deepEqual(cells('"a,1","he said ""no"""'), [['a,1', 'he said "no"']]);
  assert.deepEqual(cells('a, "b"\n\n , \n'), [['a', 'b']]);
  assert.deepEqual(cells(''), []);
});

test('each row knows its line, quoted line ends and empty lines counted', () => {
  assert.deepEqual(
    parseCsv('"a\nb",c\n\nd,e').map(({ line }) => line),
    [1, 4],
  );
});

test('a quote that is never closed swallows the rest and ends with it', () => {
  assert.equal(parseCsv('"a,b\nc,d').length, 1);
});
