import { isSlug } from './slug.ts';

/** What was typed, on one line and without signs that show nothing. */
export function oneLine(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** What was typed, in lines, without signs that no database can hold. */
export function severalLines(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .trim();
}

/** What was typed as the last part of an address; null when it cannot be one. */
export function parseSlug(typed: string): string | null {
  const slug = typed.trim().normalize('NFC').toLowerCase();
  return isSlug(slug) ? slug : null;
}
