import { opml } from '#lib/feeds/opml.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl, feedPath } from '#lib/urls.ts';
import { readFeedGroups } from '../groups.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { site, groups } = await readFeedGroups();
  const absolute = (path: string) => absoluteUrl(siteOrigin(), path);
  const file = opml({
    title: site.name,
    groups: groups.map(({ title, lists }) => ({
      title,
      feeds: lists.map(({ name, path }) => ({
        title: name,
        feedUrl: absolute(feedPath(path, 'xml')),
        pageUrl: absolute(path),
      })),
    })),
  });
  return new Response(file, { headers: { 'content-type': 'text/x-opml; charset=utf-8' } });
}
