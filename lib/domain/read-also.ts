import type { StoryCard } from './story.ts';

/**
 * What makes a story worth reading after another. Likeness is that of headline, kicker and standfirst
 * (0 to 1; unlike texts of one language reach about 0.1); nearness in time is 1 for the same day and
 * a half `halfLifeDays` away.
 */
export const READ_ALSO_WEIGHTS = {
  sharedTopic: 1,
  sameSection: 0.5,
  likeness: 4,
  nearness: 0.5,
  halfLifeDays: 60,
} as const;

/** How many of the newest stories of each topic and of the section are looked at. */
export const READ_ALSO_CANDIDATES = 24;

/** The editor's picks first, then automatic ones; never the story itself, never one twice. */
export function mergeReadAlso(options: {
  storyId: string;
  picks: StoryCard[];
  automatic: StoryCard[];
  limit: number;
}): StoryCard[] {
  const seen = new Set([options.storyId]);
  const shown: StoryCard[] = [];
  for (const card of [...options.picks, ...options.automatic]) {
    if (shown.length >= options.limit) break;
    if (seen.has(card.id)) continue;
    seen.add(card.id);
    shown.push(card);
  }
  return shown;
}
