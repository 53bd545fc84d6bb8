import { getSite } from '#lib/data/site.ts';
import type { Site } from '#lib/domain/story.ts';
import { type FeedDocument, writeFeed } from '#lib/feeds/document.ts';
import { FEED_TYPES, type Feed } from '#lib/feeds/feed.ts';
import { oneLine } from '#lib/feeds/machine-story.ts';
import { hubUrl } from '#lib/hub-address.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl, FEED_STYLE_PATH, FRONT_PATH, feedPath, olderFeedPath } from '#lib/urls.ts';
import type { FeedSource } from './sources.ts';

type FindSource = (site: Site) => FeedSource | null | Promise<FeedSource | null>;

/** Answers with the document `asked` for of the feed that `find` gives: 404 when there is no such feed or document. */
export async function answerFeed(asked: FeedDocument | null, find: FindSource): Promise<Response> {
  const site = asked && (await getSite());
  const source = site && (await find(site));
  const feed = source && (await readFeed(source, asked, site));
  if (!feed) return new Response(null, { status: 404 });
  return new Response(writeFeed(feed, asked.format), {
    headers: {
      'content-type': `${FEED_TYPES[asked.format]}; charset=utf-8`,
      link: linkHeader(feed),
    },
  });
}

/** Where WebSub subscribers look first (W3C WebSub, 4). */
function linkHeader({ selfUrl, hubUrl }: Feed): string {
  const self = `<${selfUrl}>; rel="self"`;
  return hubUrl ? `<${hubUrl}>; rel="hub", ${self}` : self;
}

async function readFeed(
  source: FeedSource,
  { format, after }: FeedDocument,
  site: Site,
): Promise<Feed | null> {
  const part = await source.read(after ? { after } : { newest: site.feedItems }, site);
  if (!part) return null;
  const absolute = (path: string) => absoluteUrl(siteOrigin(), path);
  const { path } = source;
  const newest = absolute(feedPath(path, format));
  return {
    id: source.id,
    title: oneLine(source.title),
    description: oneLine(source.description),
    language: site.language,
    publisher: { name: oneLine(site.publisher || site.name), url: absolute(FRONT_PATH) },
    pageUrl: absolute(path),
    selfUrl: after ? absolute(olderFeedPath(path, after, format)) : newest,
    currentUrl: after ? newest : null,
    olderUrl: part.after ? absolute(olderFeedPath(path, part.after, format)) : null,
    hubUrl: after ? null : hubUrl(),
    iconUrl: absolute('/icons/icon-512.png'),
    styleUrl: FEED_STYLE_PATH,
    items: part.items,
  };
}
