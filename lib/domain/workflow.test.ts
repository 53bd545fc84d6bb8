import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DRAFT_STATES, STORY_STEPS, standing, stepsFrom, takeStep } from './workflow.ts';

test('a story is handed in, approved and published, and its next version begins as a draft', () => {
  let state = takeStep('draft', 'submit');
  for (const step of ['approve', 'publish'] as const) {
    assert.ok(state.ok);
    state = takeStep(state.state, step);
  }
  assert.deepEqual(state, { ok: true, state: 'draft' });
});

test('every step can be taken from somewhere, and one that cannot says why', () => {
  for (const step of STORY_STEPS) {
    assert.ok(DRAFT_STATES.some((state) => stepsFrom(state).includes(step)));
    for (const state of DRAFT_STATES) {
      const taken = takeStep(state, step);
      assert.equal(taken.ok, stepsFrom(state).includes(step));
      if (!taken.ok) assert.match(taken.problem, /\.$/);
    }
  }
});

test('what is under somebody’s eyes stands there, even when readers see an earlier version', () => {
  const story = { draft: 'in_review', live: true, removed: false } as const;
  assert.equal(standing(story), 'in_review');
  assert.equal(standing({ ...story, draft: 'draft' }), 'public');
  assert.equal(standing({ ...story, draft: 'draft', live: false }), 'draft');
  assert.equal(standing({ ...story, removed: true }), 'removed');
});
