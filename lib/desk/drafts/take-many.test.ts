import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BULK_STEPS, undoSteps } from '#lib/domain/bulk.ts';
import { DRAFT_STATES, type Standing, stateAfter, stepProblem } from '#lib/domain/workflow.ts';
import { hire, write, writeStory } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from './colleague.ts';
import { readStoryDraft, type StoryDraft } from './story-draft.ts';
import { moveMany, takeWithMany, undoMany } from './take-many.ts';
import { takeStep } from './take-step.ts';

let paper: Paper;
let editor: Colleague;
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
});
after(() => paper.close());

const begin = (words: string) =>
  writeStory(paper.db, editor, { words, sectionId: paper.sections.town });
const now = async ({ id }: Pick<StoryDraft, 'id'>) => {
  const story = await readStoryDraft(paper.db, id);
  assert.ok(story);
  return story;
};

test('what is done with many is undone by steps that lead back, from every state', () => {
  for (const step of BULK_STEPS) {
    for (const draft of DRAFT_STATES) {
      const before: Standing = {
        draft,
        live: step === 'unpublish',
        planned: false,
        removed: false,
        changed: true,
      };
      if (stepProblem(before, step) !== null) continue;
      let at: Standing = { ...before, draft: stateAfter(draft, step), live: false };
      for (const undo of undoSteps(step, draft)) {
        assert.equal(stepProblem(at, undo), null, `${undo} after ${step} of ${draft}`);
        at = { ...at, draft: stateAfter(at.draft, undo), live: undo === 'publish' };
      }
      // Publishing leaves a working copy that is a draft again.
      assert.equal(at.draft, step === 'unpublish' ? 'draft' : draft);
      assert.equal(at.live, before.live);
    }
  }
});

test('a step is taken with each story that allows it, the others are told; undone, all is as it was', async () => {
  const [one, two, three] = [await begin('One'), await begin('Two'), await begin('Three')];
  await takeStep(paper.db, { articleId: two.id, step: 'submit', revision: two.revision }, editor);
  const stale = { id: three.id, revision: three.revision - 1 };
  const outcome = await takeWithMany(
    paper.db,
    { step: 'submit', chosen: [one, two, stale, { id: paper.sections.town, revision: 1 }] },
    editor,
  );
  assert.deepEqual(outcome.done, [{ id: one.id, revision: one.revision, steps: ['take_back'] }]);
  assert.deepEqual(outcome.refused, [
    {
      headline: 'Two',
      problem: 'You may not do this with the story as it stands. Ask somebody of the desk.',
    },
    {
      headline: 'Three',
      problem: 'Somebody saved the story meanwhile. Read it again, then decide.',
    },
    { headline: '', problem: 'There is no such story, or it is not yours to see.' },
  ]);
  assert.equal((await now(one)).draft, 'in_review');
  assert.deepEqual((await undoMany(paper.db, outcome.done, editor)).refused, []);
  assert.equal((await now(one)).draft, 'draft');
});

test('nothing is undone that somebody went on from', async () => {
  const story = await begin('Gone on');
  const { done } = await takeWithMany(paper.db, { step: 'submit', chosen: [story] }, editor);
  await write(paper.db, story.id, { by: editor, words: 'Further' });
  const undone = await undoMany(paper.db, done, editor);
  assert.deepEqual(undone.done, []);
  assert.equal(undone.refused[0]?.problem, 'Somebody changed it meanwhile.');
  assert.equal((await now(story)).draft, 'in_review');
});

test('stories taken off the site are given back, and those moved go back to their section', async () => {
  const { id, revision } = await begin('Off and on');
  await takeStep(paper.db, { articleId: id, step: 'publish', revision }, editor);
  const chosen = [await now({ id })];
  const off = await takeWithMany(paper.db, { step: 'unpublish', chosen }, editor);
  assert.equal((await now({ id })).live, false);
  assert.deepEqual((await undoMany(paper.db, off.done, editor)).refused, []);
  assert.equal((await now({ id })).live, true);
  const { river, town } = paper.sections;
  const moved = await moveMany(paper.db, { sectionId: river, chosen: [await now({ id })] }, editor);
  assert.equal((await now({ id })).content.sectionId, river);
  assert.deepEqual((await undoMany(paper.db, moved.done, editor)).refused, []);
  assert.equal((await now({ id })).content.sectionId, town);
});

test('nobody does with many what they may not do with one', async () => {
  const story = await begin('Not theirs');
  const reporter = await hire(paper.db, 'reporter');
  const chosen = [story];
  const sectionId = paper.sections.river;
  for (const outcome of [
    await takeWithMany(paper.db, { step: 'approve', chosen }, reporter),
    await moveMany(paper.db, { sectionId, chosen }, reporter),
    await undoMany(paper.db, [{ ...story, steps: ['publish'] }], reporter),
  ]) {
    assert.deepEqual([outcome.done, outcome.refused.length], [[], 1]);
  }
  assert.deepEqual(await now(story), story);
});
