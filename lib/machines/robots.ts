import {
  ADMIN_PATH,
  absoluteUrl,
  NEWS_SITEMAP_PATH,
  SEARCH_PATH,
  SITEMAP_PATH,
} from '#lib/urls.ts';

/**
 * What crawlers may ask for (RFC 9309), the same for all of them: whom a paper wants to keep out is its publisher's
 * choice, not ours. Search results are endless and never stored; the desk is nobody's business; the read API says
 * again what the pages say.
 */
export function robotsText(origin: string): string {
  return [
    'User-agent: *',
    // These are prefixes: without their ends they would shut out a section called `searchlight`, too.
    ...['$', '/', '?'].map((end) => `Disallow: ${ADMIN_PATH}${end}`),
    ...['$', '?'].map((end) => `Disallow: ${SEARCH_PATH}${end}`),
    'Disallow: /api/',
    '',
    `Sitemap: ${absoluteUrl(origin, SITEMAP_PATH)}`,
    `Sitemap: ${absoluteUrl(origin, NEWS_SITEMAP_PATH)}`,
    '',
  ].join('\n');
}
