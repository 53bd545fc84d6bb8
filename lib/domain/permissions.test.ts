import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK_ACTIONS, may, ROLES, rightsOver, STORY_STATES } from './permissions.ts';

const person = (role: (typeof ROLES)[number]) => ({ id: 'me', role });
const mine = (state: (typeof STORY_STATES)[number]) => ({ ownerIds: ['other', 'me'], state });
const theirs = (state: (typeof STORY_STATES)[number]) => ({ ownerIds: ['other'], state });

test('whoever has a higher role may do whatever a lower one may', () => {
  for (const action of DESK_ACTIONS) {
    for (const state of STORY_STATES) {
      for (const subject of [mine(state), theirs(state), undefined]) {
        const rights = ROLES.map((role) => may(person(role), action, subject));
        assert.deepEqual(rights, rights.toSorted(), `${action} ${state}`);
      }
    }
  }
});

test('a contributor writes own drafts, and nothing that was handed in or is public', () => {
  assert.ok(may(person('contributor'), 'story.edit', mine('draft')));
  for (const state of STORY_STATES) {
    assert.ok(!may(person('contributor'), 'story.edit', theirs(state)));
    assert.ok(!may(person('contributor'), 'story.submit', mine(state)));
    if (state !== 'draft') assert.ok(!may(person('contributor'), 'story.edit', mine(state)));
  }
});

test('a reporter hands own stories in; what others wrote is as if it were not there', () => {
  assert.ok(may(person('reporter'), 'story.submit', mine('draft')));
  assert.ok(!may(person('reporter'), 'story.edit', mine('approved')));
  for (const state of STORY_STATES) {
    assert.deepEqual(rightsOver(person('reporter'), theirs(state)), ['story.list', 'story.create']);
    assert.ok(!may(person('reporter'), 'story.publish', mine(state)));
  }
});

test('an editor publishes every story that was not removed, and administers nobody', () => {
  for (const state of STORY_STATES) {
    assert.equal(may(person('editor'), 'story.publish', theirs(state)), state !== 'removed');
  }
  for (const action of ['people.manage', 'audit.read', 'settings.manage'] as const) {
    assert.ok(!may(person('editor'), action));
    assert.ok(may(person('administrator'), action));
  }
});

test('a right that depends on the story is none without it', () => {
  for (const role of ROLES) assert.ok(!may(person(role), 'story.publish'));
  assert.ok(!may(person('reporter'), 'story.read'));
});
