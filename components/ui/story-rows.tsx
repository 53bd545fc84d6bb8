import type { Site, StoryCard } from '#lib/domain/story.ts';
import { StoryTime } from './story-time.tsx';
import { Teaser } from './teaser.tsx';

interface Props {
  stories: StoryCard[];
  site: Site;
  /** Id of the section whose list it is. */
  within?: string | undefined;
  /** The first of a list opens it with a larger picture. */
  opening?: boolean;
}

const OPENING_PICTURE = { sizes: '(min-width: 60rem) 36rem, 100vw', widest: 1280, first: true };
const ROW_PICTURE = { sizes: '(min-width: 40rem) 14rem, 7rem', widest: 480 };

/** A list of stories, one under the other, each with its day. */
export function StoryRows({ stories, site, within, opening = false }: Props) {
  return (
    <ol className="rows">
      {stories.map((story, index) => (
        <li key={story.id} className={opening && index === 0 ? 'opening' : undefined}>
          <Teaser
            story={story}
            site={site}
            manner="row"
            level={2}
            within={within}
            picture={opening && index === 0 ? OPENING_PICTURE : ROW_PICTURE}
          />
          <p className="row-date">
            <StoryTime date={story.publishedAt} site={site} as="date" />
          </p>
        </li>
      ))}
    </ol>
  );
}
