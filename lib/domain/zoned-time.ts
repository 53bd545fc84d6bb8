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

/** The instant of a time on the newsroom's clock; null for none. Where clocks are put forward it is the hour after. */
export function instantOf(wall: string, timeZone: string): string | null {
  // Browsers read half a date as well, each in its own way.
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(wall) ? Date.parse(`${wall}Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const offset = (at: number) =>
    Date.parse(`${wallTime(new Date(at).toISOString(), timeZone)}Z`) - at;
  // Once more with what was found: the first offset may be that of the other side of a change of clocks.
  const first = asUtc - offset(asUtc);
  return new Date(asUtc - offset(first)).toISOString();
}

const DAY = 86_400_000;

/**
 * Every instant at which the newsroom's clock shows this: none where clocks are put forward over it, two where they are
 * put back over it. Null when it is no whole time.
 */
export function instantsOf(wall: string, timeZone: string): string[] | null {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) ? Date.parse(`${wall}Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const offset = (at: number) =>
    Date.parse(`${wallTime(new Date(at).toISOString(), timeZone)}Z`) - at;
  // Clocks change once a day at most: a day before and a day after stand on either side of it.
  const found = new Set(
    [asUtc - DAY, asUtc + DAY].map((at) => new Date(asUtc - offset(at)).toISOString()),
  );
  return [...found].filter((instant) => wallTime(instant, timeZone) === wall).sort();
}
