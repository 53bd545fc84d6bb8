/** How long a story is news to search engines, in milliseconds (two days, by Google's rules for news sitemaps). */
export const NEWS_FOR = 2 * 24 * 60 * 60 * 1000;

/**
 * How long a story is taken for current, in milliseconds (365 days). A stored page shows the notice from the very
 * instant `publishedAt + OLD_AFTER`, so that instant stands in the content clock.
 */
export const OLD_AFTER = 365 * 24 * 60 * 60 * 1000;

/** True once a story is so old that a reader who comes from elsewhere should be told. */
export function isOld(publishedAt: Date, now: Date): boolean {
  return now.getTime() - publishedAt.getTime() >= OLD_AFTER;
}
