import type { FeedFormat } from '#lib/urls.ts';
import { atomFeed } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

/** A document of a feed: the newest items, or those that come after one of them. */
export interface FeedDocument {
  format: FeedFormat;
  /** Id of the item it begins after; null for the newest. */
  after: string | null;
}

const WRITERS: Record<FeedFormat, (feed: Feed) => string> = {
  xml: rssFeed,
  atom: atomFeed,
  json: jsonFeed,
};

/** Reads `feed.xml` and its like; null for any other name. */
export function newestNamed(name: string): FeedDocument | null {
  const format = /^feed\.(.+)$/.exec(name)?.[1];
  return isFormat(format) ? { format, after: null } : null;
}

/** Reads `{id}.xml` and its like; null for any other name. */
export function olderNamed(name: string): FeedDocument | null {
  const [, after, format] = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.(.+)$/.exec(name) ?? [];
  return after && isFormat(format) ? { format, after } : null;
}

/** The feed in one of its formats. */
export function writeFeed(feed: Feed, format: FeedFormat): string {
  return WRITERS[format](feed);
}

function isFormat(ending: string | undefined): ending is FeedFormat {
  return ending !== undefined && Object.hasOwn(WRITERS, ending);
}
