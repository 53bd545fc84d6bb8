import { listSitemapParts } from '#lib/data/sitemaps.ts';
import { sitemapIndex } from '#lib/machines/sitemap.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { xmlResponse } from '../xml-response.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return xmlResponse(sitemapIndex(await listSitemapParts(), siteOrigin()));
}
