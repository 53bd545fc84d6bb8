import { instantOf, wallTime } from '#lib/domain/zoned-time.ts';

const DAY_MS = 86_400_000;

/** The last day, in the newsroom's zone, on which rights that end at `instant` still stand; empty without an end. */
export function lastDay(instant: string | null, timeZone: string): string {
  if (instant === null) return '';
  return wallTime(new Date(Date.parse(instant) - 1).toISOString(), timeZone).slice(0, 10);
}

/** The instant at which that day is over; null for no day. */
export function endOfDay(day: string, timeZone: string): string | null {
  const date = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(date)) return null;
  const next = new Date(date + DAY_MS).toISOString().slice(0, 10);
  return instantOf(`${next}T00:00`, timeZone);
}
