import { getSite } from '#lib/data/site.ts';
import { OPENSEARCH_TYPE, openSearchDescription } from '#lib/machines/opensearch.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { xmlResponse } from '../xml-response.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return xmlResponse(openSearchDescription(await getSite(), siteOrigin()), OPENSEARCH_TYPE);
}
