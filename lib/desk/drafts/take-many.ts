import {
  type BulkDone,
  type BulkOutcome,
  type BulkStep,
  MOST_AT_ONCE,
  undoSteps,
} from '#lib/domain/bulk.ts';
import type { Desk } from '../refusal.ts';
import { type Answer, allows, type Colleague, denialOf, deny, NO_STORY } from './colleague.ts';
import { CHANGED, giveBack } from './give-back.ts';
import { saveDraft } from './save-draft.ts';
import { readStoryDraft, type StoryDraft } from './story-draft.ts';
import { takeStep } from './take-step.ts';

/** A story as it was before the eyes of whoever chose it. */
export interface Chosen {
  id: string;
  revision: number;
}

/** Takes a step with each of the stories that it can be taken with; each is a transaction of its own, as if taken alone. */
export async function takeWithMany(
  db: Desk,
  { step, chosen }: { step: BulkStep; chosen: Chosen[] },
  by: Colleague,
): Promise<BulkOutcome> {
  return withEach(db, { chosen, by }, async (story, { revision }) => {
    if (step === 'unpublish' && story.plannedFrom) return HAS_PLAN;
    const taken = await takeStep(db, { articleId: story.id, step, revision, planned: 'keep' }, by);
    if (!taken.ok) return taken;
    // The first step with a story that was never opened here begins its working copy.
    const after = await readStoryDraft(db, story.id);
    const undo = { id: story.id, revision: after?.revision ?? revision };
    if (step === 'unpublish')
      return { ok: true, undo: { ...undo, published: story.publishedRevision } };
    return { ok: true, undo: { ...undo, steps: undoSteps(step, story.draft) } };
  });
}

/** Puts each of the stories into a section, in its working copy: what readers have moves when that is published. */
export async function moveMany(
  db: Desk,
  { sectionId, chosen }: { sectionId: string | null; chosen: Chosen[] },
  by: Colleague,
): Promise<BulkOutcome> {
  return withEach(db, { chosen, by }, async (story, { revision }) => {
    const denial = denialOf(story, 'story.edit', by);
    if (denial) return denial;
    if (story.revision !== revision) return CHANGED;
    const saved = await saveDraft(
      db,
      {
        articleId: story.id,
        base: revision,
        saveId: crypto.randomUUID(),
        content: { ...story.content, sectionId },
      },
      by,
    );
    if (!saved.ok) return saved.status === 409 ? CHANGED : saved;
    const former = story.content.sectionId;
    return { ok: true, undo: { id: story.id, revision: saved.revision, sectionId: former } };
  });
}

/** Takes back what was done with many, wherever nobody has changed the story since. What it says was done is nobody's word: it is checked like anything else. */
export async function undoMany(db: Desk, done: BulkDone[], by: Colleague): Promise<BulkOutcome> {
  const wanted = new Map(done.map((one) => [one.id, one]));
  return withEach(db, { chosen: done, by }, async (story, { id, revision }) => {
    const { steps, sectionId, published } = wanted.get(id) ?? {};
    if (published !== undefined) return giveBack(db, { articleId: id, published }, by);
    if (story.revision !== revision) return CHANGED;
    if (sectionId !== undefined) {
      const moved = await moveMany(db, { sectionId, chosen: [{ id, revision }] }, by);
      return moved.refused[0] ? deny(409, moved.refused[0].problem) : { ok: true };
    }
    for (const step of steps ?? []) {
      const taken = await takeStep(db, { articleId: id, step, revision, isUndo: true }, by);
      if (!taken.ok) return taken;
    }
    return { ok: true };
  });
}

const HAS_PLAN = deny(
  409,
  'A version is planned, which would be lost. Open the story to take it off the site.',
);

async function withEach(
  db: Desk,
  { chosen, by }: { chosen: Chosen[]; by: Colleague },
  run: (story: StoryDraft, one: Chosen) => Promise<Answer<{ undo?: BulkDone }>>,
): Promise<BulkOutcome> {
  const outcome: BulkOutcome = { done: [], refused: [] };
  for (const one of chosen.slice(0, MOST_AT_ONCE)) {
    const story = await readStoryDraft(db, one.id);
    const isSeen = story !== null && allows(story, 'story.read', by);
    const answer = isSeen ? await run(story, one) : NO_STORY;
    if (answer.ok) outcome.done.push(answer.undo ?? { id: one.id, revision: one.revision });
    else
      outcome.refused.push({
        headline: isSeen ? story.content.headline : '',
        problem: answer.problem,
      });
  }
  return outcome;
}
