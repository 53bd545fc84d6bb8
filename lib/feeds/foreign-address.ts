import type { FeedFormat } from '#lib/urls.ts';

/** Where a list may be that other programs call by another name. */
export type ListName = { kind: 'section' | 'topic' | 'author'; slug: string };

/** A feed by an address of WordPress or Ghost. */
export interface ForeignFeed {
  format: FeedFormat;
  /** What its list may be called here, likeliest first; empty for the feed of all stories. */
  lists: ListName[];
}

/** Their words for the formats; RSS 0.92, 1.0 and 2.0 have all become 2.0. */
const FORMATS: Record<string, FeedFormat> = {
  rss: 'xml',
  rss2: 'xml',
  rdf: 'xml',
  atom: 'atom',
  json: 'json',
};
const TAIL = /^(.*?)\/(?:feed|rss)(?:\/(rss2?|rdf|atom|json))?$/;
const FILES: Record<string, FeedFormat> = { '/rss.xml': 'xml', '/atom.xml': 'atom' };

/** Reads `/category/town/feed`, `/tag/trams/rss`, `/feed/atom` and their like; null for any other path. */
export function readForeignFeed(path: string): ForeignFeed | null {
  const file = FILES[path];
  if (file) return { format: file, lists: [] };
  const [, owner, word = 'rss'] = TAIL.exec(path) ?? [];
  const format = FORMATS[word];
  if (owner === undefined || !format) return null;
  if (owner === '') return { format, lists: [] };
  const [first = '', ...rest] = owner.slice(1).split('/');
  // WordPress writes the categories a category lies in before it.
  const slug = rest.at(-1);
  if (slug === undefined) return { format, lists: [{ kind: 'section', slug: first }] };
  switch (first) {
    case 'category':
      return { format, lists: [named('section', slug), named('topic', slug)] };
    case 'tag':
    case 'topic':
      return { format, lists: [named('topic', slug), named('section', slug)] };
    case 'author':
      return { format, lists: [named('author', slug)] };
    default:
      return null;
  }
}

/** WordPress's `?feed=rss2` on its front page; null for any other query. */
export function readFeedQuery(query: string): FeedFormat | null {
  const asked = new URLSearchParams(query).get('feed');
  return (asked !== null && Object.hasOwn(FORMATS, asked) && FORMATS[asked]) || null;
}

function named(kind: ListName['kind'], slug: string): ListName {
  return { kind, slug };
}
