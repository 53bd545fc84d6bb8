/** What an `<input type="datetime-local">` shows for `instant` in the newsroom's zone. */
export function wallTime(instant: string, timeZone: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(date);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const year = part('year').padStart(4, '0');
  return `${year}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

const DAY = 86_400_000;

/**
 * The instant of a time on the newsroom's clock; null for none. Where clocks are put forward over it, it is as much
 * later as they leap; where they are put back over it, the first of the two.
 */
export function instantOf(wall: string, timeZone: string): string | null {
  // Browsers read half a date as well, each in its own way; some add seconds.
  const minute = wall.slice(0, 16);
  const meant = instantsOf(minute, timeZone);
  if (meant === null) return null;
  const asUtc = Date.parse(`${minute}Z`);
  return meant[0] ?? new Date(asUtc - offsetAt(asUtc - DAY, timeZone)).toISOString();
}

/**
 * Every instant at which the newsroom's clock shows this: none where clocks are put forward over it, two where they are
 * put back over it. Null when it is no whole time.
 */
export function instantsOf(wall: string, timeZone: string): string[] | null {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) ? Date.parse(`${wall}Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  // Clocks change once a day at most: a day before and a day after stand on either side of it.
  const found = new Set(
    [asUtc - DAY, asUtc + DAY].map((at) => new Date(asUtc - offsetAt(at, timeZone)).toISOString()),
  );
  return [...found].filter((instant) => wallTime(instant, timeZone) === wall).sort();
}

/** How far the newsroom's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  return Date.parse(`${wallTime(new Date(at).toISOString(), timeZone)}Z`) - at;
}
