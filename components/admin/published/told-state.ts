/** What a form about published things was answered. */
export type ToldState =
  | { kind: 'fresh' }
  | { kind: 'refused'; problem: string; typed?: Record<string, string> }
  | { kind: 'done'; said: string };

export type ToldAction = (before: ToldState, form: FormData) => Promise<ToldState>;

export const FRESH: ToldState = { kind: 'fresh' };
