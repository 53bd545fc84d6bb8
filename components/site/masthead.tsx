import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { FRONT_PATH, LATEST_PATH, SEARCH_PATH } from '#lib/urls.ts';
import { SiteMenu } from './site-menu.tsx';

interface Props {
  site: Site;
  /** Id of the top section this page belongs to, or `latest`. */
  current?: string | undefined;
  /** The front page shows the name in full size. */
  front: boolean;
}

/** The paper's name and its sections. Carries no date: a stored page cannot know today's. */
export function Masthead({ site, current, front }: Props) {
  const messages = messagesFor(site.language);
  return (
    <header className={front ? 'masthead masthead-front' : 'masthead'}>
      <div className="masthead-name">
        <p className="name">
          <a href={FRONT_PATH} aria-current={front ? 'page' : undefined}>
            {site.name}
          </a>
        </p>
        {front && site.tagline && <p className="tagline">{site.tagline}</p>}
      </div>
      <div className="masthead-bar">
        <SiteMenu site={site} current={current} />
        <nav className="sections" aria-label={messages.sections}>
          <ul>
            {site.sections.map((section) => (
              <li key={section.id}>
                <a href={section.path} aria-current={section.id === current ? 'true' : undefined}>
                  {section.name}
                </a>
              </li>
            ))}
            <li>
              <a href={LATEST_PATH} aria-current={current === 'latest' ? 'true' : undefined}>
                {messages.latest}
              </a>
            </li>
          </ul>
        </nav>
        <a className="to-search" href={SEARCH_PATH}>
          {messages.search}
        </a>
      </div>
    </header>
  );
}
