const LONGEST = 120;
const FORBIDDEN = /[\s\p{Cc}/?#%.&+\\"'<>]/u;
/** Last parts of addresses below a section that are not stories. */
const NOT_STORIES = ['page', 'feed'];

/** Whether anything could be called so. What is asked for may be anything at all. */
export function isSlug(slug: string): boolean {
  return slug !== '' && slug.length <= LONGEST && slug.isWellFormed() && !FORBIDDEN.test(slug);
}

/** Why `slug` cannot be the last part of a story's address, or null when it can. The database refuses the same. */
export function storySlugProblem(slug: string): string | null {
  if (slug === '' || slug.length > LONGEST) return `An address has 1 to ${LONGEST} characters.`;
  if (slug !== slug.toLowerCase()) return 'An address is written in lower case.';
  if (!isSlug(slug)) return 'An address is made of letters, digits and hyphens.';
  if (NOT_STORIES.includes(slug)) return `No story can have the address “${slug}”.`;
  return null;
}
