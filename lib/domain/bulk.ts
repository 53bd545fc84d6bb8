import type { DraftState, StoryStep } from './workflow.ts';

/** Steps that can be taken with many stories at once: those that can be undone by others. */
export const BULK_STEPS = [
  'submit',
  'take_back',
  'approve',
  'return',
  'unpublish',
] as const satisfies StoryStep[];
export type BulkStep = (typeof BULK_STEPS)[number];

/** As many stories as stand on one page of the list. */
export const MOST_AT_ONCE = 50;

/** The steps that lead back to where a working copy was (`before`), in their order. */
export function undoSteps(step: BulkStep, before: DraftState): StoryStep[] {
  switch (step) {
    case 'submit':
      return ['take_back'];
    case 'take_back':
      return ['submit'];
    case 'approve':
      return ['return', 'submit'];
    case 'return':
      return before === 'approved' ? ['submit', 'approve'] : ['submit'];
    case 'unpublish':
      return ['publish'];
  }
}

/** What was done with one story, and so what undoes it; `revision`: as long as it is that, nobody has changed it since. */
export interface BulkDone {
  id: string;
  revision: number;
  /** Either these steps lead back … */
  steps?: StoryStep[];
  /** … or this section was it in before; null for none. */
  sectionId?: string | null;
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
