import type { BulkOutcome } from '#lib/domain/bulk.ts';

/** What came of doing something with many stories. */
export type BulkState =
  | { kind: 'fresh' }
  /** Nothing was chosen, or nothing to do with it. */
  | { kind: 'nothing' }
  | ({ kind: 'done' | 'undone' } & BulkOutcome);

export type BulkAction = (before: BulkState, form: FormData) => Promise<BulkState>;
