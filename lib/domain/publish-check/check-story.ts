import type { DraftContent } from '#lib/domain/draft-content.ts';
import { checkLinks } from './check-links.ts';
import { checkPictures } from './check-pictures.ts';
import { checkBlocks, checkHead } from './check-text.ts';
import { FINDINGS, type Finding, finding } from './finding.ts';
import type { StoryFacts } from './story-facts.ts';

/**
 * What there is to say of a story before readers have it: first what keeps it from them, then what whoever writes it
 * should look at, each in the order of the story.
 */
export function checkStory(content: DraftContent, facts: StoryFacts): Finding[] {
  const found = [
    ...checkHead(content, facts.isHeadlineTaken),
    ...(facts.hasSection ? [] : [finding('section-missing', { field: 'sectionId' })]),
    ...(facts.authors.length > 0 ? [] : [finding('author-missing', { field: 'authors' })]),
    ...(isTooEarly(content, facts) ? [finding('plan-before-embargo', { field: 'embargoAt' })] : []),
    ...checkPictures(content, facts),
    ...checkBlocks(content),
    ...checkLinks(content, facts),
  ];
  const places = new Map(content.body.content.map(({ attrs }, at) => [attrs.id, at + 1]));
  const place = ({ block }: Finding) => (block === null ? 0 : (places.get(block) ?? 0));
  const weight = ({ kind }: Finding) => (FINDINGS[kind] === 'block' ? 0 : 1);
  return found.sort((a, b) => weight(a) - weight(b) || place(a) - place(b));
}

/** An embargo that was set after the plan does not hold it up. */
function isTooEarly({ embargoAt }: DraftContent, { plannedFrom }: StoryFacts): boolean {
  return (
    embargoAt !== null && plannedFrom !== null && Date.parse(plannedFrom) < Date.parse(embargoAt)
  );
}
