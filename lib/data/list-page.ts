import type { StoryPage } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { cardJson, chosenStory } from './card-sql.ts';
import { readJson } from './query.ts';
import { type RawCard, showCard } from './rows.ts';
import { planOnce } from './statements.ts';

const { sql } = Prisma;
const PER_PAGE = 20;
/** Nobody turns so many pages; a number beyond would only make the database count. */
const LAST_PAGE = 100_000;
/** Stories in a list that has to be walked from its beginning: a quarter of what that may cost at most. */
export const LONGEST_WALK = 10_000;
/** So many stories are passed over one by one; whoever goes further back is taken to the right month first. */
const NEAR = 400;

export interface ListOptions {
  /** From 1. */
  page?: number;
  perPage?: number;
}

export interface Window {
  page: number;
  perPage: number;
  skip: number;
  /** One more than shown, to learn whether older ones follow. */
  take: number;
  /** Whether it lies so far back that the way there must be shortened. */
  far: boolean;
  /** The last page there may be. */
  last: number;
}

/** What a page shows of a list, which ends after `longest` stories. */
export function windowOf(
  { page = 1, perPage = PER_PAGE }: ListOptions,
  longest = Number.POSITIVE_INFINITY,
): Window {
  const skip = (page - 1) * perPage;
  const last = Math.min(LAST_PAGE, Math.floor(longest / perPage));
  return { page, perPage, skip, take: perPage + 1, far: skip > NEAR, last };
}

/**
 * SQL for a part `start`: the end of the month in which the window begins (`upto`) and how many newer stories of that
 * month come before it (`skip`). `months` gives `month` and `stories`, each month once. No row: the list is not that long.
 */
export function startOf(window: Window, months: Prisma.Sql): Prisma.Sql {
  return sql`start AS MATERIALIZED (
    SELECT ((r.month || '-01')::date + interval '1 month') AT TIME ZONE coalesce((SELECT time_zone FROM settings), 'UTC') AS upto,
      ${window.skip}::int - r.newer AS skip
    FROM (SELECT m.month, m.stories, sum(m.stories) OVER (ORDER BY m.month DESC) - m.stories AS newer FROM (${months}) m) r
    WHERE r.newer <= ${window.skip}::int AND ${window.skip}::int < r.newer + r.stories)`;
}

/**
 * A page of the stories that `chosen` gives (`id`, `published_at`, `tie`), in their order: first the ids, from
 * indexes alone; then the few rows that are shown. `without` is left out after the fact.
 */
export async function readPage(
  { page, perPage, take, last }: Window,
  chosen: (take: number) => Prisma.Sql,
  without: string | null = null,
): Promise<StoryPage> {
  if (!isPage(page) || page > last) return { stories: [], page, hasOlder: false };
  const raw = await readJson<RawCard[]>(
    planOnce(sql`WITH chosen AS MATERIALIZED (${chosen(without ? take + 1 : take)})
      SELECT json_agg(${cardJson('s')} ORDER BY chosen.published_at DESC, chosen.tie DESC)::text AS json
      FROM chosen CROSS JOIN ${chosenStory}`),
  );
  const found = (raw ?? []).filter((card) => card.id !== without);
  const stories = found.slice(0, perPage).map(showCard);
  const more = found.length > perPage;
  const endsHere = more && page === last;
  return { stories, page, hasOlder: more && !endsHere, endsHere };
}

/** Whether a number can be that of a page. */
export function isPage(page: number): boolean {
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE;
}
