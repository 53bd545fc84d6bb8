import type { Direction, Site } from '#lib/domain/story.ts';

interface Languaged {
  language: string;
  direction: Direction;
}

/** `lang` and `dir` for a story's own words inside a page of the site; nothing when they are the page's. */
export function storyLanguage(
  { language, direction }: Languaged,
  site: Site,
): { lang?: string; dir?: Direction } {
  return language === site.language ? {} : { lang: language, dir: direction };
}
