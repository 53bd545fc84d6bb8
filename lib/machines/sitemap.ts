import type { NewsEntry, PageEntry, SitemapPart, StoryEntry } from '#lib/domain/sitemap.ts';
import type { Site } from '#lib/domain/story.ts';
import { escapeMarkup } from '#lib/markup/html.ts';
import {
  ARCHIVE_PATH,
  absoluteUrl,
  CORRECTIONS_PATH,
  FEEDS_PATH,
  FRONT_PATH,
  LATEST_PATH,
  sitemapPartPath,
} from '#lib/urls.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The parts that are not numbered: lists and standing pages, topics, authors. */
export const PAGE_PARTS = ['pages', 'topics', 'authors'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** The index of all parts (sitemaps.org). `origin` is the public one. */
export function sitemapIndex(parts: SitemapPart[], origin: string): string {
  const entries = [...PAGE_PARTS.map((part) => ({ part, changedAt: null })), ...parts].map(
    ({ part, changedAt }) =>
      `<sitemap>${location(origin, sitemapPartPath(part))}${lastChange(changedAt)}</sitemap>\n`,
  );
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join('')}</sitemapindex>\n`;
}

/** A numbered part: stories with their pictures (Google's image extension) and their last change of substance. */
export function storySitemap(stories: StoryEntry[], origin: string): string {
  const entries = stories.map(({ path, updatedAt, pictures }) => {
    const images = pictures.map(
      ({ path, caption }) =>
        `<image:image><image:loc>${address(origin, path)}</image:loc>${caption ? `<image:caption>${escapeMarkup(caption)}</image:caption>` : ''}</image:image>`,
    );
    return `<url>${location(origin, path)}${lastChange(updatedAt)}${images.join('')}</url>\n`;
  });
  return `${HEAD}<urlset ${NAMESPACE} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n${entries.join('')}</urlset>\n`;
}

/** Pages that every paper has. */
export const HOUSE_PAGES: readonly PageEntry[] = [
  FRONT_PATH,
  LATEST_PATH,
  ARCHIVE_PATH,
  CORRECTIONS_PATH,
  FEEDS_PATH,
].map((path) => ({ path, changedAt: null }));

/** Everything that is no story. */
export function pageSitemap(pages: PageEntry[], origin: string): string {
  const entries = pages.map(
    ({ path, changedAt }) => `<url>${location(origin, path)}${lastChange(changedAt)}</url>\n`,
  );
  return `${HEAD}<urlset ${NAMESPACE}>\n${entries.join('')}</urlset>\n`;
}

/** The stories of the last two days by Google's rules for news sitemaps: nothing but the headline stands in a title. */
export function newsSitemap(
  stories: NewsEntry[],
  site: Pick<Site, 'name'>,
  origin: string,
): string {
  const name = escapeMarkup(site.name);
  const entries = stories.map(
    ({ path, headline, language, publishedAt }) =>
      `<url>${location(origin, path)}<news:news><news:publication><news:name>${name}</news:name><news:language>${newsLanguage(language)}</news:language></news:publication><news:publication_date>${seconds(publishedAt)}</news:publication_date><news:title>${escapeMarkup(headline)}</news:title></news:news></url>\n`,
  );
  return `${HEAD}<urlset ${NAMESPACE} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${entries.join('')}</urlset>\n`;
}

function location(origin: string, path: string): string {
  return `<loc>${address(origin, path)}</loc>`;
}

function address(origin: string, path: string): string {
  return escapeMarkup(absoluteUrl(origin, path));
}

function lastChange(instant: Date | null): string {
  return instant ? `<lastmod>${seconds(instant)}</lastmod>` : '';
}

/** W3C date and time, to the second, UTC. */
function seconds(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/** Google wants ISO 639, and tells the two ways of writing Chinese apart by country. */
function newsLanguage(language: string): string {
  const [primary = 'en', ...rest] = language.toLowerCase().split('-');
  if (primary !== 'zh') return escapeMarkup(primary);
  return rest.some((part) => part === 'tw' || part === 'hant' || part === 'hk') ? 'zh-tw' : 'zh-cn';
}
