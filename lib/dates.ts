import type { Month } from './domain/archive.ts';

/** How instants are written for readers. The zone is always an argument: the machine's own never shows. */

export interface DateManner {
  /** BCP 47. */
  language: string;
  /** IANA name. */
  timeZone: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** 14 March 2024 */
export function formatDate(date: Date, manner: DateManner): string {
  return formatter('date', manner).format(date);
}

/** 14 March 2024 at 14:05 CET: the zone stands beside the hour, because readers sit anywhere. */
export function formatDateTime(date: Date, manner: DateManner): string {
  return formatter('dateTime', manner).format(date);
}

/** 14 Mar, 14:05: for lists whose zone is clear from the page. */
export function formatShort(date: Date, manner: DateManner): string {
  return formatter('short', manner).format(date);
}

/** Thursday, 14 March 2024 */
export function formatDay(date: Date, manner: DateManner): string {
  return formatter('day', manner).format(date);
}

/** 14:05 */
export function formatTime(date: Date, manner: DateManner): string {
  return formatter('time', manner).format(date);
}

/** March 2024 */
export function formatMonth(month: Month, language: string): string {
  return formatter('month', { language, timeZone: 'UTC' }).format(firstDay(month));
}

/** March */
export function formatMonthName(month: Month, language: string): string {
  return formatter('monthName', { language, timeZone: 'UTC' }).format(firstDay(month));
}

function firstDay({ year, month }: Month): Date {
  return new Date(Date.UTC(year, month - 1));
}

const SHAPES = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  dateTime: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  month: { month: 'long', year: 'numeric' },
  monthName: { month: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making a formatter costs a hundred times what using it does, and a front page uses dozens. */
function formatter(
  shape: keyof typeof SHAPES,
  { language, timeZone }: DateManner,
): Intl.DateTimeFormat {
  const key = `${shape} ${language} ${timeZone}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(dateLocale(language), { ...SHAPES[shape], timeZone });
    formatters.set(key, known);
  }
  return known;
}

/** Plain `en` names no country: then day before month and a 24-hour clock, which nobody can misread. */
function dateLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
