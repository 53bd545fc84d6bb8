import { LatestList } from '#components/ui/latest-list.tsx';
import { listLatest } from '#lib/data/lists.ts';
import { LATEST_BOX_PATH } from '#lib/urls.ts';
import { readSite } from './read.ts';

const LATEST_SHOWN = 6;

/**
 * "Latest" beside a story. In production only its place: the server puts the box in, rendered once for all
 * stories (docs/decisions/007-shared-boxes.md).
 */
export function LatestBox({ without }: { without: string }) {
  if (process.env.NODE_ENV !== 'production') return <LatestStories without={without} />;
  return <div data-box={LATEST_BOX_PATH} data-self={without} />;
}

export async function LatestStories({ without }: { without?: string }) {
  const [site, { stories }] = await Promise.all([
    readSite(),
    listLatest({ perPage: LATEST_SHOWN, without }),
  ]);
  return <LatestList stories={stories} site={site} />;
}
