import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStatic } from './static-files.ts';

const ROOTS = { media: '/media', files: '/files', build: '/build', public: '/public' };

test('only folders that no section can be called like hold files', () => {
  const icon = findStatic('/icons/icon.svg', ROOTS);
  assert.deepEqual(typeof icon === 'object' && icon?.path, '/icons/icon.svg');
  for (const path of ['/fonts/my-story', '/fonts', '/river/my-story']) {
    assert.equal(findStatic(path, ROOTS), null, path);
  }
  assert.equal(findStatic('/media/none', ROOTS), 'none');
});
