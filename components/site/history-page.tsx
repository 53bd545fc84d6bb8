import { Fragment } from 'react';
import { Pagination } from '#components/ui/pagination.tsx';
import { storyLanguage } from '#components/ui/story-language.ts';
import { StoryTime } from '#components/ui/story-time.tsx';
import type { StoryHistory, StoryVersion } from '#lib/domain/history.ts';
import type { Site } from '#lib/domain/story.ts';
import { diffVersions } from '#lib/domain/version-diff.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { historyPath } from '#lib/urls.ts';
import { ListHead } from './list-head.tsx';
import { VersionChanges } from './version-changes.tsx';

interface Props {
  site: Site;
  history: StoryHistory;
}

/** What readers saw of a story and when, each version against the one before. */
export function HistoryPage({ site, history }: Props) {
  const { history: words, pageNumber } = messagesFor(site.language);
  const { story, page, versions, before, withheld } = history;
  const isFirst = page === 1;
  const beforeThat = (index: number) => versions[index + 1] ?? before;
  return (
    <div className="list history">
      <ListHead
        above={
          <p className="kicker">
            <a href={story.path} {...storyLanguage(story, site)}>
              {story.headline}
            </a>
          </p>
        }
        title={words.title}
        description={isFirst ? words.intro : ''}
        page={isFirst ? null : pageNumber(page)}
      />
      <ol className="versions" reversed>
        {versions.map((version, index) => (
          <Fragment key={version.number}>
            <li id={`version-${version.number}`}>
              <OneVersion
                version={version}
                before={beforeThat(index)}
                newest={isFirst && index === 0}
                site={site}
              />
            </li>
            <Stones
              stones={withheld.filter(({ from }) => isNext(from, version, beforeThat(index)))}
              site={site}
            />
          </Fragment>
        ))}
      </ol>
      <Pagination
        list={{ page, hasOlder: before !== null, endsHere: false }}
        site={site}
        pathOf={(other) => historyPath(story.path, other)}
        words={{ before: words.newer, after: words.older }}
      />
      <p className="versions-back">
        <a href={story.path}>{words.backToStory}</a>
      </p>
    </div>
  );
}

/** Whether a version that began then stood after `version` in the list, and before the next. */
function isNext(from: Date, version: StoryVersion, next: StoryVersion | null): boolean {
  return from < version.from && (next === null || from > next.from);
}

/** In the place of what is withheld, so that nobody takes the list for whole. */
function Stones({ stones, site }: { stones: StoryHistory['withheld']; site: Site }) {
  const { history: words } = messagesFor(site.language);
  return stones.map(({ number, from }) => (
    <li key={number} id={`version-${number}`}>
      <p className="version-date">
        <StoryTime date={from} site={site} as="full" />
      </p>
      <p className="version-note">{words.withheld}</p>
    </li>
  ));
}

interface VersionProps {
  version: StoryVersion;
  before: StoryVersion | null;
  newest: boolean;
  site: Site;
}

function OneVersion({ version, before, newest, site }: VersionProps) {
  const { history: words } = messagesFor(site.language);
  const { change, from, note } = version;
  const own = storyLanguage(version, site);
  return (
    <article className="version">
      <h2>
        {words.change[change]}
        {newest && <span className="list-page"> {words.current}</span>}
      </h2>
      <p className="version-date">
        <StoryTime date={from} site={site} as="full" />
      </p>
      {note && (
        <p className="version-note" {...own}>
          {note}
        </p>
      )}
      {before && (
        <div className="version-changes" {...own}>
          <VersionChanges diff={diffVersions(before, version)} site={site} />
        </div>
      )}
    </article>
  );
}
