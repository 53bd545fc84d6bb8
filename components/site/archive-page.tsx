import type { MonthCount } from '#lib/domain/archive.ts';
import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { EmptyNotice } from './empty-notice.tsx';
import { ListHead } from './list-head.tsx';
import { YearCalendar } from './year-calendar.tsx';

interface Props {
  site: Site;
  /** Newest first. */
  months: MonthCount[];
}

/** A calendar of the months in which something was published. */
export function ArchivePage({ site, months }: Props) {
  const { archive } = messagesFor(site.language);
  const years = Map.groupBy(months, ({ year }) => year);
  return (
    <div className="list">
      <ListHead title={archive.title} description={archive.intro(site.name)} />
      {months.length === 0 && <EmptyNotice title={archive.none} />}
      <div className="years">
        {[...years].map(([year, found]) => (
          <section key={year} className="year" aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{year}</h2>
            <YearCalendar site={site} year={year} months={found} />
          </section>
        ))}
      </div>
    </div>
  );
}
