import type { Block, Body } from '#lib/domain/body.ts';
import type { DraftContent } from '#lib/domain/draft-content.ts';
import { excerpt } from './check-text.ts';
import { type Finding, finding, type Place } from './finding.ts';
import type { StoryFacts } from './story-facts.ts';

/** A link of the text, and the block it stands in. */
export interface BodyLink {
  block: string;
  href: string;
}

const OWN_STORY = 'story:';

/** Every link of a body, in order. */
export function bodyLinks(body: Body): BodyLink[] {
  return body.content.flatMap((block) => {
    const hrefs: string[] = [];
    if ('content' in block) collect(block.content, hrefs);
    return hrefs.map((href) => ({ block: block.attrs.id, href }));
  });
}

/** What there is to say of where the story leads: own stories, places in itself, other addresses. */
export function checkLinks({ body, relatedIds }: DraftContent, facts: StoryFacts): Finding[] {
  const anchors = new Set(body.content.map(({ attrs }) => attrs.id));
  const broken = new Set(facts.brokenAddresses);
  const dead = new Set(facts.deadAddresses);
  const inText = bodyLinks(body).flatMap(({ block, href }): Finding[] => {
    const place = { block };
    const about = excerpt(href);
    if (href.startsWith(OWN_STORY)) return checkStory(href.slice(OWN_STORY.length), place, facts);
    if (href.startsWith('#') ? !anchors.has(href.slice(1)) : broken.has(href))
      return [finding('own-link-broken', place, { about })];
    return dead.has(href) ? [finding('outside-link-dead', place, { about })] : [];
  });
  const boxes = body.content.flatMap((block) =>
    block.type === 'relatedStory'
      ? checkStory(block.attrs.articleId, { block: block.attrs.id }, facts)
      : [],
  );
  const picks = relatedIds.flatMap((id) => checkStory(id, { field: 'relatedIds' }, facts));
  return [...inText, ...boxes, ...picks];
}

function checkStory(id: string, place: Place, { stories }: StoryFacts): Finding[] {
  const story = stories[id.toLowerCase()];
  if (!story) return [finding('own-link-broken', place)];
  return story.live ? [] : [finding('own-link-hidden', place, { about: excerpt(story.headline) })];
}

/** Blocks nest inline text at different depths; its marks look the same everywhere. */
function collect(parts: readonly object[], hrefs: string[]): void {
  for (const part of parts) {
    if ('marks' in part && Array.isArray(part.marks)) {
      for (const { attrs } of part.marks as { attrs?: { href?: string } }[]) {
        // One link in bold and plain letters is two parts.
        if (attrs?.href !== undefined && hrefs.at(-1) !== attrs.href) hrefs.push(attrs.href);
      }
    }
    if ('content' in part && Array.isArray(part.content)) collect(part.content as Block[], hrefs);
  }
}
