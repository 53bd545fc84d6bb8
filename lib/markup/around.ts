import type { Attachment } from '#lib/domain/attachment.ts';
import type { Correction, Picture, Site, StoryCard } from '#lib/domain/story.ts';

/** What a body needs to be shown, and where. A `Story` has all of it but the site. */
export interface Around {
  site: Pick<Site, 'language' | 'timeZone'>;
  /** By media id; a picture that is missing is not shown. */
  pictures: Record<string, Picture>;
  /** By media id; a file that is missing is not offered. */
  attachments: Record<string, Attachment>;
  /** Own stories by id; one that is missing leaves its words without a link. */
  linked: Record<string, StoryCard>;
  /** Each is shown after its block. */
  corrections?: Correction[];
  /**
   * Set where the text is read elsewhere than on its page, as in a feed: addresses become absolute, pictures come
   * in one size, players become links, and what only this site's style and anchors need is left out.
   */
  elsewhere?: {
    /** Public origin. */
    origin: string;
    /** Path of the page itself. */
    path: string;
  };
}
