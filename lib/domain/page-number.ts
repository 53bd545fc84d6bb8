/** Far beyond any archive; a larger number would only make the database count for nothing. */
const LAST = 99_999;

/**
 * The number in `/page/{n}`: whole, without sign or leading zero, and at least 2, because the first page is the
 * list itself and has one address only. Null for anything else.
 */
export function parsePageNumber(text: string): number | null {
  if (!/^[1-9]\d{0,4}$/.test(text)) return null;
  const page = Number(text);
  return page >= 2 && page <= LAST ? page : null;
}
