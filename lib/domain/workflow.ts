import type { StoryState } from './permissions.ts';

/** How far a working copy has come on its way to readers. The names of the database. */
export const DRAFT_STATES = ['draft', 'in_review', 'approved'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** How the desk lists stories. `work`: everything that readers do not have as it is; `public`: what they see. */
export const STORY_LISTS = ['work', ...DRAFT_STATES, 'public'] as const;
export type StoryList = (typeof STORY_LISTS)[number];

/** What moves a working copy along. Publishing leaves one behind that is a draft again: the next version's. */
export const STORY_STEPS = ['submit', 'take_back', 'approve', 'return', 'publish'] as const;
export type StoryStep = (typeof STORY_STEPS)[number];

const NEXT: Record<StoryStep, Partial<Record<DraftState, DraftState>>> = {
  submit: { draft: 'in_review' },
  take_back: { in_review: 'draft' },
  approve: { in_review: 'approved' },
  return: { in_review: 'draft', approved: 'draft' },
  publish: { draft: 'draft', in_review: 'draft', approved: 'draft' },
};

const WHY_NOT: Record<StoryStep, string> = {
  submit: 'The story was handed in already.',
  take_back: 'The story was not handed in, or the desk has decided over it already.',
  approve: 'Only a story that was handed in can be approved.',
  return: 'The story is with its author already.',
  publish: 'The story cannot be published as it is.',
};

/** What somebody must be allowed to do to take a step. */
export const STEP_RIGHT = {
  submit: 'story.submit',
  take_back: 'story.take_back',
  approve: 'story.decide',
  return: 'story.decide',
  publish: 'story.publish',
} as const satisfies Record<StoryStep, string>;

/** The state a working copy is in after `step`, or in words why it cannot be taken. */
export function takeStep(
  state: DraftState,
  step: StoryStep,
): { ok: true; state: DraftState } | { ok: false; problem: string } {
  const next = NEXT[step][state];
  return next ? { ok: true, state: next } : { ok: false, problem: WHY_NOT[step] };
}

/** The steps that can be taken from `state`, by whoever may. */
export function stepsFrom(state: DraftState): StoryStep[] {
  return STORY_STEPS.filter((step) => NEXT[step][state] !== undefined);
}

/**
 * Where a story stands for the desk. What was handed in comes first: a change of a public story that is under somebody's
 * eyes is not to be changed under them.
 */
export function standing(story: {
  draft: DraftState;
  live: boolean;
  removed: boolean;
}): StoryState {
  if (story.removed) return 'removed';
  if (story.draft !== 'draft') return story.draft;
  return story.live ? 'public' : 'draft';
}
