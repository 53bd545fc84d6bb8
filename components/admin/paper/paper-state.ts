import type { PaperProblem } from '#lib/domain/paper-problem.ts';

/** What a form about the paper was answered: nothing yet, a refusal with what was typed, or that it is done. */
export type PaperState =
  | { kind: 'fresh' }
  | { kind: 'refused'; problem: PaperProblem; field?: string; typed: Record<string, string> }
  | { kind: 'done'; said?: string };

export type PaperAction = (before: PaperState, form: FormData) => Promise<PaperState>;

export const UNSENT: PaperState = { kind: 'fresh' };
