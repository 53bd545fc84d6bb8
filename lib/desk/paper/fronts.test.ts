import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getFront } from '#lib/data/front.ts';
import type { FrontSlot } from '#lib/domain/front.ts';
import { frontMark } from '#lib/domain/front-places.ts';
import { hire } from '../../../e2e/support/newsroom.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { PeopleActor } from '../people-problem.ts';
import { readDeskFront } from './fronts.ts';
import { cancelFrontPlan, publishFront } from './publish-front.ts';

let paper: Paper;
let editor: PeopleActor;
const ids: string[] = [];
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
  for (let n = 0; n < 6; n += 1) {
    const publish = { content: contentOf({ headline: `Story ${n}` }) };
    ids.push(
      await makeStory(paper.db, { slug: `story-${n}`, sectionId: paper.sections.town, publish }),
    );
  }
});
after(() => paper.close());

const lead = (storyId = ''): FrontSlot => ({ zone: 'lead', position: 0, storyId });
const later = (ms: number) => new Date(Date.now() + ms).toISOString();

test('a front is published at once: what was put stands there, the rest fills itself', async () => {
  const { db } = paper;
  const slots = [lead(ids[0]), { zone: 'second' as const, position: 2, storyId: ids[1] ?? '' }];
  const wish = { sectionId: null, slots, at: null, base: '' };
  assert.deepEqual(await publishFront(db, wish, editor), { ok: true });
  const front = await getFront();
  assert.equal(front.lead?.id, ids[0]);
  assert.equal(front.seconds[2]?.id, ids[1]);
  const desk = await readDeskFront(db, { sectionId: null, at: null });
  assert.equal(frontMark(desk.slots), frontMark(slots));
  assert.equal(desk.stories.length, 6);
  assert.deepEqual(await publishFront(db, { ...wish, slots: [lead(ids[2])] }, editor), {
    ok: false,
    problem: 'front_changed',
  });
});

test('of twenty who publish the same front at once, one does', async () => {
  const { db } = paper;
  const { slots } = await readDeskFront(db, { sectionId: null, at: null });
  const base = frontMark(slots);
  const outcomes = await Promise.all(
    ids
      .flatMap((id) => [id, id, id])
      .slice(0, 10)
      .map((id, n) =>
        publishFront(
          db,
          {
            sectionId: null,
            slots: [
              lead(id),
              { zone: 'opinion', position: n % 3, storyId: ids[(ids.indexOf(id) + 1) % 6] ?? '' },
            ],
            at: null,
            base,
          },
          editor,
        ),
      ),
  );
  assert.equal(outcomes.filter(({ ok }) => ok).length, 1);
});

test('a plan begins at its time, lasts until the next one, and can be taken back', async () => {
  const { db } = paper;
  const sectionId = paper.sections.town;
  const plan = (slots: FrontSlot[], at: string | null, base: FrontSlot[]) =>
    publishFront(db, { sectionId, slots, at, base: frontMark(base) }, editor);
  const [a, b, c] = [[lead(ids[0])], [lead(ids[1])], [lead(ids[2])]];
  const [soon, late] = [later(3_600_000), later(7_200_000)];
  assert.ok((await plan(c, late, [])).ok);
  assert.ok((await plan(b, soon, [])).ok);
  assert.ok((await plan(a, null, [])).ok);
  const at = async (when: string | null) =>
    frontMark((await readDeskFront(db, { sectionId, at: when })).slots);
  assert.deepEqual([await at(null), await at(soon), await at(late)], [a, b, c].map(frontMark));
  assert.equal((await readDeskFront(db, { sectionId, at: null })).plans.length, 2);
  assert.deepEqual(await cancelFrontPlan(db, { sectionId, at: soon }, editor), { ok: true });
  assert.deepEqual([await at(soon), await at(late)], [frontMark(a), frontMark(c)]);
  assert.deepEqual(await cancelFrontPlan(db, { sectionId, at: soon }, editor), {
    ok: false,
    problem: 'missing',
  });
  assert.ok((await plan([], late, c)).ok);
  assert.equal(await at(late), '', 'planned to be left to itself');
});

test('a plan is announced for its instant', async () => {
  const { db } = paper;
  const { slots } = await readDeskFront(db, { sectionId: null, at: null });
  const at = later(3_600_000);
  const wish = { sectionId: null, slots: [lead(ids[5])], at, base: frontMark(slots) };
  assert.ok((await publishFront(db, wish, editor)).ok);
  const clock = await db.contentClock.findMany({ where: { subject: 'slots of front' } });
  assert.ok(clock.some((row) => row.at.toISOString() === at && row.touched.includes('front')));
});

test('foreign, repeated and impossible places, past times and others than editors are refused', async () => {
  const { db, sections } = paper;
  const sectionId = sections.culture;
  const wish = { sectionId, slots: [lead(ids[0])], at: null as string | null, base: '' };
  const draft = await makeStory(db, { slug: 'unseen', sectionId });
  const nowhere = '00000000-0000-4000-8000-000000000000';
  const refusals: [Partial<Omit<typeof wish, 'sectionId'>> & { sectionId?: string }, string][] = [
    [
      { slots: [lead(ids[0]), { zone: 'second', position: 0, storyId: ids[0] ?? '' }] },
      'story_twice',
    ],
    [{ slots: [lead(ids[0]), lead(ids[1])] }, 'bad_place'],
    [{ slots: [{ zone: 'second', position: 4, storyId: ids[0] ?? '' }] }, 'bad_place'],
    [{ slots: [{ zone: 'opinion', position: 0, storyId: ids[0] ?? '' }] }, 'bad_place'],
    [{ slots: [lead('x')] }, 'bad_place'],
    [{ slots: [lead(nowhere)] }, 'story_missing'],
    [{ slots: [lead(draft)] }, 'story_missing'],
    [{ at: later(-1000) }, 'past'],
    [{ at: 'tomorrow' }, 'bad_time'],
    [{ at: later(400 * 86_400_000) }, 'bad_time'],
    [{ sectionId: nowhere }, 'missing'],
  ];
  for (const [bad, problem] of refusals) {
    const outcome = await publishFront(db, { ...wish, ...bad }, editor);
    assert.equal(!outcome.ok && outcome.problem, problem, JSON.stringify(bad));
  }
  const reporter = await hire(db, 'reporter');
  assert.deepEqual(await publishFront(db, wish, reporter), { ok: false, problem: 'forbidden' });
  assert.deepEqual(await cancelFrontPlan(db, { sectionId, at: later(9) }, reporter), {
    ok: false,
    problem: 'forbidden',
  });
  assert.equal(await db.frontSlot.count({ where: { sectionId } }), 0);
});
