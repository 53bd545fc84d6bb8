import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { HeadlineList } from '#components/ui/headline-list.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { formatDay, formatMonth } from '#lib/dates.ts';
import { type Month, type MonthCount, type MonthPage, monthKey } from '#lib/domain/archive.ts';
import type { Site, StoryCard } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { ARCHIVE_PATH, archivePath } from '#lib/urls.ts';
import { ListHead } from './list-head.tsx';
import { YearCalendar } from './year-calendar.tsx';

interface Props {
  site: Site;
  month: Month;
  list: MonthPage;
  /** All with stories, newest first. */
  months: MonthCount[];
}

/** A month's stories by the newsroom's days, and the way to the months around it. */
export function ArchiveMonthPage({ site, month, list, months }: Props) {
  const messages = messagesFor(site.language);
  const name = formatMonth(month, site.language);
  const days = Map.groupBy(list.stories, (story: StoryCard) => formatDay(story.publishedAt, site));
  return (
    <div className="list">
      <ListHead
        above={
          <Breadcrumbs
            site={site}
            trail={[{ name: messages.archive.title, path: ARCHIVE_PATH }, { name }]}
          />
        }
        title={name}
        description={messages.archive.stories(list.total)}
        page={list.page === 1 ? null : messages.pageNumber(list.page)}
      />
      {[...days].map(([day, stories]) => (
        <section key={day} className="day">
          <h2>{day}</h2>
          <HeadlineList stories={stories} site={site} time="time" />
        </section>
      ))}
      <Pagination list={list} site={site} pathOf={(page) => archivePath(month, page)} />
      <MonthWays site={site} month={month} months={months} />
    </div>
  );
}

/** The months of the same year at a glance, and the nearest before and after with stories. */
function MonthWays({ site, month, months }: Omit<Props, 'list'>) {
  const earlier = months.find((other) => monthKey(other) < monthKey(month));
  const later = months.findLast((other) => monthKey(other) > monthKey(month));
  return (
    <nav className="month-ways" aria-label={messagesFor(site.language).archive.months}>
      <p className="month-year">{month.year}</p>
      <YearCalendar site={site} year={month.year} months={months} current={month} />
      {(earlier || later) && (
        <p className="month-beside">
          {earlier && (
            <a className="month-earlier" href={archivePath(earlier)}>
              {formatMonth(earlier, site.language)}
            </a>
          )}
          {later && (
            <a className="month-later" href={archivePath(later)}>
              {formatMonth(later, site.language)}
            </a>
          )}
        </p>
      )}
    </nav>
  );
}
