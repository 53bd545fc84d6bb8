import { canonicalPath } from '#lib/canonical-path.ts';
import { VERSIONS_ON_A_PAGE } from '#lib/data/history.ts';
import { windowOf } from '#lib/data/list-page.ts';
import { monthKey, parseMonth } from '#lib/domain/archive.ts';
import { ATTACHMENT_ENDINGS } from '#lib/domain/attachment.ts';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { newestNamed, olderNamed } from '#lib/feeds/document.ts';
import {
  ADMIN_PATH,
  ARCHIVE_PATH,
  ARTICLES_PATH,
  CORRECTIONS_PATH,
  FEED_PATH,
  FEED_STYLE_PATH,
  FEEDS_PATH,
  FRONT_PATH,
  feedPath,
  HUB_PATH,
  LATEST_PATH,
  MANIFEST_PATH,
  NEWS_SITEMAP_PATH,
  OEMBED_PATH,
  OPENAPI_PATH,
  OPENSEARCH_PATH,
  OPML_PATH,
  SEARCH_PATH,
  SITEMAP_PATH,
  SPECULATION_PATH,
  sitemapPartPath,
} from '#lib/urls.ts';

/** Something that has to be there, so that an address leads to it. */
export interface Need {
  kind:
    | List
    | 'about'
    | 'story'
    | 'storyId'
    | 'correctionId'
    | 'sitemap'
    /** A size of a picture. */
    | 'media'
    /** What a story offers besides pictures. */
    | 'files';
  /** Slug, id, month, number of a part, or the name of a file. */
  name: string;
  /** A story's section, or the content hash of a file. */
  of?: string;
  /** MIME type of a file. */
  type?: string;
  /** How many entries of a list, or versions of a story, come before the page that was asked for. */
  skip?: number;
}

type List = 'latest' | 'corrections' | 'section' | 'topic' | 'author' | 'month';

/** What an address of this site is about. */
export interface OwnAddress {
  /** All of it has to be there; null: nothing ever has such an address. */
  needs: Need[] | null;
  /** The path under which it may have moved; null where the server does not look for that. */
  path: string | null;
}

/** There whatever the paper holds. The desk answers for its own addresses, and asks to sign in. */
const ALWAYS: ReadonlySet<string> = new Set([
  FRONT_PATH,
  ARCHIVE_PATH,
  SEARCH_PATH,
  FEEDS_PATH,
  FEED_PATH,
  feedPath(FRONT_PATH, 'atom'),
  feedPath(FRONT_PATH, 'json'),
  OPML_PATH,
  FEED_STYLE_PATH,
  SITEMAP_PATH,
  NEWS_SITEMAP_PATH,
  ...['pages', 'topics', 'authors'].map(sitemapPartPath),
  MANIFEST_PATH,
  OPENSEARCH_PATH,
  OEMBED_PATH,
  SPECULATION_PATH,
  ARTICLES_PATH,
  OPENAPI_PATH,
  HUB_PATH,
  ADMIN_PATH,
  '/robots.txt',
  '/api/health',
  '/api/ready',
]);

/** The files in `public/icons`: a bundle does not know where it lies. */
export const ICONS = [
  'apple-touch-icon.png',
  'favicon.svg',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-512.png',
];

const ID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const MEDIA = /^\/media\/([\da-f]{64})\/([^/]+)$/;
const FILES = /^\/files\/([\da-f]{64})\/([^/]+)\.([\da-z]+)$/;
const BY_ID = new RegExp(`^(?:/share/(${ID})-[\\da-f]{16}\\.png|${ARTICLES_PATH}/(${ID}))$`);
const SITEMAP_PART = /^([1-9]\d{0,5})\.xml$/;
/** Where the server says at once that there is nothing. */
const NEVER_MOVED = /^\/(?:media|share|errors|boxes|_next|api\/v1)(?:\/|$)/;
const TYPES = new Map<string, string>(
  Object.entries(ATTACHMENT_ENDINGS).map(([type, ending]) => [ending, type]),
);
const WITH_FEEDS: readonly string[] = ['corrections', 'section', 'topic', 'author'];

/** Reads a path of this site as a link spells it, which may be anything. */
export function readOwnAddress(pathname: string): OwnAddress {
  const path = canonicalPath(pathname);
  if (path === null) return { needs: null, path: null };
  // Files are looked for as they are spelled, before other spellings of a page are led to its own.
  const needs = needsOfFile(pathname) ?? needsOfFile(path) ?? needsOfPage(path);
  return { needs, path: NEVER_MOVED.test(path) ? null : path };
}

function needsOfFile(path: string): Need[] | null {
  if (path.startsWith(`${ADMIN_PATH}/`)) return [];
  const plain = decodeURIComponent(path);
  const [, picture, size = ''] = MEDIA.exec(plain) ?? [];
  if (picture) return [{ kind: 'media', name: size, of: picture }];
  const [, hash, name = '', ending = ''] = FILES.exec(plain) ?? [];
  const type = TYPES.get(ending);
  if (hash && type) return [{ kind: 'files', name, of: hash, type }];
  const [, shared, told] = BY_ID.exec(plain) ?? [];
  const id = shared ?? told;
  if (id) return [{ kind: 'storyId', name: id }];
  return ICONS.some((icon) => plain === `/icons/${icon}`) ? [] : null;
}

function needsOfPage(path: string): Need[] | null {
  if (ALWAYS.has(path)) return [];
  const parts = path.slice(1).split('/').map(decodeURIComponent);
  const last = parts.at(-1) ?? '';
  const page = parts.at(-2) === 'page' && parsePageNumber(last);
  if (page) return needsOfNumbered(parts.slice(0, -2), page);
  if (newestNamed(last)) return all(fedListAt(parts.slice(0, -1)));
  const after = olderNamed(last)?.after;
  if (after) return needsOfOlderFeed(parts.slice(0, -1), after);
  const [first = '', second = ''] = parts;
  const list = listAt(parts);
  if (list) return [list];
  if (isHistory(parts)) return [story(first, second)];
  if (parts.length !== 2) return null;
  if (first === 'about') return [{ kind: 'about', name: second }];
  const part = first === 'sitemaps' && SITEMAP_PART.exec(second)?.[1];
  return [part ? { kind: 'sitemap', name: part } : story(first, second)];
}

function isHistory(parts: string[]): boolean {
  return parts.length === 3 && parts[2] === 'history';
}

function needsOfNumbered(owner: string[], page: number): Need[] | null {
  const [section = '', slug = ''] = owner;
  if (!isHistory(owner)) return all(listAt(owner, page));
  const { skip } = windowOf({ page, perPage: VERSIONS_ON_A_PAGE });
  return [{ ...story(section, slug), skip }];
}

/** A document of a feed that begins after an entry lies below `feed`, that of all stories below `feeds`. */
function needsOfOlderFeed(owner: string[], after: string): Need[] | null {
  if (`/${owner.join('/')}` === FEEDS_PATH) return [{ kind: 'storyId', name: after }];
  const list = owner.at(-1) === 'feed' ? fedListAt(owner.slice(0, -1)) : null;
  const kind = list?.kind === 'corrections' ? 'correctionId' : 'storyId';
  return list && [list, { kind, name: after }];
}

function fedListAt(parts: string[]): Need | null {
  const list = listAt(parts);
  return list && WITH_FEEDS.includes(list.kind) ? list : null;
}

/** The list at an address, if it has the form of a list's. */
function listAt(parts: string[], page = 1): Need | null {
  const [first = '', second = '', third = ''] = parts;
  const { skip } = windowOf({ page });
  switch (parts.length) {
    case 1: {
      const own = ([LATEST_PATH, CORRECTIONS_PATH] as string[]).includes(`/${first}`);
      return { kind: own ? (first as List) : 'section', name: first, skip };
    }
    case 2:
      return first === 'topic' || first === 'author' ? { kind: first, name: second, skip } : null;
    case 3: {
      const month = `/${first}` === ARCHIVE_PATH ? parseMonth(second, third) : null;
      return month && { kind: 'month', name: monthKey(month), skip };
    }
    default:
      return null;
  }
}

function story(section: string, slug: string): Need {
  return { kind: 'story', name: slug, of: section };
}

function all(need: Need | null): Need[] | null {
  return need && [need];
}
