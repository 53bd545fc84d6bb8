import type { Page } from 'playwright/test';
import { SEARCH_PATH } from '#lib/urls.ts';
import { type PageFacts, readFacts } from './page-facts.ts';

/** One address of the site, as it answers. */
export interface Visited {
  /** Path and query. */
  address: string;
  status: number;
  /** Media type, without parameters. */
  type: string;
  /** How many links lie between the front page and it. */
  steps: number;
  /** The page that was first to link here. */
  from: string;
  /** What a page says; undefined for anything but HTML answered with 200. */
  page?: PageFacts & { html: string };
}

const AT_ONCE = 4;
/** Far more than the edition has: a calendar without an end, or filters of filters, would get here. */
const MOST = 2_000;

/**
 * Follows every link of the site from the front page, nearest first. Searches are not followed: they
 * have no end, robots are told to stay away, and the edition must be whole without them. `reader` is
 * only there to read HTML as a browser does.
 */
export async function crawl(origin: string, reader: Page): Promise<Map<string, Visited>> {
  const visited = new Map<string, Visited>();
  let next = new Map([['/', '']]);
  for (let steps = 0; next.size > 0; steps += 1) {
    const here = [...next];
    next = new Map();
    for (let start = 0; start < here.length; start += AT_ONCE) {
      const visits = here
        .slice(start, start + AT_ONCE)
        .map(([address, from]) => visit({ origin, address, from, steps }, reader));
      for (const found of await Promise.all(visits)) visited.set(found.address, found);
    }
    for (const [address] of here) {
      for (const link of visited.get(address)?.page?.links ?? []) {
        const target = addressOf(link, origin);
        if (target && !isSearch(target) && !visited.has(target) && !next.has(target)) {
          next.set(target, address);
        }
      }
    }
    if (visited.size + next.size > MOST) {
      throw new Error(`More than ${MOST} addresses: ${[...next.keys()].slice(0, 5).join(', ')} …`);
    }
  }
  return visited;
}

/** Path and query of a URL on the site; undefined for any other. */
export function addressOf(url: string, origin: string): string | undefined {
  const parsed = URL.parse(url);
  return parsed?.origin === origin ? parsed.pathname + parsed.search : undefined;
}

function isSearch(address: string): boolean {
  return address.startsWith(`${SEARCH_PATH}?`);
}

async function visit(
  { origin, ...visit }: { origin: string; address: string; from: string; steps: number },
  reader: Page,
): Promise<Visited> {
  const url = origin + visit.address;
  const response = await fetch(url, { redirect: 'manual' });
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  const html = await response.text();
  const isPage = type === 'text/html' && response.status === 200;
  return {
    ...visit,
    status: response.status,
    type,
    ...(isPage && { page: { ...(await readFacts(reader, { url, html })), html } }),
  };
}
