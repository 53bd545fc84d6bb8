import { withQuery } from './urls.ts';

/** Where the desk's pages about the paper itself are; every other address is spelled in urls.ts. */

export const DESK_TOPICS_PATH = '/admin/topics';
export const DESK_SECTIONS_PATH = '/admin/sections';
export const DESK_REDIRECTS_PATH = '/admin/redirects';
export const DESK_FRONT_PATH = '/admin/front';
export const DESK_PAGES_PATH = '/admin/pages';
export const DESK_CALENDAR_PATH = '/admin/calendar';
export const DESK_NOTICES_PATH = '/admin/notices';
export const DESK_NOTICES_API = '/admin/api/v1/notices';

const part = encodeURIComponent;

/** The desk's list of topics. */
export function deskTopicsPath(query: { q?: string | undefined; after?: string }): string {
  return withQuery(DESK_TOPICS_PATH, query);
}

/** A topic at the desk; `q`: those it may become one with. */
export function deskTopicPath(id: string, query: { q?: string | undefined } = {}): string {
  return withQuery(`${DESK_TOPICS_PATH}/${part(id)}`, query);
}

/** A standing page at the desk. */
export function deskPagePath(id: string): string {
  return `${DESK_PAGES_PATH}/${part(id)}`;
}

/** A section at the desk. */
export function deskSectionPath(id: string): string {
  return `${DESK_SECTIONS_PATH}/${part(id)}`;
}

/** What somebody was told; `before`: what came before that notice. */
export function deskNoticesPath(query: { before?: string } = {}): string {
  return withQuery(DESK_NOTICES_PATH, query);
}

/** The desk's list of addresses that lead elsewhere. */
export function deskRedirectsPath(query: { q?: string | undefined; after?: string }): string {
  return withQuery(DESK_REDIRECTS_PATH, query);
}
/** Where a front is arranged; `section`: whose, else the paper's. `at`: as it is planned for an instant. */
export function deskFrontPath(query: {
  section?: string | undefined;
  at?: string | undefined;
}): string {
  return withQuery(DESK_FRONT_PATH, query);
}

/** A front as readers would have it, with these stories in its places. */
export function previewFrontPath(query: { section?: string | undefined; slots: string }): string {
  return withQuery('/admin/preview/front', query);
}

/** The desk's calendar; `month`: `2026-12`, else the present one. */
export function deskCalendarPath(query: { month?: string | undefined } = {}): string {
  return withQuery(DESK_CALENDAR_PATH, query);
}
