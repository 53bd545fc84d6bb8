import { Pagination } from '#components/ui/pagination.tsx';
import { StoryRows } from '#components/ui/story-rows.tsx';
import type { Author, Site, StoryPage } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { numberedPath } from '#lib/urls.ts';
import { AuthorHead } from './author-head.tsx';
import { EmptyNotice } from './empty-notice.tsx';

interface Props {
  site: Site;
  author: Author;
  list: StoryPage;
}

/** Who somebody is and what they wrote. */
export function AuthorPage({ site, author, list }: Props) {
  const messages = messagesFor(site.language);
  return (
    <div className="list">
      <AuthorHead
        author={author}
        site={site}
        page={list.page === 1 ? null : messages.pageNumber(list.page)}
      />
      {list.stories.length > 0 ? (
        <StoryRows stories={list.stories} site={site} />
      ) : (
        <EmptyNotice title={messages.noStoriesHere} />
      )}
      <Pagination list={list} site={site} pathOf={(page) => numberedPath(author.path, page)} />
    </div>
  );
}
