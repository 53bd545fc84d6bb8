import { momentsDe } from './moments-de.ts';
import { momentsEn } from './moments-en.ts';

/** What is asked and said when a story is given to readers or taken back from them. One object per language, each complete. */
export interface MomentMessages {
  /** BCP 47 of these words. */
  language: string;
  publish: string;
  more: string;
  when: string;
  now: string;
  later: string;
  time: string;
  end: string;
  endHint: string;
  /** A time that clocks leap over. */
  gap: (then: string) => string;
  twice: string;
  told: string;
  update: string;
  minor: string;
  note: string;
  noteHint: string;
  planned: (when: string) => string;
  replace: string;
  keep: string;
  plannedFor: (when: string) => string;
  ends: (when: string) => string;
  reason: string;
  reasonHint: string;
  leave: string;
  explained: Record<'cancel' | 'limit' | 'unpublish' | 'remove', string>;
}

/** The words for a BCP 47 tag by its primary language; English when there are none. */
export function momentMessagesFor(language: string): MomentMessages {
  const primary = language.toLowerCase().split('-')[0];
  return primary === momentsDe.language ? momentsDe : momentsEn;
}
