import {
  MEDIA_KINDS,
  MEDIA_LISTS,
  type MediaKind,
  type MediaList,
} from '#lib/domain/media-lists.ts';
import { isUuid } from '../drafts/story-draft.ts';

/** Which of the paper's pictures and files are listed. */
export interface MediaFilter {
  list: MediaList;
  text?: string | undefined;
  credit?: string | undefined;
  licence?: string | undefined;
  tag?: string | undefined;
  kind?: MediaKind | undefined;
  /** Who uploaded it. */
  staffId?: string | undefined;
  /** Days of the newsroom, `2026-03-31`, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Where the page before this one ended. */
  after?: { at: string; id: string } | undefined;
}

const LONGEST = 200;
const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;

/** The filter in the query of an address, which may hold anything. What cannot be is left out. */
export function readMediaFilter(query: Record<string, string | string[] | undefined>): MediaFilter {
  const one = (name: string) => {
    const value = query[name];
    const text = typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '').trim() : '';
    return text.slice(0, LONGEST) || undefined;
  };
  const day = (name: string) => {
    const value = one(name);
    return value && DAY.test(value) && isDate(value) ? value : undefined;
  };
  const [at, last] = one('after')?.split('_') ?? [];
  return {
    list: MEDIA_LISTS.find((list) => list === one('list')) ?? 'all',
    text: one('q'),
    credit: one('credit'),
    licence: one('licence'),
    tag: one('tag')?.toLowerCase(),
    kind: MEDIA_KINDS.find((kind) => kind === one('kind')),
    staffId: isUuid(one('person')) ? one('person') : undefined,
    from: day('from'),
    to: day('to'),
    after: at && isUuid(last) && INSTANT.test(at) && isDate(at) ? { at, id: last } : undefined,
  };
}

/** Dates roll over: the 31st of February would be the 3rd of March here and an error in the database. */
function isDate(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && (!DAY.test(text) || new Date(time).toISOString().startsWith(text));
}
