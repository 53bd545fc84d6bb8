import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyClock } from './story-clock.ts';

const STORY = { storyId: 'x', sectionIds: ['s'], leavesNewsAt: null, agesAt: null };
const version = (liveFrom: string | null, liveUntil: string | null, topic: string) => ({
  liveFrom,
  liveUntil,
  topicIds: [topic],
  authorIds: ['a'],
});

test('a timed change touches the lists of both versions and drops nothing', () => {
  const versions = [version(null, '2030', 'old'), version('2030', null, 'new')];
  const [entry, ...more] = storyClock({ ...STORY, versions });
  assert.deepEqual(more, []);
  assert.equal(entry?.at, '2030');
  assert.deepEqual(entry?.dropped, []);
  for (const word of [
    'story:x',
    'section:s',
    'topic:old',
    'topic:new',
    'author:a',
    'shelf:s',
    'shelf:old',
    'shelf:new',
    'latest',
    'front',
  ] as const) {
    assert.ok(entry?.touched.includes(word), word);
  }
});

test('an end that nothing follows drops the story', () => {
  const entries = storyClock({
    ...STORY,
    versions: [version('2030', '2031', 't'), version('2032', null, 't')],
  });
  assert.deepEqual(
    entries.map(({ at, dropped }) => [at, dropped.join()]),
    [
      ['2030', ''],
      ['2031', 'story:x'],
      ['2032', ''],
    ],
  );
});

test('a story that stays as it is has nothing to come but its age', () => {
  const entries = storyClock({
    ...STORY,
    versions: [version(null, null, 't')],
    leavesNewsAt: '2030',
    agesAt: '2031',
  });
  assert.deepEqual(entries, [
    { at: '2030', subject: 'story:x', touched: ['news'], dropped: [] },
    { at: '2031', subject: 'story:x', touched: ['story:x'], dropped: [] },
  ]);
});
