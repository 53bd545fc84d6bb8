/** What search engines are told of the site's addresses. All paths are site-relative, all times instants. */

/** A numbered part of the sitemap: the stories in it never move to another one. */
export interface SitemapPart {
  /** From 1, the oldest. */
  part: number;
  /** When what it lists changed last; null when that is not known. */
  changedAt: Date | null;
}

export interface SitemapPicture {
  path: string;
  caption: string;
}

export interface StoryEntry {
  path: string;
  /** Moves with changes of substance only. */
  updatedAt: Date;
  pictures: SitemapPicture[];
}

export interface PageEntry {
  path: string;
  /** Null when that is not known. */
  changedAt: Date | null;
}

export interface NewsEntry {
  path: string;
  headline: string;
  /** BCP 47. */
  language: string;
  /** First publication. */
  publishedAt: Date;
}
