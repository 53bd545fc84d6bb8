import { Prisma } from '#prisma/generated/client.ts';

const { sql } = Prisma;

/** How much of a list a document of a feed holds: the newest so many, or what comes after an item up to the next mark. */
export type FeedWindow = { newest: number } | { after: string };

/** One item in so many, by the hash of its id, is a mark: the last of its archive document. */
const MARK_EVERY = 32;
/** Where chance sets no mark, the document ends here; what follows is in the next. */
const MOST_IN_ARCHIVE = 200;

/** One more than a document can hold, to learn whether others follow. */
export function reachOf(window: FeedWindow): number {
  return ('newest' in window ? window.newest : MOST_IN_ARCHIVE) + 1;
}

/**
 * SQL for the parts `near` (the ids and times `listed` gives, newest first, up to `reachOf`) and `chosen`: those of them that
 * the document holds, with their place. Marks lie on items, not on counts: an item that comes or goes moves no
 * boundary but its own, so a document once complete stays as it is, and nothing needs to be counted to find it.
 */
export function windowSql(window: FeedWindow, listed: Prisma.Sql): Prisma.Sql {
  const last =
    'newest' in window
      ? sql`${window.newest}::int`
      : sql`coalesce((SELECT min(place) FROM placed WHERE get_byte(sha256(uuid_send(id)), 0) % ${MARK_EVERY}::int = 0), ${MOST_IN_ARCHIVE}::int)`;
  return sql`near AS MATERIALIZED (${listed}),
    placed AS MATERIALIZED (SELECT id, published_at, row_number() OVER (ORDER BY published_at DESC, id DESC) AS place FROM near),
    chosen AS MATERIALIZED (SELECT id, published_at, place FROM placed WHERE place <= ${last})`;
}

/** SQL for whether items follow those in `chosen`. */
export const moreFollow = sql`(SELECT count(*) FROM placed) > (SELECT count(*) FROM chosen)`;
