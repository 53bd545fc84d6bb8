import { type Html, html, type Piece } from '#lib/markup/html.ts';
import { FEED_TYPES, type Feed, type FeedItem, updatedAt } from './feed.ts';
import type { MachineAttachment, MachineLink } from './machine-story.ts';
import { media } from './media.ts';
import { cdata, element, prologue } from './xml.ts';

/** Atom 1.0 (RFC 4287) with Media RSS and, on archive documents, Feed History (RFC 5005). */
export function atomFeed(feed: Feed): string {
  return html`${prologue(feed)}<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${feed.language}">
${element('id', feed.id)}${element('title', feed.title)}${element('subtitle', feed.description)}${element('updated', updatedAt(feed).toISOString())}${author(feed.publisher)}${element('icon', feed.iconUrl)}${links(feed)}${feed.items.map(entry)}</feed>
`.markup;
}

function links({ pageUrl, selfUrl, hubUrl, olderUrl, currentUrl }: Feed): Piece {
  const link = (rel: string, href: string) =>
    html`<link rel="${rel}" href="${href}" type="${FEED_TYPES.atom}"/>\n`;
  return [
    html`<link rel="alternate" href="${pageUrl}" type="text/html"/>\n`,
    link('self', selfUrl),
    hubUrl && html`<link rel="hub" href="${hubUrl}"/>\n`,
    olderUrl && link('prev-archive', olderUrl),
    currentUrl && [link('current', currentUrl), html`<fh:archive/>\n`],
  ];
}

function author({ name, url }: MachineLink): Html {
  return html`<author>${element('name', name)}${element('uri', url)}</author>\n`;
}

function entry(told: FeedItem): Html {
  return html`<entry xml:lang="${told.language}">
${element('id', told.iri)}${element('title', told.title)}<link rel="alternate" href="${told.url}" type="text/html"/>
${told.attachments.map(enclosure)}${told.originalUrl && html`<link rel="via" href="${told.originalUrl}" type="text/html"/>\n`}${element('published', told.publishedAt.toISOString())}${element('updated', told.updatedAt.toISOString())}${told.authors.map(author)}${told.categories.map(({ name, url }) => html`<category term="${name}" scheme="${url}"/>\n`)}${element('summary', told.summary)}<content type="html">${cdata(told.html)}</content>
${told.picture && media(told.picture)}</entry>
`;
}

function enclosure({ url, type, bytes, title }: MachineAttachment): Html {
  return html`<link rel="enclosure" href="${url}" type="${type}" length="${bytes}" title="${title}"/>\n`;
}
