import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attachmentType, refusalOf } from './file-kind.ts';

const bytes = (said: string) => Buffer.from(said, 'latin1');

test('sounds and documents are told by their first bytes', () => {
  const known: [string, string][] = [
    ['%PDF-1.7', 'application/pdf'],
    ['ID3\u0004\u0000', 'audio/mpeg'],
    ['\u00ff\u00fb\u0090\u0064', 'audio/mpeg'],
    ['OggS\u0000', 'audio/ogg'],
    ['RIFF\u0024\u0000\u0000\u0000WAVEfmt ', 'audio/wav'],
    ['\u0000\u0000\u0000\u001cftypM4A \u0000', 'audio/mp4'],
  ];
  for (const [start, type] of known) assert.equal(attachmentType(bytes(start)), type);
});

test('what only looks like one is none, and is refused in words', () => {
  const others = [
    '', 'ID', '%PD', ' %PDF-1.7', 'RIFF\u0024\u0000\u0000\u0000WEBPVP8 ', '\u00ff\u00d8\u00ff\u00e0', '\u00ff\u00ff\u00ff\u00ff',
    '\u0000\u0000\u0000\u001cftypisom', '<svg>', '<html>', 'PK\u0003\u0004',
  ]; // biome-ignore format: beginnings of files, to be read across
  for (const start of others) {
    assert.equal(attachmentType(bytes(start)), null, JSON.stringify(start));
    assert.match(refusalOf(bytes(start)), /\.$/);
  }
  const drawings = [
    '<svg',
    ' <?xml version="1.0" encoding="utf-8"?>\n<!-- Made by a program with a long name -->\n<svg version="1.1"',
    '<!DOCTYPE svg PUBLIC',
  ];
  for (const start of drawings) assert.match(refusalOf(bytes(start)), /SVG/);
  assert.match(refusalOf(bytes('<!doctype html><svg')), /web page/);
});
