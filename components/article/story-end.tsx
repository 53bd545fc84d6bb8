import type { Correction, Site, Story } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { FEED_PATH } from '#lib/urls.ts';
import { CorrectionNote } from './correction-note.tsx';

interface Props {
  story: Story;
  /** Those that belong to no block that is shown. */
  corrections: Correction[];
  site: Site;
}

/** What follows the text: corrections of the whole, topics, and how to get the next story. */
export function StoryEnd({ story, corrections, site }: Props) {
  const messages = messagesFor(site.language);
  return (
    <footer className="story-end">
      {corrections.length > 0 && (
        <section className="corrections">
          <h2 lang={site.language}>{messages.corrections}</h2>
          {corrections.map((correction) => (
            <CorrectionNote key={correction.id} correction={correction} site={site} />
          ))}
        </section>
      )}
      <div className="story-ways" lang={site.language}>
        {story.topics.length > 0 && (
          <nav aria-label={messages.topics}>
            <p className="block-title">{messages.topics}</p>
            <ul className="inline-list">
              {story.topics.map((topic) => (
                <li key={topic.id}>
                  <a href={topic.path} rel="tag">
                    {topic.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <p>
          {messages.follow}{' '}
          <a href={FEED_PATH} type="application/rss+xml">
            {messages.feed}
          </a>
        </p>
      </div>
    </footer>
  );
}
