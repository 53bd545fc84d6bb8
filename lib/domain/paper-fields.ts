import { isSlug } from './slug.ts';

/** As the database has it. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?$/i;

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

/** `DE-at` is `de-AT`; null for what is no language. */
export function canonicalLanguage(typed: string): string | null {
  const tag = typed.trim();
  if (!LANGUAGE.test(tag)) return null;
  return Intl.getCanonicalLocales(tag)[0] ?? null;
}
