import { cache } from 'react';
import { getAuthor } from '#lib/data/authors.ts';
import { getFront } from '#lib/data/front.ts';
import { listAuthor, listLatest, listSection, listTopic } from '#lib/data/lists.ts';
import { getStandingPage } from '#lib/data/pages.ts';
import { getSection } from '#lib/data/sections.ts';
import { getSite } from '#lib/data/site.ts';
import { getStory } from '#lib/data/stories.ts';
import { getTopic } from '#lib/data/topics.ts';
import type { Author, Section, Topic } from '#lib/domain/story.ts';

/** The reads of a page, each done once however often its head, its layout and its body ask. */

export const readSite = cache(getSite);
export const readFront = cache(getFront);
export const readStory = cache((section: string, slug: string) =>
  getStory({ section: decoded(section), slug: decoded(slug) }),
);
export const readSection = cache((slug: string) => getSection(decoded(slug)));
export const readTopic = cache((slug: string) => getTopic(decoded(slug)));
export const readAuthor = cache((slug: string) => getAuthor(decoded(slug)));
export const readStandingPage = cache((slug: string) => getStandingPage(decoded(slug)));
export const readLatest = cache((page: number) => listLatest({ page }));
export const readSectionList = cache((section: Section, page: number) =>
  listSection(section, { page }),
);
export const readTopicList = cache((topic: Topic, page: number) => listTopic(topic, { page }));
export const readAuthorList = cache((author: Author, page: number) => listAuthor(author, { page }));

/** The framework hands address parts over as they were sent: percent-encoded. Broken ones match nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
