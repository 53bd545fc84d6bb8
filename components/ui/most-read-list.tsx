import type { Site, StoryCard } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { storyLanguage } from './story-language.ts';

/** What others read, numbered. Nothing while too little is read to say. */
export function MostReadList({ stories, site }: { stories: StoryCard[]; site: Site }) {
  if (stories.length === 0) return null;
  return (
    <section className="most-read" aria-labelledby="most-read">
      <h2 id="most-read">{messagesFor(site.language).mostRead}</h2>
      <ol>
        {stories.map((story) => (
          <li key={story.id}>
            <a href={story.path} {...storyLanguage(story, site)}>
              {story.headline}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
