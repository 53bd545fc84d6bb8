import { instantOf } from './zoned-time.ts';

/** A month of the newsroom's calendar. */
export interface CalendarMonth {
  /** `2026-12` */
  key: string;
  before: string;
  after: string;
  /** Its days in weeks, each `2026-12-01`; null where the week belongs to another month. */
  weeks: (string | null)[][];
  /** Its first instant, and that of the next month. */
  from: Date;
  until: Date;
}

const KEY = /^(20\d\d)-(0[1-9]|1[0-2])$/;

/** The month that an address asks for (`2026-12`), in the newsroom's zone; null when it is none. `language` says on which day weeks begin. */
export function calendarMonth(
  asked: string,
  { timeZone, language }: { timeZone: string; language: string },
): CalendarMonth | null {
  const [, year, month] = KEY.exec(asked) ?? [];
  if (!year || !month) return null;
  const first = Date.UTC(Number(year), Number(month) - 1, 1);
  const count = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const weekday = (new Date(first).getUTCDay() - firstWeekday(language) + 7) % 7;
  const days = [
    ...Array<null>(weekday).fill(null),
    ...Array.from({ length: count }, (_, n) => `${asked}-${String(n + 1).padStart(2, '0')}`),
  ];
  const weeks: (string | null)[][] = [];
  while (days.length > 0) weeks.push(days.splice(0, 7));
  const last = weeks.at(-1);
  while (last && last.length < 7) last.push(null);
  const start = (key: string) => new Date(instantOf(`${key}-01T00:00`, timeZone) ?? Number.NaN);
  const [before, after] = [monthFrom(first, -1), monthFrom(first, 1)];
  return { key: asked, before, after, weeks, from: start(asked), until: start(after) };
}

/** The names of the weekdays in the order of a week, long and short. */
export function weekdayNames(language: string): { long: string; short: string }[] {
  // 4 January 1970 was a Sunday.
  return Array.from({ length: 7 }, (_, n) => {
    const day = new Date(Date.UTC(1970, 0, 4 + firstWeekday(language) + n));
    const name = (weekday: 'long' | 'short') =>
      new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(day);
    return { long: name('long'), short: name('short') };
  });
}

function monthFrom(first: number, step: number): string {
  const date = new Date(first);
  date.setUTCMonth(date.getUTCMonth() + step);
  return date.toISOString().slice(0, 7);
}

/** 0 is Sunday. Only a language with a region says more than ISO 8601, by which weeks begin on Monday. */
function firstWeekday(language: string): number {
  const locale = new Intl.Locale(language);
  return locale.region ? locale.getWeekInfo().firstDay % 7 : 1;
}
