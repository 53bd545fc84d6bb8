import { database } from '#lib/data/client.ts';

/** At most so many tries within so many seconds, counted under this key. */
export interface Limit {
  key: string;
  most: number;
  seconds: number;
}

export type Taken = { ok: true } | { ok: false; retryAfter: number; isFirst: boolean };

/**
 * Counts one try under each key, in one statement each, so that a burst over several processes counts whole and a
 * restart forgets nothing. Refused when one of them is exceeded; `isFirst` when it was so just now.
 */
export async function take(limits: readonly Limit[]): Promise<Taken> {
  for (const { key, most, seconds } of limits) {
    const rows = await database().$queryRaw<{ count: number; wait: number }[]>`
      INSERT INTO attempt AS a (key, count, until) VALUES (${key}, 1, now() + make_interval(secs => ${seconds}))
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN a.until <= now() THEN 1 ELSE a.count + 1 END,
        until = CASE WHEN a.until <= now() THEN excluded.until ELSE a.until END
      RETURNING count, ceil(extract(epoch FROM until - now()))::int AS wait`;
    const [row] = rows;
    if (row && row.count > most)
      return { ok: false, retryAfter: Math.max(1, row.wait), isFirst: row.count === most + 1 };
  }
  return { ok: true };
}

/** Takes back a try that was none: whoever may come in uses up nobody's tries. */
export async function giveBack(limits: readonly Limit[]): Promise<void> {
  const keys = limits.map(({ key }) => key);
  await database()
    .$executeRaw`UPDATE attempt SET count = count - 1 WHERE key = ANY(${keys}) AND count > 0`;
}
