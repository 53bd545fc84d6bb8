import {
  FEED_PATH,
  FRONT_PATH,
  feedPath,
  LATEST_PATH,
  NEWS_SITEMAP_PATH,
  sitemapPartPath,
} from '#lib/urls.ts';
import type { Change } from './newsroom.ts';
import type { BenchPaper } from './paper.ts';

/** An address at which a change is to be right. */
export interface Surface {
  name: string;
  path: (change: Change) => string;
  /** Whether a correction shows there. */
  corrections: boolean;
  /** Whether the text there is as new as the change. */
  shows: (text: string, change: Change) => boolean;
  /** Whether it still names a story that was removed. Left out for the story's own address, which then answers 410. */
  names?: (text: string, change: Change) => boolean;
  /** How often it is asked for, in milliseconds: what is large would keep the asking program busy. */
  every: number;
}

const OFTEN_MS = 20;
const LARGE_MS = 60;
/** The desk takes less than that from the instant it writes down to the end of its transaction. */
const WRITING_MS = 2_000;

/** Everything that tells readers and machines of a change, as this paper has it. */
export async function surfacesOf(paper: BenchPaper): Promise<Surface[]> {
  const [newest] = await paper.db.$queryRaw<{ part: number }[]>`
    SELECT max(sitemap_part) AS part FROM article`;
  const byHeadline = { shows: hasHeadline, names: namesStory };
  const page = (name: string, path: string): Surface => ({
    name,
    path: () => path,
    corrections: false,
    ...byHeadline,
    every: OFTEN_MS,
  });
  const feed = (name: string, path: string): Surface => ({
    ...page(name, path),
    corrections: true,
    every: LARGE_MS,
  });
  return [
    {
      name: 'story',
      path: ({ path }) => path,
      corrections: true,
      shows: hasHeadline,
      every: OFTEN_MS,
    },
    {
      name: 'JSON-LD',
      path: ({ path }) => path,
      corrections: true,
      shows: (text, change) => hasHeadline(graphIn(text), change),
      every: OFTEN_MS,
    },
    page('section', paper.section.path),
    page('front', FRONT_PATH),
    page('latest', LATEST_PATH),
    feed('feed', FEED_PATH),
    feed('Atom feed', feedPath(FRONT_PATH, 'atom')),
    feed('JSON feed', feedPath(FRONT_PATH, 'json')),
    {
      // It names no headline.
      ...feed('sitemap part', sitemapPartPath(newest?.part ?? 1)),
      shows: (text, change) => changedAt(text, change) >= change.at - WRITING_MS,
      names: (text, { path }) => text.includes(`${path}</loc>`),
    },
    { ...page('news sitemap', NEWS_SITEMAP_PATH), every: LARGE_MS },
  ];
}

function hasHeadline(text: string, { story, number }: Change): boolean {
  return text.includes(`Bulletin ${story}.${number}:`);
}

function namesStory(text: string, { story }: Change): boolean {
  return text.includes(`Bulletin ${story}.`);
}

function graphIn(html: string): string {
  return /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
}

/** When a sitemap says that the story changed, rounded up to the second. */
function changedAt(text: string, { path }: Change): number {
  const [, after = ''] = text.split(`${path}</loc><lastmod>`);
  return Date.parse(after.slice(0, after.indexOf('<'))) + 999;
}
