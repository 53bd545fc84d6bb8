import type { DraftState, StoryStep } from './workflow.ts';

/** Steps of the working copy, which others of them undo. */
export const COPY_STEPS = [
  'submit',
  'take_back',
  'approve',
  'return',
] as const satisfies StoryStep[];
export type CopyStep = (typeof COPY_STEPS)[number];

/** Steps that can be taken with many stories at once: those that can be undone. */
export const BULK_STEPS = [...COPY_STEPS, 'unpublish'] as const;
export type BulkStep = (typeof BULK_STEPS)[number];

/** As many stories as stand on one page of the list. */
export const MOST_AT_ONCE = 50;

/** The steps that lead back to where a working copy was (`before`), in their order. */
export function undoSteps(step: CopyStep, before: DraftState): CopyStep[] {
  switch (step) {
    case 'submit':
      return ['take_back'];
    case 'take_back':
      return ['submit'];
    case 'approve':
      return ['return', 'submit'];
    case 'return':
      return before === 'approved' ? ['submit', 'approve'] : ['submit'];
  }
}

/** What was done with one story, and so what undoes it; `revision`: as long as it is that, nobody has changed it since. */
export interface BulkDone {
  id: string;
  revision: number;
  /** Either these steps lead back … */
  steps?: CopyStep[];
  /** … or this section was it in before; null for none … */
  sectionId?: string | null;
  /** … or readers had it, and were given this revision of the working copy last; null when that was another copy. */
  published?: number | null;
}

/** A story with which it was not done, and why, in words. */
export interface BulkRefused {
  headline: string;
  problem: string;
}

export interface BulkOutcome {
  done: BulkDone[];
  refused: BulkRefused[];
}
