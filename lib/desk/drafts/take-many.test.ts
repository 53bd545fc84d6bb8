import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { COPY_STEPS, undoSteps } from '#lib/domain/bulk.ts';
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
  for (const step of COPY_STEPS) {
    for (const draft of DRAFT_STATES) {
      const before: Standing = {
        draft,
        live: false,
        planned: false,
        removed: false,
        changed: true,
      };
      if (stepProblem(before, step) !== null) continue;
      let at: Standing = { ...before, draft: stateAfter(draft, step) };
      for (const undo of undoSteps(step, draft)) {
        assert.equal(stepProblem(at, undo), null, `${undo} after ${step} of ${draft}`);
        at = { ...at, draft: stateAfter(at.draft, undo) };
      }
      assert.equal(at.draft, draft);
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

test('readers are given back what they had, until its end, whatever became of the working copy', async () => {
  const { id, revision } = await begin('As it was');
  const liveUntil = new Date(Date.now() + 86_400_000);
  await takeStep(paper.db, { articleId: id, step: 'publish', revision, liveUntil }, editor);
  const further = await write(paper.db, id, { by: editor, words: 'Nobody released this' });
  const handedIn = { articleId: id, step: 'submit', revision: further.revision } as const;
  assert.ok((await takeStep(paper.db, handedIn, editor)).ok);
  const before = await now({ id });
  const off = await takeWithMany(paper.db, { step: 'unpublish', chosen: [before] }, editor);
  await write(paper.db, id, { by: editor, words: 'Nor this' });
  assert.deepEqual((await undoMany(paper.db, off.done, editor)).refused, []);
  const given = await paper.db.$queryRaw`SELECT headline FROM live_story WHERE id = ${id}::uuid`;
  assert.deepEqual(given, [{ headline: 'As it was' }]);
  const { live, endsAt, draft, publishedRevision, content } = await now({ id });
  assert.deepEqual(
    { live, endsAt: new Date(endsAt ?? 0), draft, publishedRevision, headline: content.headline },
    {
      live: true,
      endsAt: liveUntil,
      draft: 'in_review',
      publishedRevision: before.publishedRevision,
      headline: before.content.headline,
    },
  );
  const again = await undoMany(paper.db, off.done, editor);
  assert.equal(again.refused[0]?.problem, 'Somebody changed it meanwhile.');
});

test('what is planned is not lost with many, and what was withheld since is not given back', async () => {
  const { id, revision } = await begin('With a plan');
  await takeStep(paper.db, { articleId: id, step: 'publish', revision }, editor);
  const next = await write(paper.db, id, { by: editor, words: 'Next' });
  const liveFrom = new Date(Date.now() + 3_600_000);
  const plan = { articleId: id, step: 'schedule', revision: next.revision, liveFrom } as const;
  assert.ok((await takeStep(paper.db, plan, editor)).ok);
  const kept = await takeWithMany(
    paper.db,
    { step: 'unpublish', chosen: [await now({ id })] },
    editor,
  );
  assert.match(kept.refused[0]?.problem ?? '', /A version is planned/);
  await takeStep(paper.db, { articleId: id, step: 'cancel', revision: next.revision }, editor);
  const off = await takeWithMany(
    paper.db,
    { step: 'unpublish', chosen: [await now({ id })] },
    editor,
  );
  await paper.db.articleVersion.updateMany({
    where: { articleId: id },
    data: { withheldAt: new Date(), withheldReason: 'A court' },
  });
  assert.deepEqual((await undoMany(paper.db, off.done, editor)).done, []);
  assert.equal((await now({ id })).live, false);
});

test('nobody does with many what they may not do with one', async () => {
  const story = await begin('Not theirs');
  const reporter = await hire(paper.db, 'reporter');
  const chosen = [story];
  const sectionId = paper.sections.river;
  for (const outcome of [
    await takeWithMany(paper.db, { step: 'approve', chosen }, reporter),
    await moveMany(paper.db, { sectionId, chosen }, reporter),
    await undoMany(
      paper.db,
      [{ id: story.id, revision: story.revision, steps: ['submit', 'approve'] }],
      reporter,
    ),
    await undoMany(paper.db, [{ id: story.id, revision: story.revision, published: 1 }], reporter),
  ]) {
    assert.deepEqual([outcome.done, outcome.refused.length], [[], 1]);
  }
  assert.deepEqual(await now(story), story);
});
