/**
 * A box that many pages show alike ("Latest" beside every story) is rendered once, at an internal address, and
 * put into the pages by the server: a new story then costs one rendering and a thousand small puzzles instead
 * of a thousand renderings. See docs/decisions/007-shared-boxes.md.
 */

/** Where a page wants a box: `<div data-box="/boxes/latest" data-self="story id"></div>`. */
export interface BoxPlace {
  /** Internal address of the box. */
  path: string;
  /** The story whose page this is, which its own boxes leave out. */
  self: string;
}

const MARKER = /<div data-box="(\/boxes\/[a-z-]+)" data-self="([0-9a-f-]*)"><\/div>/g;
const BODY = /<body\b[^>]*>([\s\S]*)<\/body>/;

/** Cuts a page at the places of its boxes: one stretch more than there are places. */
export function cutAtBoxes(html: string): { stretches: string[]; places: BoxPlace[] } {
  const stretches: string[] = [];
  const places: BoxPlace[] = [];
  let from = 0;
  for (const { 0: marker, 1: path = '', 2: self = '', index } of html.matchAll(MARKER)) {
    stretches.push(html.slice(from, index));
    places.push({ path: onItsOwn(path), self: onItsOwn(self) });
    from = index + marker.length;
  }
  stretches.push(html.slice(from));
  return { stretches, places };
}

/** A piece of a string keeps the whole of it in memory; one that is stored must not hold a page. */
function onItsOwn(piece: string): string {
  return Buffer.from(piece).toString();
}

/** A box is rendered as a document of its own; this is the part that goes into other pages. */
export function boxContent(document: string): string {
  return BODY.exec(document)?.[1] ?? '';
}

const KEY = 'box:';

/** A box's key in the store begins with no slash, so that no request can name it. */
export function boxKey(path: string): string {
  return KEY + path;
}

/** Whether a key of the store is that of a box. */
export function isBox(key: string): boolean {
  return key.startsWith(KEY);
}

/** The internal address behind a key of the store: a page's own path, or its box's. */
export function addressOf(key: string): string {
  return isBox(key) ? key.slice(KEY.length) : key;
}
