import { resolveHref } from '#lib/domain/links.ts';
import { absoluteUrl } from '#lib/urls.ts';
import type { Around } from './around.ts';

/** The web, mail, telephone, a place on the page, a path of the site (never `//host`). */
const ALLOWED = /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i;
/** Browsers leave these out before they read an address, and would find another one than was checked. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it refuses
const HIDDEN = /[\u0000-\u0020\u007F]/;

/** Where a link or picture leads from here, or null when it may lead nowhere. Every address of a text comes this way. */
export function addressOf(
  href: string,
  { linked, elsewhere }: Pick<Around, 'linked' | 'elsewhere'>,
): string | null {
  const address = resolveHref(href, linked);
  if (address === null || HIDDEN.test(address) || !ALLOWED.test(address)) return null;
  if (!elsewhere) return address;
  const { origin, path } = elsewhere;
  if (address.startsWith('#')) return absoluteUrl(origin, path) + address;
  return address.startsWith('/') ? absoluteUrl(origin, address) : address;
}
