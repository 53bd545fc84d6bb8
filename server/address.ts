import { canonicalPath, decodeSegment } from '#lib/canonical-path.ts';
import { readFeedQuery } from '#lib/feeds/foreign-address.ts';
import { ARTICLES_PATH, FRONT_PATH, feedPath, OEMBED_PATH, SEARCH_PATH } from '#lib/urls.ts';

/**
 * What a raw request target means to the site. One story has one address: everything that a person
 * would call the same (case, doubled or trailing slashes, composed or decomposed letters) is sent there by 308.
 */
export type Address =
  | {
      kind: 'page' /** Canonical, percent-encoded. */;
      path: string /** Known keys only, canonical. */;
      query: string;
    }
  | { kind: 'moved'; to: string }
  | { kind: 'refused'; status: 400 | 414 };

const MAX_PATH = 2_000;
const MAX_TARGET = 8_000;

/** The only query keys that change what a page shows. All others neither split nor fill the store. */
const KNOWN_KEYS: Record<string, readonly string[]> = {
  [SEARCH_PATH]: ['q', 'section', 'within', 'from', 'to', 'page'],
  [ARTICLES_PATH]: ['section', 'topic', 'author', 'since', 'limit', 'cursor'],
  [OEMBED_PATH]: ['url', 'format', 'maxwidth', 'maxheight'],
};

/**
 * A request target without the scheme and host that a client may put before it (RFC 9112 §3.2.2), which say nothing
 * to us, and without a fragment, which no client should send.
 */
export function originForm(target: string): string {
  const [whole = ''] = target.split('#', 1);
  const origin = /^https?:\/\/[^/?]*/i.exec(whole)?.[0];
  if (origin === undefined) return whole;
  const rest = whole.slice(origin.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/**
 * Whether everybody who resolves `path` comes to the same path. One that goes up (`..`, also encoded), has a
 * backslash or broken escapes would be another address to the framework than to us.
 */
export function meansItself(path: string): boolean {
  return decodeSegment(path) !== null && URL.parse(path, 'http://any.invalid')?.pathname === path;
}

/** Reads a request target in origin form (RFC 9112 §3.2.1). Never throws. */
export function readAddress(target: string): Address {
  if (target.length > MAX_TARGET) return { kind: 'refused', status: 414 };
  const mark = target.indexOf('?');
  const rawPath = mark < 0 ? target : target.slice(0, mark);
  const rawQuery = mark < 0 ? '' : target.slice(mark + 1);
  if (rawPath.length > MAX_PATH) return { kind: 'refused', status: 414 };
  if (!rawPath.startsWith('/')) return { kind: 'refused', status: 400 };

  const path = canonicalPath(rawPath);
  if (path === null) return { kind: 'refused', status: 400 };
  const feed = path === FRONT_PATH && readFeedQuery(rawQuery);
  if (feed) return { kind: 'moved', to: feedPath(path, feed) };
  const query = knownQuery(path, rawQuery);
  if (path !== rawPath) return { kind: 'moved', to: query ? `${path}?${query}` : path };
  return { kind: 'page', path, query };
}

function knownQuery(path: string, rawQuery: string): string {
  const keys = KNOWN_KEYS[path];
  if (!keys || rawQuery === '') return '';
  const given = new URLSearchParams(rawQuery);
  const known = new URLSearchParams();
  for (const key of keys) {
    const value = given.get(key);
    if (value) known.set(key, value);
  }
  return known.toString();
}
