import type { CalendarDay, CalendarLine } from '#components/admin/calendar/calendar-line.ts';
import { formatDay, formatTime } from '#lib/dates.ts';
import type { DueLine } from '#lib/desk/paper/due.ts';
import { deskFrontPath } from '#lib/desk-urls.ts';
import type { Site } from '#lib/domain/story.ts';
import { instantOf, wallTime } from '#lib/domain/zoned-time.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { deskStoryPath } from '#lib/urls.ts';

/** What is due, on the newsroom's clock and in its words. */
export function toLine({ at, kind, id, name }: DueLine, site: Site): CalendarLine {
  const { today } = paperMessagesFor(site.language);
  const { list } = storyMessagesFor(site.language);
  const isFront = kind === 'front';
  return {
    id,
    kind,
    at,
    day: wallTime(at, site.timeZone).slice(0, 10),
    time: formatTime(new Date(at), site),
    name: isFront ? today.front(name) : name || list.noHeadline,
    href: isFront ? deskFrontPath({ section: id ?? undefined, at }) : deskStoryPath(id ?? ''),
  };
}

/** A day (`2026-12-01`) with those of `lines` that are on it. */
export function toDay(
  day: string,
  { today, lines, site }: { today: string; lines: CalendarLine[]; site: Site },
): CalendarDay {
  const noon = new Date(instantOf(`${day}T12:00`, site.timeZone) ?? day);
  return {
    day,
    number: Number(day.slice(8)),
    name: formatDay(noon, site),
    isToday: day === today,
    lines: lines.filter((line) => line.day === day),
  };
}
