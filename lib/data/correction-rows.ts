import type { Direction, ListedCorrection } from '#lib/domain/story.ts';
import { storyPath } from '#lib/urls.ts';
import { noteBox } from './reads.ts';
import { type RawSection, toSectionLink } from './rows.ts';

/** A correction as a query gives it, with the public story that it is about. */
export interface RawCorrection extends Omit<ListedCorrection, 'publishedAt' | 'story'> {
  publishedAt: string;
  story: {
    id: string;
    slug: string;
    headline: string;
    language: string;
    direction: Direction;
    section: RawSection;
  };
}

/** The correction as readers see it; whoever shows it shows its story, too. */
export function showCorrection({
  story,
  publishedAt,
  ...correction
}: RawCorrection): ListedCorrection {
  noteBox(`story:${story.id}`);
  const { id, slug, headline, language, direction, section } = story;
  const path = storyPath(section.slug, slug);
  return {
    ...correction,
    publishedAt: new Date(publishedAt),
    story: { id, path, headline, language, direction, section: toSectionLink(section) },
  };
}
