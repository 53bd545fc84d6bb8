import type { DueKind } from '#lib/domain/due-kind.ts';

/** Something on the calendar, as it is shown. */
export interface CalendarLine {
  /** The story's, or the section's of a front; null: the paper's own front. */
  id: string | null;
  kind: DueKind;
  /** ISO 8601. */
  at: string;
  /** On the newsroom's clock: `2026-12-01`, and as people write the hour. */
  day: string;
  time: string;
  name: string;
  href: string;
}

/** A day of the month with what is on it. */
export interface CalendarDay {
  /** `2026-12-01` */
  day: string;
  number: number;
  /** Thursday, 1 December 2026 */
  name: string;
  isToday: boolean;
  lines: CalendarLine[];
}

export type CalendarState =
  | { kind: 'fresh' }
  | { kind: 'moved'; id: string; from: string; to: string; said: string }
  | { kind: 'refused'; problem: string };

export type CalendarAction = (before: CalendarState, form: FormData) => Promise<CalendarState>;
