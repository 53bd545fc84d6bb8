import { Markup } from '#components/ui/markup.tsx';
import type { Site, Story } from '#lib/domain/story.ts';
import { endNotes } from '#lib/markup/corrections.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl, FEED_PATH } from '#lib/urls.ts';

interface Props {
  story: Story;
  site: Site;
}

/** What follows the text: corrections of the whole, on paper the address, topics, and how to get the next story. */
export function StoryEnd({ story, site }: Props) {
  const messages = messagesFor(site.language);
  const notes = endNotes(story.body, { ...story, site });
  return (
    <footer className="story-end">
      {notes && <Markup as="section" className="corrections" html={notes} />}
      <p className="printed" lang={messages.language}>
        {absoluteUrl(siteOrigin(), story.canonicalUrl ?? story.path)}
      </p>
      <div className="story-ways" lang={messages.language}>
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
