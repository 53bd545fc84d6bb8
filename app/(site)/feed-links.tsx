import type { Site } from '#lib/domain/story.ts';
import { FEED_TYPES } from '#lib/feeds/feed.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { absoluteUrl, type FeedFormat, FRONT_PATH, feedPath } from '#lib/urls.ts';

/** A list that has feeds of its own. */
export interface FeedOwner {
  name: string;
  path: string;
}

interface Props {
  site: Site;
  /** The list that the page shows or lies in; none where there are only the feeds of all stories. */
  of?: FeedOwner | undefined;
  /** Where the page is that list: in each of their formats. */
  all?: boolean;
}

const NAMES: [FeedFormat, string][] = [
  ['xml', 'RSS'],
  ['atom', 'Atom'],
  ['json', 'JSON Feed'],
];

/** Where feed readers find a page's own feeds, and always that of all stories. */
export function FeedLinks({ site, of, all = false }: Props) {
  const whole = { name: messagesFor(site.language).feedTitle(site.name), path: FRONT_PATH };
  const own = of && { name: `${of.name} – ${site.name}`, path: of.path };
  return (
    <>
      {own && linksTo(own, all ? NAMES : NAMES.slice(0, 1))}
      {linksTo(whole, all && !own ? NAMES : NAMES.slice(0, 1))}
    </>
  );
}

function linksTo({ name, path }: FeedOwner, formats: [FeedFormat, string][]) {
  return formats.map(([format, formatName]) => (
    <link
      key={format}
      rel="alternate"
      type={FEED_TYPES[format]}
      href={absoluteUrl(siteOrigin(), feedPath(path, format))}
      title={formats.length > 1 ? `${name} (${formatName})` : name}
    />
  ));
}
