import type { StoryPage } from './story.ts';

/** A month of the newsroom's calendar. */
export interface Month {
  year: number;
  /** 1 to 12. */
  month: number;
}

/** A month in which stories were published that are public now. */
export interface MonthCount extends Month {
  stories: number;
}

/** One numbered page of a month's stories, newest first. */
export interface MonthPage extends StoryPage {
  /** Stories of the whole month. */
  total: number;
}

/** The month of an address, `/archive/2026/03`; null when there is no such month. */
export function parseMonth(year: string, month: string): Month | null {
  if (!/^[1-9]\d{3}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month)) return null;
  return { year: Number(year), month: Number(month) };
}

/** `2026-03` */
export function monthKey({ year, month }: Month): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** The month of a key such as `2026-03`. */
export function monthOfKey(key: string): Month {
  const [year = '', month = ''] = key.split('-');
  return { year: Number(year), month: Number(month) };
}
