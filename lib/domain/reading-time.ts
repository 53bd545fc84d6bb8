/** What grown-ups read of a newspaper in a minute, rounded down so that nobody feels hurried. */
const WORDS_PER_MINUTE = 220;

/** Whole minutes, at least one. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
}
