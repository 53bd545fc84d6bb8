import { Pagination } from '#components/ui/pagination.tsx';
import { storyLanguage } from '#components/ui/story-language.ts';
import { StoryTime } from '#components/ui/story-time.tsx';
import type { CorrectionPage, ListedCorrection, Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { correctionsPath } from '#lib/urls.ts';
import { EmptyNotice } from './empty-notice.tsx';
import { ListHead } from './list-head.tsx';

interface Props {
  site: Site;
  list: CorrectionPage;
}

/** Everything the paper had wrong, in the open. */
export function CorrectionsPage({ site, list }: Props) {
  const messages = messagesFor(site.language);
  const { title, intro, none } = messages.correctionList;
  const first = list.page === 1;
  return (
    <div className="list">
      <ListHead
        title={title}
        description={first ? intro(site.name) : ''}
        page={first ? null : messages.pageNumber(list.page)}
      />
      {list.corrections.length === 0 && <EmptyNotice title={none} />}
      <ol className="correction-list">
        {list.corrections.map((correction) => (
          <li key={correction.id}>
            <OneCorrection correction={correction} site={site} />
          </li>
        ))}
      </ol>
      <Pagination list={list} site={site} pathOf={correctionsPath} />
    </div>
  );
}

function OneCorrection({ correction, site }: { correction: ListedCorrection; site: Site }) {
  const { id, kind, text, publishedAt, story } = correction;
  const own = storyLanguage(story, site);
  return (
    <article>
      <p className="correction-kind">
        {messagesFor(site.language).correctionKind[kind]},{' '}
        <StoryTime date={publishedAt} site={site} as="date" />
      </p>
      <h2 className="headline" {...own}>
        <a href={`${story.path}#correction-${id}`}>{story.headline}</a>
      </h2>
      <p {...own}>{text}</p>
    </article>
  );
}
