import type { Site, StoryCard } from '#lib/domain/story.ts';
import { storyLanguage } from './story-language.ts';
import { StoryTime } from './story-time.tsx';

interface Props {
  stories: StoryCard[];
  site: Site;
  /** `short` with the day, `time` under a heading that names the day. */
  time: 'short' | 'time';
}

/** Headlines with their times: the quickest look at what is new. */
export function HeadlineList({ stories, site, time }: Props) {
  return (
    <ul className="headlines">
      {stories.map((story) => (
        <li key={story.id}>
          <StoryTime date={story.publishedAt} site={site} as={time} />
          <a href={story.path} {...storyLanguage(story, site)}>
            {story.headline}
          </a>
        </li>
      ))}
    </ul>
  );
}
