import { withQuery } from './urls.ts';

/** Where the desk's pages about the paper itself are; every other address is spelled in urls.ts. */

export const DESK_TOPICS_PATH = '/admin/topics';
export const DESK_SECTIONS_PATH = '/admin/sections';
export const DESK_REDIRECTS_PATH = '/admin/redirects';

const part = encodeURIComponent;

/** The desk's list of topics. */
export function deskTopicsPath(query: { q?: string | undefined; after?: string }): string {
  return withQuery(DESK_TOPICS_PATH, query);
}

/** A topic at the desk; `q`: those it may become one with. */
export function deskTopicPath(id: string, query: { q?: string | undefined } = {}): string {
  return withQuery(`${DESK_TOPICS_PATH}/${part(id)}`, query);
}

/** A section at the desk. */
export function deskSectionPath(id: string): string {
  return `${DESK_SECTIONS_PATH}/${part(id)}`;
}

/** The desk's list of addresses that lead elsewhere. */
export function deskRedirectsPath(query: { q?: string | undefined; after?: string }): string {
  return withQuery(DESK_REDIRECTS_PATH, query);
}
