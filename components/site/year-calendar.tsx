import { formatMonthName } from '#lib/dates.ts';
import { type Month, type MonthCount, monthKey } from '#lib/domain/archive.ts';
import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { archivePath } from '#lib/urls.ts';

interface Props {
  site: Site;
  year: number;
  /** Those in which something was published; of other years, too. */
  months: MonthCount[];
  /** The month whose page this is. */
  current?: Month;
}

const TWELVE = Array.from({ length: 12 }, (_, index) => index + 1);

/** The twelve months of a year, with the way to each in which something was published. */
export function YearCalendar({ site, year, months, current }: Props) {
  return (
    <ol className="year-months">
      {TWELVE.map((number) => {
        const month = { year, month: number };
        const found = months.find((one) => monthKey(one) === monthKey(month));
        const isCurrent = current !== undefined && monthKey(current) === monthKey(month);
        return (
          <li key={number}>
            <CalendarMonth
              month={month}
              stories={found?.stories ?? 0}
              site={site}
              current={isCurrent}
            />
          </li>
        );
      })}
    </ol>
  );
}

interface MonthProps {
  month: Month;
  stories: number;
  site: Site;
  current: boolean;
}

function CalendarMonth({ month, stories, site, current }: MonthProps) {
  const name = formatMonthName(month, site.language);
  if (stories === 0) return <span className="month-empty">{name}</span>;
  return (
    <a href={archivePath(month)} aria-current={current ? 'true' : undefined}>
      {name} <small>{messagesFor(site.language).archive.stories(stories)}</small>
    </a>
  );
}
