import { Pagination } from '#components/ui/pagination.tsx';
import { StoryRows } from '#components/ui/story-rows.tsx';
import { StoryTime } from '#components/ui/story-time.tsx';
import { Teaser } from '#components/ui/teaser.tsx';
import { arrangeSection } from '#lib/domain/section-arrangement.ts';
import type { Section, SectionFront, Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { numberedPath } from '#lib/urls.ts';
import { EmptyNotice } from './empty-notice.tsx';
import { SectionHead } from './section-head.tsx';

interface Props {
  site: Site;
  section: Section;
  front: SectionFront;
}

const LEAD_PICTURE = {
  crop: '3x2' as const,
  sizes: '(min-width: 60rem) 44rem, 100vw',
  widest: 1600,
  first: true,
};
const SECOND_PICTURE = {
  crop: '3x2' as const,
  sizes: '(min-width: 60rem) 17rem, (min-width: 40rem) 45vw, 7rem',
  widest: 640,
};

/** The first page of a section: one story large, some beside each other, then the newest. */
export function SectionFrontPage({ site, section, front }: Props) {
  const messages = messagesFor(site.language);
  const { lead, seconds, rows } = arrangeSection(front);
  const common = { site, level: 2, within: section.id } as const;
  return (
    <div className="list">
      <SectionHead site={site} section={section} page={1} />
      {lead ? (
        <div className="section-lead">
          <Teaser {...common} story={lead} manner="lead" picture={LEAD_PICTURE} />
          <p className="row-date">
            <StoryTime date={lead.publishedAt} site={site} as="date" />
          </p>
        </div>
      ) : (
        <EmptyNotice title={messages.noStoriesHere} />
      )}
      {seconds.length > 0 && (
        <div className="cards seconds" data-count={seconds.length}>
          {seconds.map((story) => (
            <Teaser
              key={story.id}
              {...common}
              story={story}
              manner="second"
              picture={SECOND_PICTURE}
            />
          ))}
        </div>
      )}
      {rows.length > 0 && <StoryRows stories={rows} site={site} within={section.id} />}
      <Pagination list={front} site={site} pathOf={(page) => numberedPath(section.path, page)} />
    </div>
  );
}
