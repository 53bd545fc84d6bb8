/** A feed as it is now, freshly made from the database. */
export interface FeedNow {
  body: Buffer;
  contentType: string;
  /** Follows from the body alone. */
  digest: string;
  /** What it was made of, in the words of changes. */
  words: string[];
}

/** Reads the feed at a canonical path; null when there is none (any more). Rejects when that cannot be said now. */
export type ReadFeed = (path: string) => Promise<FeedNow | null>;
