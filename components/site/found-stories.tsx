import { Markup } from '#components/ui/markup.tsx';
import { storyLanguage } from '#components/ui/story-language.ts';
import { StoryTime } from '#components/ui/story-time.tsx';
import type { FoundStory, SnippetPart } from '#lib/domain/search-results.ts';
import type { Site } from '#lib/domain/story.ts';
import { responsivePicture } from '#lib/markup/picture.ts';

interface Props {
  stories: FoundStory[];
  site: Site;
}

const PICTURE = { crop: '3x2' as const, sizes: '9rem', widest: 320, beside: true };

/** What a search found, with the passages in which the words stand. */
export function FoundStories({ stories, site }: Props) {
  return (
    <ol className="rows found">
      {stories.map((story) => (
        <li key={story.id}>
          <Found story={story} site={site} />
        </li>
      ))}
    </ol>
  );
}

function Found({ story, site }: { story: FoundStory; site: Site }) {
  const own = storyLanguage(story, site);
  const { picture, snippets, standfirst } = story;
  return (
    <article className="teaser row">
      {picture && (
        <Markup as="div" className="teaser-picture" html={responsivePicture(picture, PICTURE)} />
      )}
      <div className="teaser-text">
        <p className="kicker">
          {story.section.name} <StoryTime date={story.publishedAt} site={site} as="date" />
        </p>
        <h2 className="headline" {...own}>
          <a href={story.path}>
            <Marked parts={story.headlineParts} />
          </a>
        </h2>
        <p className="found-text" {...own}>
          {snippets.length === 0
            ? standfirst
            : snippets.map((parts, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
                <span key={index}>
                  {'… '}
                  <Marked parts={parts} />{' '}
                </span>
              ))}
          {snippets.length > 0 && '…'}
        </p>
      </div>
    </article>
  );
}

function Marked({ parts }: { parts: SnippetPart[] }) {
  return parts.map(({ text, marked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
    marked ? <mark key={index}>{text}</mark> : text,
  );
}
