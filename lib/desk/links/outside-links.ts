import { createHash } from 'node:crypto';
import { fromPrisma } from 'pg-boss';
import { sharedJobs } from '#lib/jobs/shared-jobs.ts';
import type { Desk } from '../refusal.ts';

/** Addresses of other sites that are to be asked whether there is anything. */
export const OUTSIDE_LINKS = 'outside-links';

/** Hours. What was there yesterday is there; what was not may have been put right since. */
const GOOD_FOR = 24;
const BAD_FOR = 1;
/** What a server says of a page that does not exist. Others, such as 403, are what it says to programs. */
const NOTHING_THERE = [404, 410];

/** Addresses can be longer than an index takes. */
export function keyOf(url: string): string {
  return createHash('sha256').update(url).digest('hex');
}

/** Which of these addresses answered that there is nothing, and which have to be asked first. */
export async function readAnswers(
  db: Pick<Desk, '$queryRaw'>,
  urls: string[],
): Promise<{ dead: string[]; unknown: string[] }> {
  const byKey = new Map(urls.map((url) => [keyOf(url), url]));
  const known = await db.$queryRaw<{ key: string; dead: boolean }[]>`
    SELECT key, coalesce(status = ANY(${NOTHING_THERE}::int[]), false) AS dead FROM link_check
    WHERE key = ANY(${[...byKey.keys()]}::text[]) AND checked_at > now() - make_interval(hours =>
      CASE WHEN status BETWEEN 200 AND 399 THEN ${GOOD_FOR}::int ELSE ${BAD_FOR}::int END)`;
  const dead = known.flatMap(({ key, dead: isDead }) => (isDead ? (byKey.get(key) ?? []) : []));
  for (const { key } of known) byKey.delete(key);
  return { dead, unknown: [...byKey.values()] };
}

/** Has addresses asked; what they answer is known some seconds later. */
export async function askAbout(db: Desk, urls: string[]): Promise<void> {
  if (urls.length === 0) return;
  await db.$transaction((tx) =>
    sharedJobs().enqueueWithin(
      fromPrisma(tx),
      OUTSIDE_LINKS,
      urls.map((url) => ({ data: { url }, key: keyOf(url) })),
    ),
  );
}
