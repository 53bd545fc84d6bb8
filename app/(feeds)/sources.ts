import { getAuthor } from '#lib/data/authors.ts';
import { listForFeed, type StoryList } from '#lib/data/feed.ts';
import { listCorrectionsForFeed } from '#lib/data/feed-corrections.ts';
import type { FeedWindow } from '#lib/data/feed-window.ts';
import { shareRead } from '#lib/data/reads.ts';
import { getSection } from '#lib/data/sections.ts';
import { getTopic } from '#lib/data/topics.ts';
import type { Site } from '#lib/domain/story.ts';
import type { FeedItem } from '#lib/feeds/feed.ts';
import { correctionItem, storyItem } from '#lib/feeds/item.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl, CORRECTIONS_PATH, FRONT_PATH } from '#lib/urls.ts';

/** A list that has feeds. */
export interface FeedSource {
  /** An IRI that never changes, wherever the list moves. */
  id: string;
  title: string;
  description: string;
  /** Path of the list's own page. */
  path: string;
  /** A part of it as items; null when there is no such part. */
  read: (
    window: FeedWindow,
    site: Site,
  ) => Promise<{ items: FeedItem[]; after: string | null } | null>;
}

/** All stories of the paper. */
export function siteSource(site: Site): FeedSource {
  return {
    id: absoluteUrl(siteOrigin(), FRONT_PATH),
    title: site.name,
    description: site.description || site.tagline,
    path: FRONT_PATH,
    read: storiesOf({ kind: 'latest' }),
  };
}

/** All corrections. */
export function correctionsSource(site: Site): FeedSource {
  return {
    id: absoluteUrl(siteOrigin(), CORRECTIONS_PATH),
    title: titled(messagesFor(site.language).corrections, site),
    description: site.description || site.tagline,
    path: CORRECTIONS_PATH,
    read: async (window, around) => {
      const part = await listCorrectionsForFeed(window);
      return (
        part && {
          ...part,
          items: part.items.map((correction) => correctionItem(correction, around, siteOrigin())),
        }
      );
    },
  };
}

/** A section with all that lies in it; null when there is none of this name. */
export async function sectionSource(site: Site, slug: string): Promise<FeedSource | null> {
  return listSource('section', site, await getSection(slug));
}

/** As `sectionSource`, of a topic. */
export async function topicSource(site: Site, slug: string): Promise<FeedSource | null> {
  return listSource('topic', site, await getTopic(slug));
}

/** As `sectionSource`, of an author. */
export async function authorSource(site: Site, slug: string): Promise<FeedSource | null> {
  const author = await getAuthor(slug);
  return listSource('author', site, author && { ...author, description: author.biography });
}

interface Listed {
  id: string;
  name: string;
  description: string;
  path: string;
}

function listSource(
  kind: 'section' | 'topic' | 'author',
  site: Site,
  found: Listed | null,
): FeedSource | null {
  if (!found) return null;
  const { id, name, description, path } = found;
  return {
    id: `urn:uuid:${id}`,
    title: titled(name, site),
    description: description || site.description || site.tagline,
    path,
    read: storiesOf({ kind, id }),
  };
}

function storiesOf(list: StoryList): FeedSource['read'] {
  return (window, site) =>
    shareRead(`feed ${JSON.stringify([list, window])}`, async () => {
      const part = await listForFeed(list, window);
      return (
        part && { ...part, items: part.items.map((story) => storyItem(story, site, siteOrigin())) }
      );
    });
}

function titled(name: string, site: Site): string {
  return `${name} – ${site.name}`;
}
