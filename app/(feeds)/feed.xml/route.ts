import { listForFeed } from '#lib/data/feed.ts';
import { getSite } from '#lib/data/site.ts';
import { rssFeed } from '#lib/feeds/rss.ts';
import { siteOrigin } from '#lib/site-origin.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const site = await getSite();
  const stories = await listForFeed(site.feedItems);
  return new Response(rssFeed({ site, stories, origin: siteOrigin() }), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
}
