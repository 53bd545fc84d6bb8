import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arrangeFront, FRONT_SIZES, type FrontInput, type FrontPlan } from './front.ts';

const SECTIONS: FrontInput['sections'] = [
  { id: 'town', kind: 'news', topId: 'town' },
  { id: 'culture', kind: 'news', topId: 'culture' },
  { id: 'voices', kind: 'opinion', topId: 'voices' },
  { id: 'river', kind: 'news', topId: 'town' },
  { id: 'guests', kind: 'opinion', topId: 'culture' },
];

const fronts = fc
  .array(fc.constantFrom(...SECTIONS.map((section) => section.id)), { maxLength: 60 })
  .chain((placed) => {
    const candidates = placed.map((sectionId, index) => ({ id: `s${index}`, sectionId }));
    const slot = fc.record({
      zone: fc.constantFrom('lead' as const, 'second' as const, 'opinion' as const),
      position: fc.nat(6),
      storyId: fc.nat(placed.length + 2).map((index) => `s${index}`),
    });
    return fc
      .array(slot, { maxLength: 8 })
      .map((slots) => ({ sections: SECTIONS, candidates, slots }));
  });

function everyId(plan: FrontPlan): string[] {
  const strips = plan.strips.flatMap((strip) => strip.stories);
  return [
    ...(plan.lead ? [plan.lead] : []),
    ...plan.seconds,
    ...plan.opinion,
    ...strips,
    ...plan.latest,
  ];
}

test('no story stands twice on a front page, and none that is not public', () => {
  fc.assert(
    fc.property(fronts, (input) => {
      const ids = everyId(arrangeFront(input));
      assert.equal(new Set(ids).size, ids.length);
      const known = new Set(input.candidates.map((candidate) => candidate.id));
      assert.ok(ids.every((id) => known.has(id)));
    }),
  );
});

test('a slot keeps its story when nothing else claims the place or the story', () => {
  fc.assert(
    fc.property(fronts, fc.nat(59), (input, pick) => {
      const story = input.candidates[pick % Math.max(1, input.candidates.length)];
      fc.pre(story !== undefined);
      const slots = [{ zone: 'lead' as const, position: 0, storyId: story.id }];
      assert.equal(arrangeFront({ ...input, slots }).lead, story.id);
    }),
  );
});

test('no place stays dry while a fitting story is left', () => {
  fc.assert(
    fc.property(fronts, (input) => {
      const plan = arrangeFront(input);
      const shown = new Set(everyId(plan));
      const left = input.candidates.filter((candidate) => !shown.has(candidate.id));
      if (plan.latest.length < FRONT_SIZES.latest) assert.deepEqual(left, []);
      const kindOf = (id: string) => SECTIONS.find((section) => section.id === id)?.kind;
      const below = [...left, ...input.candidates.filter(({ id }) => plan.latest.includes(id))];
      if (plan.lead === null || plan.seconds.length < FRONT_SIZES.seconds) {
        assert.ok(below.every(({ sectionId }) => kindOf(sectionId) !== 'news'));
      }
      if (plan.opinion.length < FRONT_SIZES.opinion) {
        assert.ok(below.every(({ sectionId }) => kindOf(sectionId) !== 'opinion'));
      }
    }),
  );
});

test('places keep to their sizes, strips to their sections, lists to the order of time', () => {
  fc.assert(
    fc.property(fronts, (input) => {
      const plan = arrangeFront(input);
      assert.ok(plan.seconds.length <= FRONT_SIZES.seconds);
      assert.ok(plan.opinion.length <= FRONT_SIZES.opinion);
      assert.ok(plan.latest.length <= FRONT_SIZES.latest);
      const order = input.candidates.map((candidate) => candidate.id);
      const inOrder = (ids: string[]) =>
        assert.deepEqual(
          ids,
          ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
        );
      inOrder(plan.latest);
      for (const strip of plan.strips) {
        assert.ok(strip.stories.length > 0 && strip.stories.length <= FRONT_SIZES.strip);
        inOrder(strip.stories);
        for (const id of strip.stories) {
          const home = input.candidates.find((candidate) => candidate.id === id)?.sectionId;
          assert.equal(SECTIONS.find((section) => section.id === home)?.topId, strip.sectionId);
        }
      }
    }),
  );
});

test('slots stand in their places and newer stories flow around them', () => {
  const candidates = [...'abcdefghijklmno'].map((id) => ({ id, sectionId: 'town' }));
  const plan = arrangeFront({
    sections: SECTIONS,
    candidates,
    slots: [
      { zone: 'second', position: 1, storyId: 'f' },
      { zone: 'second', position: 9, storyId: 'e' },
    ],
  });
  assert.equal(plan.lead, 'a');
  assert.deepEqual(plan.seconds, ['b', 'f', 'c', 'd']);
  assert.deepEqual(plan.latest, [...'eghijklm']);
  assert.deepEqual(plan.strips, [{ sectionId: 'town', stories: ['n', 'o'] }]);
});
