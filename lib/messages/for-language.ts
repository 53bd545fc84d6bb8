import { de } from './de.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';

const ALL: Messages[] = [en, de];

/** The words for a BCP 47 tag by its primary language; English when there is no such file yet. */
export function messagesFor(language: string): Messages {
  const primary = language.toLowerCase().split('-')[0];
  return ALL.find((messages) => messages.language === primary) ?? en;
}

/** Every language's words, for pages that cannot know the reader's: those without a database. */
export function allMessages(): readonly Messages[] {
  return ALL;
}
