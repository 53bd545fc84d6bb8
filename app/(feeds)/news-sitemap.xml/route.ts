import { getSite } from '#lib/data/site.ts';
import { listNews } from '#lib/data/sitemaps.ts';
import { newsSitemap } from '#lib/machines/sitemap.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { xmlResponse } from '../xml-response.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const [site, stories] = await Promise.all([getSite(), listNews()]);
  return xmlResponse(newsSitemap(stories, site, siteOrigin()));
}
