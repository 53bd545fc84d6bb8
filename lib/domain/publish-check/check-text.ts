import type { Block } from '#lib/domain/body.ts';
import type { DraftContent } from '#lib/domain/draft-content.ts';
import { blockText, countWords } from '#lib/domain/plain-text.ts';
import { repeats, wordsIn } from './alike.ts';
import { type Finding, finding } from './finding.ts';

/** Search engines and phones cut longer ones. */
const LONGEST_HEADLINE = 110;
/** Words. Longer ones are left unread on a phone. */
const LONGEST_PARAGRAPH = 150;
/** The headline is the heading of the first level. */
const HEADLINE_LEVEL = 1;
/** A page that was pasted whole begins with its headline and other things. */
const FIRST_PARAGRAPHS = 4;

/** What there is to say of headline and standfirst. */
export function checkHead(content: DraftContent, isHeadlineTaken: boolean): Finding[] {
  const { headline, standfirst } = content;
  const found: Finding[] = [];
  const letters = [...headline.trim()].length;
  if (letters === 0) found.push(finding('headline-missing', { field: 'headline' }));
  if (letters > LONGEST_HEADLINE)
    found.push(finding('headline-long', { field: 'headline' }, { count: letters }));
  if (letters > 0 && isHeadlineTaken) found.push(finding('headline-taken', { field: 'headline' }));
  if (standfirst.trim() === '') found.push(finding('standfirst-missing', { field: 'standfirst' }));
  else if (repeats(standfirst, headline))
    found.push(finding('standfirst-is-headline', { field: 'standfirst' }));
  const repeated = content.body.content
    .filter((block) => block.type === 'paragraph' && said(block))
    .slice(0, FIRST_PARAGRAPHS)
    .find((block) => repeats(blockText(block), standfirst) && !repeats(blockText(block), headline));
  if (repeated) found.push(finding('standfirst-repeated', { block: repeated.attrs.id }));
  return found;
}

/** What there is to say of headings and paragraphs. */
export function checkBlocks({ headline, language, body }: DraftContent): Finding[] {
  const found: Finding[] = [];
  const seen = new Set([plain(headline)]);
  let level = HEADLINE_LEVEL;
  body.content.forEach((block, at) => {
    const place = { block: block.attrs.id };
    const text = blockText(block).trim();
    const about = excerpt(text);
    if (block.type === 'paragraph') {
      const count = countWords(text, language);
      if (count > LONGEST_PARAGRAPH) found.push(finding('paragraph-long', place, { about, count }));
      // A page that was pasted whole brings its own headline along.
      if (text !== '' && plain(text) === plain(headline))
        found.push(finding('heading-repeated', place, { about }));
    }
    if (block.type !== 'heading') return;
    if (text === '') found.push(finding('heading-empty', place));
    else if (seen.has(plain(text))) found.push(finding('heading-repeated', place, { about }));
    else if (isAlone(body.content, at)) found.push(finding('heading-alone', place, { about }));
    if (block.attrs.level > level + 1) found.push(finding('heading-skipped', place, { about }));
    seen.add(plain(text));
    level = block.attrs.level;
  });
  return found;
}

/** Whether nothing stands below a heading before the next of its level, or the end. */
function isAlone(blocks: Block[], at: number): boolean {
  const own = blocks[at];
  const next = blocks.slice(at + 1).find((block) => block.type !== 'paragraph' || said(block));
  if (own?.type !== 'heading') return false;
  return next === undefined || (next.type === 'heading' && next.attrs.level <= own.attrs.level);
}

function said(block: Block): boolean {
  return blockText(block).trim() !== '';
}

function plain(text: string): string {
  return wordsIn(text).join(' ');
}

const EXCERPT = 60;

/** The beginning of a text, to find it again. */
export function excerpt(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > EXCERPT
    ? `${letters.slice(0, EXCERPT).join('').trimEnd()}…`
    : letters.join('');
}
