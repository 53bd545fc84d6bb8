import type { Body } from './body.ts';
import type { Direction, StoryCard } from './story.ts';

/** What readers saw of a story between two instants. */
export interface StoryVersion {
  /** From 1; a number that is missing was withheld. */
  number: number;
  from: Date;
  change: 'first' | 'minor' | 'update' | 'correction';
  /** What readers are told about the change; often empty. */
  note: string;
  headline: string;
  standfirst: string;
  body: Body;
  language: string;
  direction: Direction;
}

export interface StoryHistory {
  /** The story as it is now. */
  story: StoryCard;
  /** Former versions that are withheld: only that there was one, and since when. Newest first. */
  withheld: { number: number; from: Date }[];
  /** From 1. */
  page: number;
  /** Newest first; the first of page 1 is what readers see now. */
  versions: StoryVersion[];
  /** What came before the last of them, which the next page begins with; null on the last page. */
  before: StoryVersion | null;
}
