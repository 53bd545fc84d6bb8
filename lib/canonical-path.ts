const FORBIDDEN = /[\p{Cc}/\\]/u;

/**
 * The one path of a page for all that a person would call the same: case, doubled or trailing slashes, composed or
 * decomposed letters, the first page of a list and the list. Null for a path that nobody should ask for.
 */
export function canonicalPath(rawPath: string): string | null {
  const segments: string[] = [];
  for (const raw of rawPath.split('/')) {
    if (raw === '') continue;
    const segment = decodeSegment(raw);
    if (segment === null || segment === '.' || segment === '..' || FORBIDDEN.test(segment))
      return null;
    segments.push(encodeURIComponent(segment.normalize('NFC').toLowerCase()));
  }
  if (segments.at(-2) === 'page' && segments.at(-1) === '1') segments.splice(-2);
  return `/${segments.join('/')}`;
}

/** A part of a path as it was meant; null when its percent-encoding is broken. */
export function decodeSegment(raw: string): string | null {
  try {
    return decodeURIComponent(raw);
  } catch {
    return null;
  }
}
