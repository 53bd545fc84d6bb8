import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSlug, storySlugProblem } from './slug.ts';

test('letters of any script, digits and hyphens make an address', () => {
  for (const slug of ['river-rises', 'größe', 'المد', '2026', 'a_b'])
    assert.equal(storySlugProblem(slug), null);
});

test('what would be another address, or none, is refused', () => {
  for (const slug of [
    '',
    'a b',
    'a/b',
    'feed.xml',
    'page',
    'feed',
    'Upper',
    '%41',
    'x'.repeat(121),
    'a\0',
  ]) {
    assert.notEqual(storySlugProblem(slug), null, slug);
  }
  assert.equal(isSlug('\ud800'), false);
});
