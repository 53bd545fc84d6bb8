import type { Site, StoryCard } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { LATEST_PATH } from '#lib/urls.ts';
import { HeadlineList } from './headline-list.tsx';

/** The newest stories, with the way to all of them. Nothing when there are none. */
export function LatestList({ stories, site }: { stories: StoryCard[]; site: Site }) {
  if (stories.length === 0) return null;
  return (
    <section className="latest" aria-labelledby="latest">
      <h2 id="latest">
        <a href={LATEST_PATH}>{messagesFor(site.language).latest}</a>
      </h2>
      <HeadlineList stories={stories} site={site} time="short" />
    </section>
  );
}
