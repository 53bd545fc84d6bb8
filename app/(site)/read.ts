import { cache } from 'react';
import { getAuthor } from '#lib/data/authors.ts';
import { getStoryHistory } from '#lib/data/history.ts';
import { getStandingPage } from '#lib/data/pages.ts';
import { getSection } from '#lib/data/sections.ts';
import { getSite } from '#lib/data/site.ts';
import { getStory } from '#lib/data/stories.ts';
import { getTopic } from '#lib/data/topics.ts';
import { segmentOf } from '../segment.ts';

/** What surrounds a page, read once however often its layout and its body ask. */
export const readSite = cache(getSite);

// The framework hands the parts of an address over as they were sent: percent-encoded.

export function readStory(section: string, slug: string) {
  return getStory({ section: segmentOf(section), slug: segmentOf(slug) });
}

export function readHistory(section: string, slug: string, page: number) {
  return getStoryHistory({ section: segmentOf(section), slug: segmentOf(slug), page });
}

export function readSection(slug: string) {
  return getSection(segmentOf(slug));
}

export function readTopic(slug: string) {
  return getTopic(segmentOf(slug));
}

export function readAuthor(slug: string) {
  return getAuthor(segmentOf(slug));
}

export function readStandingPage(slug: string) {
  return getStandingPage(segmentOf(slug));
}
