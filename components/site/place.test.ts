import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markCurrent } from './place.ts';

test('a page marks itself, and what it lies in, each as what it is', () => {
  const place = { here: '/river', within: ['/town'] };
  const marks = ['/river', '/town', '/culture'].map((path) => markCurrent(place, path));
  assert.deepEqual(marks, ['page', 'true', undefined]);
});

test('a story lies in its sections and is in no menu itself', () => {
  const place = { within: ['/town', '/river'] };
  assert.deepEqual(
    ['/town', '/river', '/town/river'].map((path) => markCurrent(place, path)),
    ['true', 'true', undefined],
  );
  assert.equal(markCurrent({}, '/town'), undefined);
});
