import { BreakingNews } from '#components/site/breaking-line.tsx';
import { getBreakingLine } from '#lib/data/breaking.ts';
import { BREAKING_BOX_PATH } from '#lib/urls.ts';
import { readSite } from './read.ts';

/** The breaking-news line. In production only its place, as that of "Latest". `without`: the story it stands above. */
export function BreakingBox({ without = '' }: { without?: string | undefined }) {
  if (process.env.NODE_ENV !== 'production') return <BreakingLineNow without={without} />;
  return <div data-box={BREAKING_BOX_PATH} data-self={without} />;
}

export async function BreakingLineNow({ without }: { without?: string | undefined }) {
  const [site, line] = await Promise.all([readSite(), getBreakingLine(without)]);
  return <BreakingNews line={line} site={site} />;
}
