import type { StoryAnswer } from '#lib/domain/desk-answers.ts';
import type { StoryStep } from '#lib/domain/workflow.ts';

/** What of a story its steps are chosen by. */
export type SteppedStory = Pick<StoryAnswer, 'id' | 'steps' | 'live' | 'plannedFrom' | 'endsAt'>;

/** What is asked for with a step; the rest of `POST stories/{id}/steps`. */
export interface StepRequest {
  step: StoryStep;
  change?: 'minor' | 'update';
  changeNote?: string;
  liveFrom?: string | null;
  liveUntil?: string | null;
  planned?: 'keep' | 'replace';
  reason?: string;
  override?: string;
}
