import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrontSlot } from './front.ts';
import { FRONT_PLACES, frontMark, putStory, shownAt, takeStory } from './front-places.ts';

const slot = (zone: FrontSlot['zone'], position: number, storyId: string): FrontSlot => ({
  zone,
  position,
  storyId,
});
const put = (slots: FrontSlot[], id: string, place: string) => {
  const [zone, position] = place.split(' ') as [FrontSlot['zone'], string];
  return putStory(slots, id, { place: { zone, position: Number(position) }, kind: 'paper' });
};

test('a story put in a place stands there alone, and what it moves onto takes its old place', () => {
  const slots = [slot('lead', 0, 'a'), slot('second', 0, 'b')];
  assert.equal(frontMark(put(slots, 'b', 'lead 0')), 'lead.0=b second.0=a');
  assert.equal(frontMark(put(slots, 'c', 'lead 0')), 'lead.0=c second.0=b');
  assert.equal(frontMark(put(slots, 'a', 'opinion 2')), 'opinion.2=a second.0=b');
  assert.equal(frontMark(put(slots, 'a', 'lead 0')), frontMark(slots));
});

test('however stories are put and taken, none stands twice and no place holds two', () => {
  let state = 7;
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (const kind of ['paper', 'section'] as const) {
    let slots: FrontSlot[] = [];
    for (let round = 0; round < 500; round += 1) {
      const id = `s${random(12)}`;
      const place = FRONT_PLACES[kind][random(FRONT_PLACES[kind].length)];
      assert.ok(place);
      slots = random(4) === 0 ? takeStory(slots, id, kind) : putStory(slots, id, { place, kind });
      assert.equal(new Set(slots.map(({ storyId }) => storyId)).size, slots.length);
      const taken = new Set(slots.map(({ zone, position }) => `${zone}${position}`));
      assert.equal(taken.size, slots.length);
      const first = FRONT_PLACES.section.slice(0, slots.length);
      if (kind === 'section')
        assert.deepEqual(
          slots.map(({ zone, position }) => ({ zone, position })),
          first,
        );
    }
  }
});

test('a place shows what was put there, and the dry ones in turn what fills them', () => {
  const slots = [slot('second', 1, 'x')];
  const fill = ['f1', 'x', 'f2', 'f3'];
  const shown = (position: number) => shownAt(slots, fill, { zone: 'second', position });
  assert.deepEqual(
    [0, 1, 2, 3].map((n) => shown(n).storyId),
    ['f1', 'x', 'f2', 'f3'],
  );
  assert.deepEqual(shown(1), { storyId: 'x', isPut: true });
  assert.deepEqual(shownAt([], [], { zone: 'lead', position: 0 }), { storyId: null, isPut: false });
});
