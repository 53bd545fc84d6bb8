const LONGEST = 120;
const FORBIDDEN = /[\s\p{Cc}/?#%.&+\\"'<>]/u;
/** Last parts of addresses below a section that are not stories. */
const NOT_STORIES = ['page', 'feed'];

/** So long is an address made from a headline: long enough to say something, short enough to be read out. */
const WANTED = 75;

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

/** How a German spells its letters without dots; elsewhere only the dots go. */
const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };
/** Latin letters that no decomposition takes apart. */
const LATIN: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * The last part of a story's address, made from its headline: Latin letters without their accents, letters of other scripts
 * as they are. Empty when there is nothing to make it of.
 */
export function slugFrom(headline: string, language: string): string {
  const german = /^de\b/i.test(language);
  const plain = headline
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => (german ? (GERMAN[letter] ?? letter) : letter))
    .replace(/[ßøæœđðþłı]/g, (letter) => LATIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const slug = cutAtWord(plain.replace(/^-+|-+$/g, ''));
  return NOT_STORIES.includes(slug) ? `${slug}-1` : slug;
}

/** The same address with a number, for when it is taken. */
export function numberedSlug(slug: string, number: number): string {
  const end = `-${number}`;
  return slug.slice(0, LONGEST - end.length).replace(/[\ud800-\udbff]$/, '') + end;
}

function cutAtWord(slug: string): string {
  if (slug.length <= WANTED) return slug;
  const end = slug.lastIndexOf('-', WANTED);
  const cut = end > WANTED / 2 ? slug.slice(0, end) : slug.slice(0, WANTED);
  return cut.toWellFormed().replace(/[\ufffd-]+$/, '');
}
