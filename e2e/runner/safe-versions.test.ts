import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnsafe } from './safe-versions.ts';

const table = { next: { version: '16.4.1', because: 'a hole' } };

for (const [version, unsafe] of [
  ['16.4.0', true],
  ['15.9.9', true],
  ['16.4.1-canary.3', true],
  ['16.4.1', false],
  ['16.4.10', false],
  ['17.0.0', false],
] as const) {
  test(`next ${version} is ${unsafe ? 'refused' : 'let through'}`, () => {
    const lock = { packages: { 'node_modules/next': { version } } };
    assert.equal(findUnsafe(lock, table).length, unsafe ? 1 : 0);
  });
}

test('a copy inside another package counts too, and is named', () => {
  const lock = { packages: { '': {}, 'node_modules/a/node_modules/next': { version: '16.0.0' } } };
  assert.deepEqual(findUnsafe(lock, table), [
    'node_modules/a/node_modules/next is 16.0.0: use at least 16.4.1 (a hole).',
  ]);
});

test('packages of similar names are others', () => {
  const lock = { packages: { 'node_modules/@acme/next': { version: '1.0.0' } } };
  assert.deepEqual(findUnsafe(lock, table), []);
});
