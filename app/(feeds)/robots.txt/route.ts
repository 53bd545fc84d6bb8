import { robotsText } from '#lib/machines/robots.ts';
import { siteOrigin } from '#lib/site-origin.ts';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  return new Response(robotsText(siteOrigin()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
