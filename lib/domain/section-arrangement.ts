import type { SectionFront, StoryCard } from './story.ts';

/** How a section's first page is set. No story is lost or shown twice. */
export interface SectionArrangement {
  /** None in an empty section. */
  lead: StoryCard | null;
  /** Beside each other under the lead. */
  seconds: StoryCard[];
  /** One under the other, each with its day. */
  rows: StoryCard[];
}

/** So many that the editors chose stand beside each other, and so many of the newest where they chose none. */
const MOST_CHOSEN = 4;
const NEWEST = 3;
/** A shorter list is better left whole. */
const LONG = 7;

/** What the editors chose comes first, in their order; then what is newest. */
export function arrangeSection({
  curated,
  stories,
}: Pick<SectionFront, 'curated' | 'stories'>): SectionArrangement {
  const [lead = null, ...rest] = [...curated, ...stories];
  const chosen = Math.min(curated.length - 1, MOST_CHOSEN);
  const newest = rest.length >= LONG ? NEWEST : 0;
  const beside = chosen > 0 ? chosen : newest;
  return { lead, seconds: rest.slice(0, beside), rows: rest.slice(beside) };
}
