import type { Site, StoryCard } from '#lib/domain/story.ts';
import { StoryTime } from './story-time.tsx';
import { Teaser } from './teaser.tsx';

interface Props {
  stories: StoryCard[];
  site: Site;
  /** Id of the section whose list it is. */
  within?: string | undefined;
}

const ROW_PICTURE = { crop: '3x2' as const, sizes: '(min-width: 40rem) 14rem, 7rem', widest: 480 };

/** A list of stories, one under the other, each with its day. */
export function StoryRows({ stories, site, within }: Props) {
  return (
    <ol className="rows">
      {stories.map((story) => (
        <li key={story.id}>
          <Teaser
            story={story}
            site={site}
            manner="row"
            level={2}
            within={within}
            picture={ROW_PICTURE}
          />
          <p className="row-date">
            <StoryTime date={story.publishedAt} site={site} as="date" />
          </p>
        </li>
      ))}
    </ol>
  );
}
