import { formatDate, formatDateTime, formatShort, formatTime } from '#lib/dates.ts';
import type { Site } from '#lib/domain/story.ts';

const FORMATS = { date: formatDate, full: formatDateTime, short: formatShort, time: formatTime };

interface Props {
  date: Date;
  site: Site;
  as: keyof typeof FORMATS;
}

/** An instant in the newsroom's zone, exact for machines. */
export function StoryTime({ date, site, as }: Props) {
  return <time dateTime={date.toISOString()}>{FORMATS[as](date, site)}</time>;
}
