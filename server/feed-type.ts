import type { HeaderPairs } from './send.ts';

/** Types of feeds in XML. Browsers show them as bare text, or offer to save them. */
const FEED = /^application\/(?:rss|atom)\+xml\b/;
/** What browsers show dressed in the stylesheet that the feed names. */
const SHOWN = 'text/xml; charset=utf-8';

/** Whether what has this Content-Type is a feed that a browser could not show as it is. */
export function isFeed(type: string): boolean {
  return FEED.test(type);
}

/** The headers of a page for somebody who opens it in a browser (Sec-Fetch-Dest: document): a feed is shown, not saved. */
export function shownHeaders(headers: HeaderPairs): HeaderPairs {
  return headers.map(([name, value]) =>
    name === 'Content-Type' && isFeed(value) ? [name, SHOWN] : [name, value],
  );
}
