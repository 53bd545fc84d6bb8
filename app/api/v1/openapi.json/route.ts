import { getSite } from '#lib/data/site.ts';
import { openApi } from '#lib/machines/openapi.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { jsonAnswer } from '../../../(feeds)/json-answer.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return jsonAnswer(openApi(await getSite(), siteOrigin()));
}
