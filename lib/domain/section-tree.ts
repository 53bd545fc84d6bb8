import type { NavSection } from './story.ts';

/** Sections with all that lie in them, from the top down. */
export function withAllBelow(sections: NavSection[]): NavSection[] {
  return sections.flatMap((section) => [section, ...withAllBelow(section.children)]);
}
