import type { DeskMessages } from '#lib/messages/desk/messages.ts';

/** What a form was answered: nothing yet, a refusal with what was typed, or that it is done. */
export type FormState =
  | { kind: 'fresh' }
  | { kind: 'refused'; problem: keyof DeskMessages['problems']; typed?: Record<string, string> }
  | { kind: 'done'; said?: string; link?: string };

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

export const FRESH: FormState = { kind: 'fresh' };

/** What somebody typed into a field before it was refused. */
export function typedInto(state: FormState, field: string): string | undefined {
  return state.kind === 'refused' ? state.typed?.[field] : undefined;
}
