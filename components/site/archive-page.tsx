import { formatMonthName } from '#lib/dates.ts';
import type { Month, MonthCount } from '#lib/domain/archive.ts';
import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { archivePath } from '#lib/urls.ts';
import { EmptyNotice } from './empty-notice.tsx';
import { ListHead } from './list-head.tsx';

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
            <ol>
              {TWELVE.map((month) => (
                <li key={month}>
                  <ArchiveMonth
                    month={{ year, month }}
                    stories={found.find((one) => one.month === month)?.stories ?? 0}
                    site={site}
                  />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </div>
  );
}

const TWELVE = Array.from({ length: 12 }, (_, index) => index + 1);

function ArchiveMonth({ month, stories, site }: { month: Month; stories: number; site: Site }) {
  const name = formatMonthName(month, site.language);
  if (stories === 0) return <span className="month-empty">{name}</span>;
  return (
    <a href={archivePath(month)}>
      {name} <small>{messagesFor(site.language).archive.stories(stories)}</small>
    </a>
  );
}
