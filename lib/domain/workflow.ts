import { may, type Role, type StoryState } from './permissions.ts';

/** How far a working copy has come on its way to readers. The names of the database. */
export const DRAFT_STATES = ['draft', 'in_review', 'approved'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** How the desk lists stories. `work`: everything that readers do not have as it is; `public`: what they see. */
export const STORY_LISTS = ['work', ...DRAFT_STATES, 'planned', 'public', 'ended'] as const;
export type StoryList = (typeof STORY_LISTS)[number];

/**
 * What can be done with a story as a whole. The first four move a working copy along; `publish` gives it to readers now
 * and `schedule` at a time, and both leave one behind that is a draft again: the next version's. The others are about
 * what readers have or will have: a plan is taken back, an end is set, the story goes, for now or for good.
 */
export const STORY_STEPS = [
  'submit',
  'take_back',
  'approve',
  'return',
  'publish',
  'schedule',
  'cancel',
  'limit',
  'unpublish',
  'remove',
] as const;
export type StoryStep = (typeof STORY_STEPS)[number];

/** Where a story stands, as far as steps depend on it. */
export interface Standing {
  draft: DraftState;
  /** Whether readers see a version now. */
  live: boolean;
  /** Whether a version is to come. */
  planned: boolean;
  removed: boolean;
  /** Whether the working copy is another than readers were given last, or will be given. */
  changed: boolean;
}

/** What somebody must be allowed to do to take a step. */
export const STEP_RIGHT = {
  submit: 'story.submit',
  take_back: 'story.take_back',
  approve: 'story.decide',
  return: 'story.decide',
  publish: 'story.publish',
  schedule: 'story.publish',
  cancel: 'story.publish',
  limit: 'story.publish',
  unpublish: 'story.unpublish',
  remove: 'story.remove',
} as const satisfies Record<StoryStep, string>;

const HAVE_IT = 'Readers have the story as it stands here already.';
const GET_IT =
  'Readers have the story as it stands here already, or will by what is planned. Replace the plan, or leave it.';

/**
 * Why a step cannot be taken, whoever asks, in words; null when it can. The only place that decides it. `keepsPlan`: a
 * version that is planned is to stay beside what is published.
 */
export function stepProblem(story: Standing, step: StoryStep, keepsPlan = false): string | null {
  const { draft, live, planned, changed } = story;
  if (story.removed) return 'The story was taken away for good.';
  switch (step) {
    case 'submit':
      if (draft !== 'draft') return 'The story was handed in already.';
      return live && !changed ? HAVE_IT : null;
    case 'take_back':
      return draft === 'in_review'
        ? null
        : 'The story was not handed in, or the desk has decided over it already.';
    case 'approve':
      return draft === 'in_review' ? null : 'Only a story that was handed in can be approved.';
    case 'return':
      return draft === 'draft' ? 'The story is with its author already.' : null;
    case 'publish':
    case 'schedule':
      if (changed) return null;
      if (planned) return keepsPlan ? GET_IT : null;
      return live ? HAVE_IT : null;
    case 'cancel':
      return planned ? null : 'Nothing is planned.';
    case 'limit':
      return live ? null : 'Only a public story can be given an end. Set it when you plan it.';
    case 'unpublish':
      return live ? null : 'The story is not public.';
    case 'remove':
      return null;
  }
}

/** The state of the working copy after a step that can be taken. */
export function stateAfter(draft: DraftState, step: StoryStep): DraftState {
  switch (step) {
    case 'submit':
      return 'in_review';
    case 'approve':
      return 'approved';
    case 'take_back':
    case 'return':
    case 'publish':
    case 'schedule':
      return 'draft';
    case 'cancel':
    case 'limit':
    case 'unpublish':
    case 'remove':
      return draft;
  }
}

/** The steps that can be taken now and that this person may take. */
export function stepsFor(
  person: { id: string; role: Role },
  story: Standing & { ownerIds: readonly string[] },
): StoryStep[] {
  const subject = { ownerIds: story.ownerIds, state: standing(story) };
  return STORY_STEPS.filter(
    (step) => may(person, STEP_RIGHT[step], subject) && stepProblem(story, step) === null,
  );
}

/**
 * Where a story stands for the desk. What was handed in comes first: a change of a public story that is under somebody's
 * eyes is not to be changed under them.
 */
export function standing(story: Pick<Standing, 'draft' | 'live' | 'removed'>): StoryState {
  if (story.removed) return 'removed';
  if (story.draft !== 'draft') return story.draft;
  return story.live ? 'public' : 'draft';
}
