import type { Site, StoryCard } from '#lib/domain/story.ts';
import { storyLanguage } from './story-language.ts';
import { StoryPicture } from './story-picture.tsx';

interface Props {
  story: StoryCard;
  site: Site;
  /** How it looks; see lists.css and front.css. */
  manner: 'lead' | 'second' | 'row' | 'opinion' | 'plain';
  /** Level of its headline in the page's outline. */
  level: 2 | 3;
  /** Whether the standfirst is shown. */
  standfirst?: boolean;
  picture?: { sizes: string; widest: number; first?: boolean };
}

/** A story as a list shows it. The headline is its one link, stretched over the whole in CSS. */
export function Teaser({ story, site, manner, level, standfirst = true, picture }: Props) {
  const Headline = `h${level}` as const;
  const own = storyLanguage(story, site);
  const authors = story.authors.filter(({ role }) => role === '').map(({ name }) => name);
  return (
    <article className={`teaser ${manner}`}>
      {picture && story.picture && (
        <div className="teaser-picture">
          <StoryPicture picture={story.picture} beside={manner !== 'lead'} {...picture} />
        </div>
      )}
      <div className="teaser-text">
        {manner === 'opinion' ? (
          <p className="kicker">{authors.join(', ') || story.section.name}</p>
        ) : (
          <p className="kicker" {...(story.kicker ? own : {})}>
            {story.kicker || story.section.name}
          </p>
        )}
        <Headline className="headline" {...own}>
          <a href={story.path}>{story.headline}</a>
        </Headline>
        {standfirst && story.standfirst && (
          <p className="teaser-standfirst" {...own}>
            {story.standfirst}
          </p>
        )}
      </div>
    </article>
  );
}
