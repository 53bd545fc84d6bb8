import { Pagination } from '#components/ui/pagination.tsx';
import { StoryRows } from '#components/ui/story-rows.tsx';
import type { Section, Site, StoryPage } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { numberedPath } from '#lib/urls.ts';
import { EmptyNotice } from './empty-notice.tsx';
import { ListHead } from './list-head.tsx';

interface Props {
  site: Site;
  section: Section;
  list: StoryPage;
}

/** A section: its head, then its stories and those of all that lies in it. */
export function SectionPage({ site, section, list }: Props) {
  const messages = messagesFor(site.language);
  const first = list.page === 1;
  return (
    <div className="list">
      <ListHead
        kind={section.parent && <a href={section.parent.path}>{section.parent.name}</a>}
        title={section.name}
        description={first ? section.description : ''}
        links={{ label: messages.subsections(section.name), items: first ? section.children : [] }}
        page={first ? null : messages.pageNumber(list.page)}
      />
      {list.stories.length > 0 ? (
        <StoryRows stories={list.stories} site={site} within={section.id} opening={first} />
      ) : (
        <EmptyNotice title={messages.noStoriesHere} />
      )}
      <Pagination list={list} site={site} pathOf={(page) => numberedPath(section.path, page)} />
    </div>
  );
}
