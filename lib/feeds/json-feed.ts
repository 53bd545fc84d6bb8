import type { Feed, FeedItem } from './feed.ts';
import type { MachineAttachment, MachinePicture } from './machine-story.ts';

/** JSON Feed 1.1. What the format has no word for stands under `_aril`, explained in docs/contracts.md. */
export function jsonFeed(feed: Feed): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrl,
    description: feed.description || undefined,
    next_url: feed.olderUrl ?? undefined,
    icon: feed.iconUrl,
    authors: [feed.publisher],
    language: feed.language,
    hubs: feed.hubUrl ? [{ type: 'WebSub', url: feed.hubUrl }] : undefined,
    items: feed.items.map(item),
  })}\n`;
}

function item(told: FeedItem) {
  return {
    id: told.guid,
    url: told.url,
    external_url: told.originalUrl ?? undefined,
    title: told.title,
    content_html: told.html,
    summary: told.summary || undefined,
    image: told.picture?.url,
    date_published: told.publishedAt.toISOString(),
    date_modified: told.updatedAt.toISOString(),
    authors: told.authors.map(({ name, url }) => ({ name, url })),
    tags: [...new Set(told.categories.map(({ name }) => name))],
    language: told.language,
    attachments: told.attachments.length > 0 ? told.attachments.map(attachment) : undefined,
    _aril: {
      direction: told.direction,
      roles: told.authors.map(({ role }) => role),
      categories: told.categories,
      picture: told.picture && pictureOf(told.picture),
      corrections: told.corrections.map(({ publishedAt, ...correction }) => ({
        ...correction,
        date_published: publishedAt.toISOString(),
      })),
    },
  };
}

function attachment({ url, type, bytes, title }: MachineAttachment) {
  return { url, mime_type: type, title, size_in_bytes: bytes };
}

function pictureOf({ crops: _, ...picture }: MachinePicture): Omit<MachinePicture, 'crops'> {
  return picture;
}
