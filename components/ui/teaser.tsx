import type { Site, StoryCard } from '#lib/domain/story.ts';
import { type PictureSize, responsivePicture } from '#lib/markup/picture.ts';
import { Markup } from './markup.tsx';
import { storyLanguage } from './story-language.ts';

interface Props {
  story: StoryCard;
  site: Site;
  /** How it looks; see lists.css and front.css. */
  manner: 'lead' | 'second' | 'row' | 'opinion' | 'plain';
  /** Level of its headline in the page's outline. */
  level: 2 | 3;
  /** Id of the section whose list it stands in: its name need not be said again. */
  within?: string | undefined;
  /** Whether the standfirst is shown. */
  standfirst?: boolean;
  picture?: PictureSize;
}

/** A story as a list shows it. The headline is its one link, stretched over the whole in CSS. */
export function Teaser({ story, site, manner, level, within, standfirst = true, picture }: Props) {
  const Headline = `h${level}` as const;
  const own = storyLanguage(story, site);
  return (
    <article className={`teaser ${manner}`}>
      {picture && story.picture && (
        <Markup
          as="div"
          className="teaser-picture"
          html={responsivePicture(story.picture, { beside: manner !== 'lead', ...picture })}
        />
      )}
      <div className="teaser-text">
        <Kicker story={story} site={site} byAuthor={manner === 'opinion'} within={within} />
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

interface KickerProps extends Pick<Props, 'story' | 'site' | 'within'> {
  /** An opinion is somebody's: the name comes first. */
  byAuthor: boolean;
}

function Kicker({ story, site, byAuthor, within }: KickerProps) {
  const writers = story.authors.filter(({ role }) => role === '').map(({ name }) => name);
  if (byAuthor && writers.length > 0) {
    return <p className="kicker">{new Intl.ListFormat(site.language).format(writers)}</p>;
  }
  if (story.kicker) {
    return (
      <p className="kicker" {...storyLanguage(story, site)}>
        {story.kicker}
      </p>
    );
  }
  return story.section.id === within ? null : <p className="kicker">{story.section.name}</p>;
}
