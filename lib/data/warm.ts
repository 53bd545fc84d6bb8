import { withAllBelow } from '#lib/domain/section-tree.ts';
import { FEED_PATH, FRONT_PATH, LATEST_PATH, NEWS_SITEMAP_PATH, SITEMAP_PATH } from '#lib/urls.ts';
import { listLatest } from './lists.ts';
import { getSite } from './site.ts';

/** With these a paper can be read through while its database is away. */
const STORIES_KEPT = 100;

/** Paths of the front, the lists, the sections and the newest stories, in the order in which readers miss them. */
export async function listWarmPaths(): Promise<string[]> {
  const [site, { stories }] = await Promise.all([getSite(), listLatest({ perPage: STORIES_KEPT })]);
  const sections = withAllBelow(site.sections);
  return [
    FRONT_PATH,
    LATEST_PATH,
    FEED_PATH,
    SITEMAP_PATH,
    NEWS_SITEMAP_PATH,
    ...sections.map(({ path }) => path),
    ...stories.map(({ path }) => path),
    ...site.pages.map(({ path }) => path),
  ];
}
