import {
  type Month,
  type MonthCount,
  type MonthPage,
  monthKey,
  monthOfKey,
} from '#lib/domain/archive.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type ListOptions, readPage, windowOf } from './list-page.ts';
import { readJson } from './query.ts';
import { noteBox, noteSubject } from './reads.ts';
import { planOnce } from './statements.ts';

const { sql } = Prisma;

/**
 * The months in which stories were published that are public now, newest first, in the newsroom's time
 * zone. Of a page about something else (`beside`) it is a box. Noted as `months`, which a change touches
 * when a story comes or goes, and not when one is reworded.
 */
export async function listMonths(options: { beside?: boolean } = {}): Promise<MonthCount[]> {
  if (options.beside) noteBox('months');
  else noteSubject('months');
  const raw = await readJson<{ month: string; stories: number }[]>(
    planOnce(sql`SELECT json_agg(json_build_object('month', m.month, 'stories', m.stories) ORDER BY m.month DESC)::text AS json
      FROM (SELECT month, sum(stories) AS stories FROM live_month GROUP BY month HAVING sum(stories) > 0) m`),
  );
  return (raw ?? []).map(({ month, stories }) => ({ ...monthOfKey(month), stories }));
}

/**
 * The stories of a month, newest first, with how many there are. None at all: nothing was published in that
 * month, there is no such page. Noted as `month:2026-03`, which every change of a story of that month touches.
 */
export async function listMonth(options: Month & ListOptions): Promise<MonthPage> {
  const key = monthKey(options);
  noteSubject(`month:${key}`);
  const window = windowOf(options);
  const list = await readPage(
    window,
    (take) => sql`WITH bounds AS MATERIALIZED (
        SELECT day::timestamp AT TIME ZONE zone AS lower, (day + interval '1 month') AT TIME ZONE zone AS upper
        FROM (SELECT (${key} || '-01')::date AS day, coalesce((SELECT time_zone FROM settings), 'UTC') AS zone) z)
      SELECT s.id, s.published_at, s.id AS tie FROM live_story s
      WHERE s.published_at >= (SELECT lower FROM bounds) AND s.published_at < (SELECT upper FROM bounds)
      ORDER BY s.published_at DESC, s.id DESC LIMIT ${take}::int OFFSET ${window.skip}::int`,
  );
  const total = await readJson<number>(
    planOnce(
      sql`SELECT coalesce(sum(stories), 0)::text AS json FROM live_month WHERE month = ${key}`,
    ),
  );
  return { ...list, total: total ?? 0 };
}
