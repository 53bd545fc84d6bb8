import { Markup } from '#components/ui/markup.tsx';
import { StoryTime } from '#components/ui/story-time.tsx';
import { formatDate } from '#lib/dates.ts';
import { readingMinutes } from '#lib/domain/reading-time.ts';
import type { Site, Story } from '#lib/domain/story.ts';
import { isOld } from '#lib/domain/story-age.ts';
import { heroFigure } from '#lib/markup/figure.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { historyPath } from '#lib/urls.ts';
import { Byline } from './byline.tsx';

interface Props {
  story: Story;
  site: Site;
  now: Date;
}

/** Everything above the text, in the order it is read out. */
export function StoryHead({ story, site, now }: Props) {
  const messages = messagesFor(site.language);
  const changed = story.updatedAt.getTime() - story.publishedAt.getTime() >= 60_000;
  return (
    <>
      <header className="story-head">
        <div className="kicker">
          <nav aria-label={messages.breadcrumbs} lang={site.language}>
            <ol>
              {story.breadcrumb.map((section) => (
                <li key={section.id}>
                  <a href={section.path}>{section.name}</a>
                </li>
              ))}
            </ol>
          </nav>
          {story.kicker && <p>{story.kicker}</p>}
        </div>
        <h1>{story.headline}</h1>
        {story.standfirst && <p className="standfirst">{story.standfirst}</p>}
      </header>
      {story.picture && (
        <Markup
          as="figure"
          className="hero wide"
          html={heroFigure(story.picture, { ...story, site })}
        />
      )}
      <div className="story-meta" lang={site.language} dir={messages.direction}>
        <Byline authors={story.authors} site={site} />
        <p>
          <span>
            {messages.published} <StoryTime date={story.publishedAt} site={site} as="full" />
          </span>
          {changed && (
            <span>
              {messages.updated} <StoryTime date={story.updatedAt} site={site} as="full" />
            </span>
          )}
          {story.versions > 1 && (
            <span>
              <a href={historyPath(story.path)}>{messages.history.link}</a>
            </span>
          )}
          <span>{messages.readingTime(readingMinutes(story.wordCount))}</span>
        </p>
      </div>
      {isOld(story.publishedAt, now) && (
        <p className="age-notice" role="note" lang={messages.language} dir={messages.direction}>
          {messages.oldStory(formatDate(story.publishedAt, site))}
        </p>
      )}
    </>
  );
}
