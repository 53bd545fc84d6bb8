import { publishedDe } from './published-de.ts';
import { publishedEn } from './published-en.ts';

/** What is said of a story's versions and corrections. One object per language, each complete. */
export interface PublishedMessages {
  /** BCP 47 of these words. */
  language: string;
  title: string;
  versions: string;
  noVersions: string;
  version: (number: number) => string;
  standing: Record<'past' | 'live' | 'planned', string>;
  change: Record<'first' | 'minor' | 'update' | 'correction', string>;
  from: (from: string, until: string | null) => string;
  by: (name: string) => string;
  withhold: string;
  withholdHint: string;
  withheld: (reason: string) => string;
  corrections: string;
  noCorrections: string;
  kinds: Record<'correction' | 'clarification' | 'update', string>;
  add: string;
  addHint: string;
  kind: string;
  text: string;
  block: string;
  whole: string;
  time: string;
  timeHint: string;
  tell: string;
  reason: string;
  withdraw: string;
  withdrawn: (reason: string) => string;
  done: Record<'added' | 'withdrawn' | 'withheld', string>;
  noSuchTime: string;
}

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function publishedMessagesFor(language: string): PublishedMessages {
  const primary = language.toLowerCase().split('-')[0];
  return primary === publishedDe.language ? publishedDe : publishedEn;
}
