import { Pagination } from '#components/ui/pagination.tsx';
import { StoryRows } from '#components/ui/story-rows.tsx';
import type { Site, StoryPage, Topic } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { numberedPath } from '#lib/urls.ts';
import { EmptyNotice } from './empty-notice.tsx';
import { ListHead } from './list-head.tsx';

interface Props {
  site: Site;
  topic: Topic;
  list: StoryPage;
}

/** A topic and its stories, from whatever section. */
export function TopicPage({ site, topic, list }: Props) {
  const messages = messagesFor(site.language);
  const first = list.page === 1;
  return (
    <div className="list">
      <ListHead
        kind={messages.topic}
        title={topic.name}
        description={first ? topic.description : ''}
        page={first ? null : messages.pageNumber(list.page)}
      />
      {list.stories.length > 0 ? (
        <StoryRows stories={list.stories} site={site} />
      ) : (
        <EmptyNotice title={messages.noStoriesHere} />
      )}
      <Pagination list={list} site={site} pathOf={(page) => numberedPath(topic.path, page)} />
    </div>
  );
}
