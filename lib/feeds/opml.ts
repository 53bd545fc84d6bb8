import { html, type Piece } from '#lib/markup/html.ts';

export interface FeedEntry {
  title: string;
  /** Absolute addresses: the feed, and the page whose stories it holds. */
  feedUrl: string;
  pageUrl: string;
}

export interface FeedGroup {
  title: string;
  feeds: FeedEntry[];
}

/** The feeds of a paper as a file that feed readers take in at once: OPML 2.0. */
export function opml({ title, groups }: { title: string; groups: FeedGroup[] }): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head><title>${title}</title></head>
<body>
${groups.map(group)}</body>
</opml>
`.markup;
}

function group({ title, feeds }: FeedGroup): Piece {
  return html`<outline text="${title}">
${feeds.map((feed) => html`<outline type="rss" text="${feed.title}" title="${feed.title}" xmlUrl="${feed.feedUrl}" htmlUrl="${feed.pageUrl}"/>\n`)}</outline>
`;
}
