import type { Site } from '#lib/domain/story.ts';
import { isWordmark } from '#lib/domain/wordmark.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { FRONT_PATH, LATEST_PATH, SEARCH_PATH } from '#lib/urls.ts';
import { markCurrent, type Place } from './place.ts';
import { SiteMenu } from './site-menu.tsx';

interface Props {
  site: Site;
  place: Place;
  /** The front page shows the name in full size. */
  front: boolean;
}

/** The name, with the logo before it, or written by the logo. */
function Emblem({ site: { name, emblem } }: { site: Site }) {
  if (!emblem) return name;
  const isName = isWordmark(emblem);
  return (
    <>
      <img
        className={isName ? 'emblem is-name' : 'emblem'}
        src={emblem.path}
        alt={isName ? name : ''}
        width={emblem.width}
        height={emblem.height}
      />
      {!isName && name}
    </>
  );
}

/** The paper's name and its sections. Carries no date: a stored page cannot know today's. */
export function Masthead({ site, place, front }: Props) {
  const messages = messagesFor(site.language);
  return (
    <header className={front ? 'masthead masthead-front' : 'masthead'}>
      <div className="masthead-name">
        <p className="name">
          <a href={FRONT_PATH} aria-current={front ? 'page' : undefined}>
            <Emblem site={site} />
          </a>
        </p>
        {front && site.tagline && <p className="tagline">{site.tagline}</p>}
      </div>
      <div className="masthead-bar">
        <SiteMenu site={site} place={place} />
        <nav className="sections" aria-label={messages.sections}>
          <ul>
            {site.bar.sections.map((section) => (
              <li key={section.id}>
                <a href={section.path} aria-current={markCurrent(place, section.path)}>
                  {section.name}
                </a>
              </li>
            ))}
            <li>
              <a href={LATEST_PATH} aria-current={markCurrent(place, LATEST_PATH)}>
                {messages.latest}
              </a>
            </li>
            {site.bar.pages.map((page) => (
              <li key={page.path}>
                <a href={page.path} aria-current={markCurrent(place, page.path)}>
                  {page.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a className="to-search" href={SEARCH_PATH} aria-current={markCurrent(place, SEARCH_PATH)}>
          {messages.search}
        </a>
      </div>
    </header>
  );
}
