/** Where a page stands in the paper, by the addresses that navigation may show. */
export interface Place {
  /** The page itself, when navigation may name it. */
  here?: string;
  /** What it lies in, from the top down. */
  within?: readonly string[];
}

/** How a link to `path` is marked on a page at `place`: as the page itself, as what it lies in, or not at all. */
export function markCurrent({ here, within }: Place, path: string): 'page' | 'true' | undefined {
  if (path === here) return 'page';
  return within?.includes(path) ? 'true' : undefined;
}
