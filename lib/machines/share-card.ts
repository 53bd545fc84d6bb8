import { createHash } from 'node:crypto';
import type { Direction, Site, StoryCard } from '#lib/domain/story.ts';
import { sharePicturePath } from '#lib/urls.ts';

/** What is drawn where a story without a picture is shared. */
export interface ShareCard {
  paper: string;
  section: string;
  headline: string;
  /** BCP 47, of the headline. */
  language: string;
  direction: Direction;
}

/** Pixels, as Open Graph's readers expect them. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** Raised when cards are drawn in another way, so that they come under new addresses. */
const MANNER = 1;

export function shareCard(
  story: Pick<StoryCard, 'headline' | 'section' | 'language' | 'direction'>,
  site: Pick<Site, 'name'>,
): ShareCard {
  const { headline, section, language, direction } = story;
  return { paper: site.name, section: section.name, headline, language, direction };
}

/** The address of the card's picture: another card, another address. */
export function shareCardPath(storyId: string, card: ShareCard): string {
  const { paper, section, headline, language, direction } = card;
  const hash = createHash('sha256')
    .update(JSON.stringify([MANNER, paper, section, headline, language, direction]))
    .digest('hex')
    .slice(0, 16);
  return sharePicturePath(storyId, hash);
}
