import { deskDe } from './de.ts';
import { deskEn } from './en.ts';
import type { DeskMessages } from './messages.ts';

const ALL: DeskMessages[] = [deskEn, deskDe];

/** The desk's words for a BCP 47 tag by its primary language; English when there is no such file yet. */
export function deskMessagesFor(language: string): DeskMessages {
  const primary = language.toLowerCase().split('-')[0];
  return ALL.find((messages) => messages.language === primary) ?? deskEn;
}

/** Every language the desk speaks. */
export function allDeskMessages(): readonly DeskMessages[] {
  return ALL;
}
