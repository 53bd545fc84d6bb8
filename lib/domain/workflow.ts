/** How far a draft has come on its way to readers. The names of the database. */
export const STORY_STATES = ['draft', 'in_review', 'approved'] as const;
export type StoryState = (typeof STORY_STATES)[number];

/** What moves a draft along. Publishing leaves a draft behind that is one again: the next version's. */
export const STORY_STEPS = ['submit', 'approve', 'return', 'publish'] as const;
export type StoryStep = (typeof STORY_STEPS)[number];

const NEXT: Record<StoryStep, Partial<Record<StoryState, StoryState>>> = {
  submit: { draft: 'in_review' },
  approve: { in_review: 'approved', draft: 'approved' },
  return: { in_review: 'draft', approved: 'draft' },
  publish: { draft: 'draft', in_review: 'draft', approved: 'draft' },
};

const WHY_NOT: Record<StoryStep, string> = {
  submit: 'The story was handed in already.',
  approve: 'The story was approved already.',
  return: 'The story is with its author already.',
  publish: 'The story cannot be published as it is.',
};

/** The state a draft is in after `step`, or in words why it cannot be taken. */
export function takeStep(
  state: StoryState,
  step: StoryStep,
): { ok: true; state: StoryState } | { ok: false; problem: string } {
  const next = NEXT[step][state];
  return next ? { ok: true, state: next } : { ok: false, problem: WHY_NOT[step] };
}

/** The steps that can be taken from `state`. */
export function stepsFrom(state: StoryState): StoryStep[] {
  return STORY_STEPS.filter((step) => NEXT[step][state] !== undefined);
}
