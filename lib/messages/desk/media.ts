import { mediaDe } from './media-de.ts';
import { type MediaMessages, mediaEn } from './media-en.ts';

const ALL: MediaMessages[] = [mediaEn, mediaDe];

/** The words about pictures for a BCP 47 tag by its primary language; English when there are none yet. */
export function mediaMessagesFor(language: string): MediaMessages {
  const primary = language.toLowerCase().split('-')[0];
  return ALL.find((messages) => messages.language === primary) ?? mediaEn;
}
