import type { Site, Story } from '#lib/domain/story.ts';
import { escapeMarkup } from '#lib/markup/html.ts';
import { absoluteUrl, FEED_PATH, FRONT_PATH } from '#lib/urls.ts';
import { storyHtml } from './story-html.ts';
import { cdata, element } from './xml.ts';

interface Options {
  site: Site;
  /** Newest first. */
  stories: Story[];
  /** Public origin. */
  origin: string;
}

/**
 * The stories as RSS 2.0 with the Atom, Dublin Core and Content modules. The same stories give the same bytes:
 * its date is that of the newest change, never the clock's.
 */
export function rssFeed({ site, stories, origin }: Options): string {
  const newest = Math.max(...stories.map(({ updatedAt }) => updatedAt.getTime()));
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeMarkup(site.name)}</title>
<link>${escapeMarkup(absoluteUrl(origin, FRONT_PATH))}</link>
<description>${escapeMarkup(site.description || site.tagline)}</description>
<language>${escapeMarkup(site.language)}</language>
<atom:link href="${escapeMarkup(absoluteUrl(origin, FEED_PATH))}" rel="self" type="application/rss+xml"/>
${stories.length > 0 ? `<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>\n` : ''}${stories.map((story) => item(story, site, origin)).join('')}</channel>
</rss>
`;
}

function item(story: Story, site: Site, origin: string): string {
  const lines = [
    element('title', story.headline),
    element('link', absoluteUrl(origin, story.path)),
    `<guid isPermaLink="false">${escapeMarkup(story.guid)}</guid>`,
    `<pubDate>${story.publishedAt.toUTCString()}</pubDate>`,
    ...story.authors.map(({ name }) => element('dc:creator', name)),
    ...[story.section, ...story.topics].map(({ name }) => element('category', name)),
    element('description', story.standfirst),
    site.feedFullText &&
      `<content:encoded>${cdata(storyHtml(story, site, origin))}</content:encoded>`,
    story.language !== site.language && element('dc:language', story.language),
  ];
  return `<item>\n${lines.filter(Boolean).join('\n')}\n</item>\n`;
}
