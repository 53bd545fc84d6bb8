import { database } from '#lib/data/client.ts';
import { instantOf, wallTime } from '#lib/domain/zoned-time.ts';
import type { NewJob } from './job-runner.ts';

/** By the newsroom's clock. */
const AT_NIGHT = '03:00';
const DAY_MS = 86_400_000;

/** A job for the newsroom's next night. Of those that wait one is kept, however many processes there are. */
export async function nextNight(): Promise<NewJob> {
  const settings = await database().settings.findFirst({ select: { timeZone: true } });
  const after = secondsUntilNight(new Date(), settings?.timeZone ?? 'UTC');
  return { data: {}, key: 'round', after };
}

/** Seconds until the newsroom's night comes next. */
export function secondsUntilNight(now: Date, timeZone: string): number {
  const nightOf = (at: number) => {
    const day = wallTime(new Date(at).toISOString(), timeZone).slice(0, 'yyyy-mm-dd'.length);
    return Date.parse(instantOf(`${day}T${AT_NIGHT}`, timeZone) ?? '');
  };
  const today = nightOf(now.getTime());
  const next = today > now.getTime() ? today : nightOf(today + DAY_MS);
  return Math.ceil((next - now.getTime()) / 1000);
}
