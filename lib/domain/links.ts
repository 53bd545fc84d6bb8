import type { StoryCard } from './story.ts';

const OWN_STORY = 'story:';

/**
 * Where a link of the text leads: own stories by their present path, everything else as written. Null when the
 * story meant is not public, so that its text stands without a link.
 */
export function resolveHref(href: string, linked: Record<string, StoryCard>): string | null {
  if (!href.startsWith(OWN_STORY)) return href;
  return linked[href.slice(OWN_STORY.length)]?.path ?? null;
}
