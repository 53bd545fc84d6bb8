import type { DraftContent } from '#lib/domain/draft-content.ts';
import { blockText } from '#lib/domain/plain-text.ts';
import { repeats, sharesSubject, wordsIn } from './alike.ts';
import { excerpt } from './check-text.ts';
import { type Finding, type FindingKind, finding, type Place } from './finding.ts';
import { EMPTY_WORDS } from './stop-words.ts';
import type { CheckedPicture, StoryFacts } from './story-facts.ts';

/** Pixels. A narrower one is blurred across the page, and left out by those who show large previews. */
const NARROWEST_HERO = 1200;
/** With fewer words nobody can tell yet what the story is about. */
const FEWEST_WORDS = 40;
const FILE_ENDING = /\.(?:avif|gif|heic|jpe?g|png|svg|tiff?|webp)$/i;
/** As cameras and phones call what they take. */
const CAMERA_NAME = /^(?:dsc[fn]?|gopr|img|mvimg|p|pxl|screenshot|snapshot|wa)[\s_-]*\d[\d\s_-]*$/i;

const NO_DESCRIPTION = new Set<FindingKind>([
  'alt-missing',
  'alt-is-file-name',
  'alt-says-nothing',
]);

interface Shown {
  mediaId: string;
  /** What this story says of it; the picture's own caption when empty. */
  caption: string;
  place: Place;
}

/** What there is to say of the story's pictures: that there is one or that none is wanted, and what is said of each. */
export function checkPictures(content: DraftContent, facts: StoryFacts): Finding[] {
  const { heroId, withoutHero } = content;
  const found: Finding[] = [];
  const subject = subjectOf(content, facts);
  if (!heroId && !withoutHero) found.push(finding('hero-undecided', { field: 'heroId' }));
  for (const shown of shownPictures(content)) {
    const picture = facts.pictures[shown.mediaId];
    if (!picture) {
      found.push(finding('picture-gone', shown.place));
      continue;
    }
    const about = excerpt(picture.name);
    const isHero = 'field' in shown.place;
    if (isHero && picture.width !== null && picture.width < NARROWEST_HERO)
      found.push(finding('hero-small', shown.place, { about, count: picture.width }));
    const ends = picture.licenceExpiresAt;
    if (ends !== null && Date.parse(ends) <= Date.parse(facts.now))
      found.push(finding('rights-ended', shown.place, { about }));
    const caption = (shown.caption || picture.caption).trim();
    if (caption !== '' && picture.credit.trim() === '')
      found.push(finding('caption-without-credit', shown.place, { about }));
    const kinds = checkAlt(picture, caption, content.headline);
    for (const kind of kinds) found.push(finding(kind, shown.place, { about }));
    // Of what describes nothing there is no more to say.
    if (kinds.some((kind) => NO_DESCRIPTION.has(kind))) continue;
    if (isUnrelated(picture, caption, subject))
      found.push(finding('picture-unrelated', shown.place, { about: excerpt(picture.alt) }));
  }
  return found;
}

function shownPictures({ heroId, heroCaption, body }: DraftContent): Shown[] {
  const inText = body.content.flatMap((block) => {
    const place = { block: block.attrs.id };
    if (block.type === 'picture') return [{ ...block.attrs, place }];
    return block.type === 'gallery' ? block.attrs.items.map((item) => ({ ...item, place })) : [];
  });
  const hero: Place = { field: 'heroId' };
  return [...(heroId ? [{ mediaId: heroId, caption: heroCaption, place: hero }] : []), ...inText];
}

/** What is wrong with the description for those who do not see the picture. */
function checkAlt(picture: CheckedPicture, caption: string, headline: string): FindingKind[] {
  if (picture.decorative) return [];
  const alt = picture.alt.trim();
  if (alt === '') return ['alt-missing'];
  if (isFileName(alt, picture.originalName)) return ['alt-is-file-name'];
  if (wordsIn(alt).every((word) => EMPTY_WORDS.has(word) || /^\p{N}+$/u.test(word)))
    return ['alt-says-nothing'];
  return [
    ...(repeats(alt, caption) ? (['alt-is-caption'] as const) : []),
    ...(repeats(alt, headline) ? (['alt-is-headline'] as const) : []),
  ];
}

function isFileName(alt: string, originalName: string): boolean {
  const stem = originalName.replace(FILE_ENDING, '');
  if (FILE_ENDING.test(alt) || CAMERA_NAME.test(alt)) return true;
  return wordsIn(stem).length > 0 && wordsIn(alt).join(' ') === wordsIn(stem).join(' ');
}

interface Subject {
  head: string;
  paragraphs: string[];
  language: string;
  /** Whether enough is written to compare with. */
  isClear: boolean;
}

/** What the story is about, its pictures' own words left out: they would prove themselves right. */
function subjectOf(content: DraftContent, { names }: StoryFacts): Subject {
  const { headline, kicker, standfirst, language, body } = content;
  const told = body.content.filter(({ type }) => type !== 'picture' && type !== 'gallery');
  const head = [headline, kicker, standfirst, ...names].join(' ');
  const paragraphs = told.map(blockText);
  const isClear = wordsIn([head, ...paragraphs].join(' ')).length >= FEWEST_WORDS;
  return { head, paragraphs, language, isClear };
}

function isUnrelated(
  { alt, decorative }: CheckedPicture,
  caption: string,
  { head, paragraphs, language, isClear }: Subject,
): boolean {
  if (decorative || !isClear) return false;
  // A page that was pasted whole has the description among its paragraphs.
  const told = paragraphs.filter((text) => !repeats(text, alt) && !repeats(text, caption));
  const story = { head, text: told.join(' '), language };
  return sharesSubject(`${alt} ${caption}`, story) === false;
}
