import { HeadlineList } from '#components/ui/headline-list.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { formatDay } from '#lib/dates.ts';
import type { Site, StoryCard, StoryPage } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { LATEST_PATH, numberedPath } from '#lib/urls.ts';
import { EmptyNotice } from './empty-notice.tsx';
import { ListHead } from './list-head.tsx';

interface Props {
  site: Site;
  list: StoryPage;
}

/** Everything, newest first, by the newsroom's days. */
export function LatestPage({ site, list }: Props) {
  const messages = messagesFor(site.language);
  const days = Map.groupBy(list.stories, (story: StoryCard) => formatDay(story.publishedAt, site));
  return (
    <div className="list">
      <ListHead
        title={messages.latest}
        description={list.page === 1 ? messages.latestIntro(site.name) : ''}
        page={list.page === 1 ? null : messages.pageNumber(list.page)}
      />
      {list.stories.length === 0 && (
        <EmptyNotice title={messages.noStoriesYet}>
          <p>{messages.noStoriesHint}</p>
        </EmptyNotice>
      )}
      {[...days].map(([day, stories]) => (
        <section key={day} className="day">
          <h2>{day}</h2>
          <HeadlineList stories={stories} site={site} time="time" />
        </section>
      ))}
      <Pagination list={list} site={site} pathOf={(page) => numberedPath(LATEST_PATH, page)} />
    </div>
  );
}
