import { escapeMarkup, type Html, html, type Piece } from '#lib/markup/html.ts';
import { FEED_TYPES, type Feed, type FeedItem, updatedAt } from './feed.ts';
import { media } from './media.ts';
import { cdata, element, prologue } from './xml.ts';

/**
 * RSS 2.0 with the modules Atom, Dublin Core, Content, Media RSS and, on archive documents, Feed History (RFC 5005). Titles
 * are plain text, descriptions are HTML, as feed readers take them.
 */
export function rssFeed(feed: Feed): string {
  return html`${prologue(feed)}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
${element('title', feed.title)}${element('link', feed.pageUrl)}<description>${feed.description}</description>
${element('language', feed.language)}${links(feed)}${feed.items.length > 0 && element('lastBuildDate', updatedAt(feed).toUTCString())}${feed.items.map(item)}</channel>
</rss>
`.markup;
}

function links({ selfUrl, hubUrl, olderUrl, currentUrl }: Feed): Piece {
  const link = (rel: string, href: string) =>
    html`<atom:link rel="${rel}" href="${href}" type="${FEED_TYPES.xml}"/>\n`;
  return [
    link('self', selfUrl),
    hubUrl && html`<atom:link rel="hub" href="${hubUrl}"/>\n`,
    olderUrl && link('prev-archive', olderUrl),
    currentUrl && [link('current', currentUrl), html`<fh:archive/>\n`],
  ];
}

function item(told: FeedItem): Html {
  return html`<item>
${element('title', told.title)}${element('link', told.url)}<guid isPermaLink="false">${told.guid}</guid>
${element('pubDate', told.publishedAt.toUTCString())}${element('atom:updated', told.updatedAt.toISOString())}${told.authors.map(({ name }) => element('dc:creator', name))}${element('dc:language', told.language)}${told.categories.map(({ name, url }) => html`<category domain="${url}">${name}</category>\n`)}${told.originalUrl && html`<atom:link rel="via" href="${told.originalUrl}" type="text/html"/>\n`}${told.summary && html`<description>${escapeMarkup(told.summary)}</description>\n`}<content:encoded>${cdata(told.html)}</content:encoded>
${enclosure(told)}${told.picture && media(told.picture)}</item>
`;
}

/** The format knows one to an item, and those who play it want a recording. */
function enclosure({ attachments }: FeedItem): Piece {
  const recording = attachments.find(({ type }) => type.startsWith('audio/'));
  if (!recording) return null;
  const { url, bytes, type } = recording;
  return html`<enclosure url="${url}" length="${bytes}" type="${type}"/>\n`;
}
