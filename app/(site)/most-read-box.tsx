import { MostReadList } from '#components/ui/most-read-list.tsx';
import { listMostRead } from '#lib/data/most-read.ts';
import { MOST_READ_BOX_PATH } from '#lib/urls.ts';
import { readSite } from './read.ts';

const SHOWN = 5;

/** "Most read". In production only its place, as that of "Latest". `without`: the story it stands beside. */
export function MostReadBox({ without = '' }: { without?: string }) {
  if (process.env.NODE_ENV !== 'production') return <MostReadStories without={without} />;
  return <div data-box={MOST_READ_BOX_PATH} data-self={without} />;
}

export async function MostReadStories({ without }: { without?: string }) {
  const [site, stories] = await Promise.all([readSite(), listMostRead()]);
  const shown = stories.filter(({ id }) => id !== without).slice(0, SHOWN);
  return <MostReadList stories={shown} site={site} />;
}
