import { Pagination } from '#components/ui/pagination.tsx';
import { StoryRows } from '#components/ui/story-rows.tsx';
import type { Section, Site, StoryPage } from '#lib/domain/story.ts';
import { numberedPath } from '#lib/urls.ts';
import { SectionHead } from './section-head.tsx';

interface Props {
  site: Site;
  section: Section;
  list: StoryPage;
}

/** Older stories of a section and of all that lies in it. */
export function SectionPage({ site, section, list }: Props) {
  return (
    <div className="list">
      <SectionHead site={site} section={section} page={list.page} />
      <StoryRows stories={list.stories} site={site} within={section.id} />
      <Pagination list={list} site={site} pathOf={(page) => numberedPath(section.path, page)} />
    </div>
  );
}
