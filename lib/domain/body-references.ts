import type { Body } from './body.ts';

/** Own things a body stands on, each id once. */
export interface BodyReferences {
  stories: string[];
  media: string[];
  attachments: string[];
}

const STORY_LINK = 'story:';

/** The stories a body shows or links to, the pictures it shows and the files it offers. */
export function bodyReferences(body: Body): BodyReferences {
  const found = {
    stories: new Set<string>(),
    media: new Set<string>(),
    attachments: new Set<string>(),
  };
  for (const block of body.content) {
    if (block.type === 'picture') found.media.add(block.attrs.mediaId);
    else if (block.type === 'gallery') {
      for (const { mediaId } of block.attrs.items) found.media.add(mediaId);
    } else if (block.type === 'attachment') found.attachments.add(block.attrs.mediaId);
    else if (block.type === 'relatedStory') found.stories.add(block.attrs.articleId);
    else if ('content' in block) findLinks(block.content, found.stories);
  }
  return {
    stories: [...found.stories],
    media: [...found.media],
    attachments: [...found.attachments],
  };
}

/** Blocks nest inline text at different depths; its marks look the same everywhere. */
function findLinks(parts: readonly object[], stories: Set<string>): void {
  for (const part of parts) {
    if ('marks' in part && Array.isArray(part.marks)) {
      for (const { attrs } of part.marks as { attrs?: { href?: string } }[]) {
        if (attrs?.href?.startsWith(STORY_LINK)) stories.add(attrs.href.slice(STORY_LINK.length));
      }
    }
    if ('content' in part && Array.isArray(part.content)) findLinks(part.content, stories);
  }
}
