import { storyLanguage } from '#components/ui/story-language.ts';
import type { BlockOf } from '#lib/domain/body.ts';
import type { Site, StoryCard } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';

interface Props {
  block: BlockOf<'relatedStory'>;
  linked: Record<string, StoryCard>;
  site: Site;
}

/** A pointer to another story, in the run of the text. Nothing when that story is not public. */
export function RelatedStory({ block, linked, site }: Props) {
  const story = linked[block.attrs.articleId];
  if (!story) return null;
  return (
    <p id={block.attrs.id} className="related">
      <span lang={site.language}>{messagesFor(site.language).relatedStory}</span>
      <a href={story.path} {...storyLanguage(story, site)}>
        {story.headline}
      </a>
    </p>
  );
}
