import type { ReactNode } from 'react';
import { Teaser } from '#components/ui/teaser.tsx';
import type { Site, Story, StoryCard } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { StoryBody } from './body.tsx';
import { StoryEnd } from './story-end.tsx';
import { StoryHead } from './story-head.tsx';

interface Props {
  story: Story;
  site: Site;
  readAlso: StoryCard[];
  /** "Latest", without this story. */
  latest: ReactNode;
  mostRead: ReactNode;
  now: Date;
}

const READ_ALSO_PICTURE = {
  crop: '3x2' as const,
  sizes: '(min-width: 60rem) 16rem, (min-width: 36rem) 45vw, 7rem',
  widest: 640,
};

/** A story from kicker to feed link, then what to read next. */
export function StoryPage({ story, site, readAlso, latest, mostRead, now }: Props) {
  const messages = messagesFor(site.language);
  return (
    <>
      <article className="story" lang={story.language} dir={story.direction}>
        <StoryHead story={story} site={site} now={now} />
        <StoryBody
          body={story.body}
          corrections={story.corrections}
          pictures={story.pictures}
          attachments={story.attachments}
          linked={story.linked}
          site={site}
        />
        <StoryEnd story={story} site={site} />
      </article>
      {readAlso.length > 0 && (
        <section className="read-also" aria-labelledby="read-also">
          <h2 id="read-also">{messages.readAlso}</h2>
          <div className="cards" data-count={Math.min(readAlso.length, 4)}>
            {readAlso.map((other) => (
              <Teaser
                key={other.id}
                story={other}
                site={site}
                manner="second"
                level={3}
                standfirst={false}
                picture={READ_ALSO_PICTURE}
              />
            ))}
          </div>
        </section>
      )}
      {latest}
      {mostRead}
    </>
  );
}
