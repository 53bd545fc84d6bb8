import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { StoryRows } from '#components/ui/story-rows.tsx';
import type { Site, StoryPage, Topic, TopicLink } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { numberedPath } from '#lib/urls.ts';
import { EmptyNotice } from './empty-notice.tsx';
import { ListHead } from './list-head.tsx';

interface Props {
  site: Site;
  topic: Topic;
  list: StoryPage;
  /** Topics that often stand beside this one. */
  related: TopicLink[];
}

/** A topic and its stories, from whatever section. */
export function TopicPage({ site, topic, list, related }: Props) {
  const messages = messagesFor(site.language);
  const first = list.page === 1;
  return (
    <div className="list">
      <ListHead
        above={
          <Breadcrumbs site={site} trail={[{ name: messages.topics }, { name: topic.name }]} />
        }
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
      {related.length > 0 && (
        <nav className="list-foot" aria-labelledby="related">
          <h2 id="related">{messages.relatedTopics}</h2>
          <ul className="inline-list">
            {related.map((other) => (
              <li key={other.id}>
                <a href={other.path}>{other.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
