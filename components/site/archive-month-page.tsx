import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { HeadlineList } from '#components/ui/headline-list.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { formatDay, formatMonth } from '#lib/dates.ts';
import type { Month, MonthPage } from '#lib/domain/archive.ts';
import type { Site, StoryCard } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { ARCHIVE_PATH, archivePath } from '#lib/urls.ts';
import { ListHead } from './list-head.tsx';

interface Props {
  site: Site;
  month: Month;
  list: MonthPage;
  /** The nearest months with stories. */
  earlier: Month | undefined;
  later: Month | undefined;
}

/** A month's stories by the newsroom's days, and the way to the months around it. */
export function ArchiveMonthPage({ site, month, list, earlier, later }: Props) {
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
      {(earlier || later) && (
        <nav className="month-ways" aria-label={messages.archive.months}>
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
        </nav>
      )}
    </div>
  );
}
