import { type Month, monthKey } from './domain/archive.ts';
import { type ArticleQuery, writeCursor } from './domain/article-cursor.ts';
import { ATTACHMENT_ENDINGS, type Attachment } from './domain/attachment.ts';
import type { SearchQuery } from './domain/search-query.ts';
import type { PictureFormat } from './domain/story.ts';

/** The only place where an address of the site is spelled. Paths are site-relative and unencoded slugs are encoded here. */

/** First path segments that belong to the site itself; no section may be called so. The database refuses the same list. */
export const RESERVED_SLUGS = [
  'about',
  'admin',
  'api',
  'archive',
  'author',
  'boxes',
  'corrections',
  'errors',
  'feeds',
  'files',
  'icons',
  'latest',
  'media',
  'most-read',
  'oembed',
  'page',
  'search',
  'share',
  'sitemaps',
  'topic',
  '_next',
] as const;

const part = encodeURIComponent;

export const FRONT_PATH = '/';
export const LATEST_PATH = '/latest';
export const SEARCH_PATH = '/search';
export const ARCHIVE_PATH = '/archive';
export const CORRECTIONS_PATH = '/corrections';
export const FEEDS_PATH = '/feeds';
export const FEED_PATH = '/feed.xml';
export const OPML_PATH = '/feeds.opml';
export const FEED_STYLE_PATH = '/feed.css';
export const SITEMAP_PATH = '/sitemap.xml';
export const NEWS_SITEMAP_PATH = '/news-sitemap.xml';
export const MANIFEST_PATH = '/manifest.webmanifest';
export const OPENSEARCH_PATH = '/opensearch.xml';
export const OEMBED_PATH = '/oembed';
/** Where feed readers ask to be told of changes (WebSub). */
export const HUB_PATH = '/api/websub';
export const ARTICLES_PATH = '/api/v1/articles';
export const OPENAPI_PATH = '/api/v1/openapi.json';
/** What browsers may fetch before it is asked for. */
export const SPECULATION_PATH = '/speculation-rules.json';
/** Where the server finds the box that all stories share; never an address for readers. */
export const LATEST_BOX_PATH = '/boxes/latest';
export const BREAKING_BOX_PATH = '/boxes/breaking';
export const MOST_READ_BOX_PATH = '/boxes/most-read';
export const ADMIN_PATH = '/admin';
export const SIGN_IN_PATH = '/admin/sign-in';
export const ACCOUNT_PATH = '/admin/account';
/** One's account, where it says that sign-in asks for no code any more. */
export const CODE_ENDED_PATH = `${ACCOUNT_PATH}?said=code-ended`;
export const STAFF_PATH = '/admin/staff';
export const AUDIT_PATH = '/admin/audit';
export const DESK_STORIES_PATH = '/admin/articles';
export const NEW_STORY_PATH = '/admin/articles/new';
export const DESK_MEDIA_PATH = '/admin/media';
export const SETTINGS_PATH = '/admin/settings';
export const DESK_AUTHORS_PATH = '/admin/authors';
export const NEW_AUTHOR_PATH = '/admin/authors/new';
/** Sign-in and sign-out, answered whatever build asks. */
export const SESSION_PATH = '/admin/api/v1/session';
export const SESSION_CODE_PATH = '/admin/api/v1/session/code';
export const SESSION_PASSKEY_PATH = '/admin/api/v1/session/passkey';
export const PASSKEY_CHALLENGE_PATH = '/admin/api/v1/session/passkey/challenge';
export const ASK_RESET_PATH = '/admin/reset';

export function sectionPath(slug: string): string {
  return `/${part(slug)}`;
}

/** The slug in a section's address. */
export function sectionSlug(path: string): string {
  return decodeURIComponent(path.slice(1));
}

export function storyPath(sectionSlug: string, slug: string): string {
  return `/${part(sectionSlug)}/${part(slug)}`;
}

export function topicPath(slug: string): string {
  return `/topic/${part(slug)}`;
}

export function authorPath(slug: string): string {
  return `/author/${part(slug)}`;
}

export function standingPath(slug: string): string {
  return `/about/${part(slug)}`;
}

/** The n-th page (from 1) of the list at `path`; the first is the list itself. */
export function numberedPath(path: string, page: number): string {
  return page === 1 ? path : `${path}/page/${page}`;
}

/** The n-th page (from 1) of a month's stories. */
export function archivePath(month: Month, page = 1): string {
  return numberedPath(`${ARCHIVE_PATH}/${monthKey(month).replace('-', '/')}`, page);
}

/** The n-th page (from 1) of the corrections. */
export function correctionsPath(page = 1): string {
  return numberedPath(CORRECTIONS_PATH, page);
}

/** The n-th page (from 1) of the versions of the story at `path`. */
export function historyPath(path: string, page = 1): string {
  return numberedPath(`${path}/history`, page);
}

/** The n-th page (from 1) of what was found; filters that are not set leave no trace in the address. */
export function searchPath(
  query: string,
  page = 1,
  filters: Partial<Pick<SearchQuery, 'section' | 'from' | 'to' | 'within'>> = {},
): string {
  const { section, from, to, within } = filters;
  const set = Object.entries({ section, from, to, within, page: page === 1 ? null : page }).filter(
    ([, value]) => value,
  );
  const rest = set.map(([key, value]) => `&${key}=${part(String(value))}`).join('');
  return `${SEARCH_PATH}?q=${part(query)}${rest}`;
}

/** RSS, Atom and JSON Feed by the ending of their addresses. */
export type FeedFormat = 'xml' | 'atom' | 'json';

/** The feed of the list at `path`; the front page's is that of all stories. */
export function feedPath(path: string, format: FeedFormat): string {
  return `${path === FRONT_PATH ? '' : path}/feed.${format}`;
}

/** The items of that feed that come after the one with this id, in time before it. */
export function olderFeedPath(path: string, id: string, format: FeedFormat): string {
  return `${path === FRONT_PATH ? FEEDS_PATH : `${path}/feed`}/${id}.${format}`;
}

/** A part of the sitemap: a number from 1, or the name of one that is not numbered. */
export function sitemapPartPath(name: number | string): string {
  return `/sitemaps/${name}.xml`;
}

/** The part of the read API's list that `query` asks for. */
export function articlesPath(query: ArticleQuery): string {
  const { section, topic, author, since, limit, after } = query;
  const cursor = after && writeCursor(after);
  const given = Object.entries({ section, topic, author, since, limit, cursor }).flatMap(
    ([key, value]) => (value === undefined ? [] : [`${key}=${part(String(value))}`]),
  );
  return `${ARTICLES_PATH}?${given.join('&')}`;
}

/** Where the story at the absolute address `url` can be asked for as oEmbed. */
export function oembedPath(url: string, format: 'json' | 'xml'): string {
  return `${OEMBED_PATH}?url=${part(url)}&format=${format}`;
}

/** The picture drawn for a story that has none; `hash` follows from what is drawn. */
export function sharePicturePath(storyId: string, hash: string): string {
  return `/share/${storyId}-${hash}.png`;
}

/** An immutable picture. `crop` `full` is the whole picture; a crop's address tells the point it was cut around. */
export function picturePath(
  picture: { hash: string; name: string },
  rendition: { crop: string; width: number; format: PictureFormat; focal?: string },
): string {
  const around = rendition.focal ? `-${rendition.focal}` : '';
  const crop = rendition.crop === 'full' ? '' : `-${rendition.crop}${around}`;
  return `/media/${picture.hash}/${part(picture.name)}${crop}-${rendition.width}.${rendition.format}`;
}

/** An immutable file that a story offers. */
export function attachmentPath({
  hash,
  name,
  mimeType,
}: Pick<Attachment, 'hash' | 'name' | 'mimeType'>): string {
  return `/files/${hash}/${part(name)}.${ATTACHMENT_ENDINGS[mimeType]}`;
}

/** `path` on the public origin (`SITE_URL`). */
export function absoluteUrl(origin: string, path: string): string {
  return new URL(path, origin).href;
}

/** The sign-in form, which leads on to the path `next` of the desk. */
export function signInPath(next?: string): string {
  return next && next !== ADMIN_PATH ? `${SIGN_IN_PATH}?next=${part(next)}` : SIGN_IN_PATH;
}

/** Where the first administrator is made, once, with the token that was printed. */
export function setupPath(token: string): string {
  return `/admin/setup/${part(token)}`;
}

export function invitationPath(token: string): string {
  return `/admin/invitation/${part(token)}`;
}

export function resetPath(token: string): string {
  return `/admin/reset/${part(token)}`;
}

/** The desk's list of stories; what is not set leaves no trace in the address. */
export function storiesPath(filter: Record<string, string | undefined> = {}): string {
  const given = Object.entries(filter).filter(([key, value]) => value && value !== DEFAULT[key]);
  const query = given.map(([key, value]) => `${key}=${part(value ?? '')}`).join('&');
  return query ? `${DESK_STORIES_PATH}?${query}` : DESK_STORIES_PATH;
}

/** The library; what is not set leaves no trace in the address. */
export function libraryPath(filter: Record<string, string | undefined> = {}): string {
  const given = Object.entries(filter).filter(([, value]) => value && value !== 'all');
  const query = given.map(([key, value]) => `${key}=${part(value ?? '')}`).join('&');
  return query ? `${DESK_MEDIA_PATH}?${query}` : DESK_MEDIA_PATH;
}

/** An author, for those who look after them. */
export function deskAuthorPath(id: string): string {
  return `${DESK_AUTHORS_PATH}/${part(id)}`;
}

/** A picture or file of the library. */
export function deskMediaPath(id: string): string {
  return `${DESK_MEDIA_PATH}/${part(id)}`;
}

const DEFAULT: Record<string, string> = { list: 'work' };

/** The editor window of a story. */
export function deskStoryPath(id: string): string {
  return `${DESK_STORIES_PATH}/${part(id)}`;
}

/** Everything that was saved of it; one state, or what changed from one to another. */
export function deskHistoryPath(
  id: string,
  shown: { revision?: number; from?: number; before?: number } = {},
): string {
  const set = Object.entries(shown).filter(([, value]) => value !== undefined);
  const query = set.map(([key, value]) => `${key}=${value}`).join('&');
  return `${deskStoryPath(id)}/history${query && `?${query}`}`;
}

/** What readers were given of a story: its versions and corrections. */
export function deskPublishedPath(id: string): string {
  return `${deskStoryPath(id)}/published`;
}

/** A story as readers will see it. */
export function deskPreviewPath(id: string): string {
  return `${deskStoryPath(id)}/preview`;
}

/** The page itself that a preview frames. */
export function previewPagePath(id: string): string {
  return `/admin/preview/story/${part(id)}`;
}

/** The same for somebody without an account, while the token in it works. */
export function sharedPreviewPath(token: string): string {
  return `/admin/preview/${part(token)}`;
}

/** What is not asked leaves no trace in the address. */
export function withQuery(path: string, query: Record<string, string | undefined>): string {
  const asked = Object.entries(query).flatMap(([key, value]) =>
    value ? [`${key}=${part(value)}`] : [],
  );
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`;
}

const DESK_API_PATH = '/admin/api/v1';

/** Where the windows of the desk ask; `path` such as `stories/ID/draft`. */
export function deskApiPath(path: string): string {
  return `${DESK_API_PATH}/${path}`;
}

/** The entries of the audit log that fit; what is not asked leaves no trace in the address. */
export function auditPath(query: Record<string, string | undefined>): string {
  return withQuery(AUDIT_PATH, query);
}
