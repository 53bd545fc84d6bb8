import type { ReactNode } from 'react';
import { EmptyNotice } from '#components/site/empty-notice.tsx';
import { HeadlineList } from '#components/ui/headline-list.tsx';
import { Teaser } from '#components/ui/teaser.tsx';
import type { Front, Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { ADMIN_PATH, LATEST_PATH } from '#lib/urls.ts';
import { FrontStripRow } from './front-strip-row.tsx';

const LEAD_PICTURE = {
  crop: '3x2' as const,
  sizes: '(min-width: 72rem) 48rem, (min-width: 60rem) 66vw, 100vw',
  widest: 1600,
  first: true,
};
const SECOND_PICTURE = {
  crop: '3x2' as const,
  sizes: '(min-width: 60rem) 17rem, (min-width: 40rem) 45vw, 7rem',
  widest: 640,
};

interface Props {
  front: Front;
  site: Site;
  mostRead: ReactNode;
}

/** The front: one lead, a few seconds, what is new, what people think, then the sections. */
export function FrontPage({ front, site, mostRead }: Props) {
  const messages = messagesFor(site.language);
  const { lead, seconds, opinion, strips, latest } = front;
  return (
    <div className="front">
      <h1 className="unseen">{messages.frontPage(site.name)}</h1>
      {lead ? (
        <div className={latest.length > 0 ? 'front-top' : 'front-top front-top-alone'}>
          <Teaser story={lead} site={site} manner="lead" level={2} picture={LEAD_PICTURE} />
          {latest.length > 0 && (
            <section className="latest" aria-labelledby="latest">
              <h2 id="latest">
                <a href={LATEST_PATH}>{messages.latest}</a>
              </h2>
              <HeadlineList stories={latest} site={site} time="short" />
            </section>
          )}
        </div>
      ) : (
        <EmptyNotice title={messages.noStoriesYet}>
          <p>{messages.noStoriesHint}</p>
          <p>
            <a href={ADMIN_PATH}>{messages.writeTheFirst}</a>
          </p>
        </EmptyNotice>
      )}
      {seconds.length > 0 && (
        <div className="cards seconds" data-count={seconds.length}>
          {seconds.map((story) => (
            <Teaser
              key={story.id}
              story={story}
              site={site}
              manner="second"
              level={2}
              picture={SECOND_PICTURE}
            />
          ))}
        </div>
      )}
      {opinion.length > 0 && (
        <section className="strip opinion-row" aria-labelledby="opinion">
          <div className="strip-head">
            <h2 id="opinion">{messages.opinion}</h2>
          </div>
          <div className="cards" data-count={opinion.length}>
            {opinion.map((story) => (
              <Teaser key={story.id} story={story} site={site} manner="opinion" level={3} />
            ))}
          </div>
        </section>
      )}
      {strips.map((strip) => (
        <FrontStripRow key={strip.section.id} strip={strip} site={site} />
      ))}
      {mostRead}
    </div>
  );
}
