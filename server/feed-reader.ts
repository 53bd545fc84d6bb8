import { createHash } from 'node:crypto';
import { FEED_TYPES } from '#lib/feeds/feed.ts';
import type { ReadFeed } from '#lib/websub/feed-at.ts';
import { PAGE_CACHE_CONTROL } from './page-headers.ts';
import type { Pages } from './pages.ts';
import { bodyOf } from './stored-page.ts';

const TYPES = Object.values(FEED_TYPES);

/**
 * Reads feeds as they are now, made from the database and not from the store: another process may have taken up a
 * change that this one has not heard of.
 */
export function createReadFeed(pages: Pick<Pages, 'renderOnce'>): ReadFeed {
  const read = async (path: string, mayFollow: boolean): ReturnType<ReadFeed> => {
    const answer = await pages.renderOnce(path, PAGE_CACHE_CONTROL);
    // A section that was renamed: who subscribed to the former address is still served.
    if (answer.kind === 'moved')
      return mayFollow && answer.to.startsWith('/') ? read(answer.to, false) : null;
    const { status, headers, subject, boxes } = answer.page;
    if (status === 404 || status === 410) return null;
    if (status !== 200) throw new Error(`${path} could not be made (${status})`);
    const contentType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
    if (!TYPES.some((type) => contentType.startsWith(type))) return null;
    const body = bodyOf(answer.page, 'identity');
    const digest = createHash('sha256').update(body).digest('base64url');
    return { body, contentType, digest, words: [...subject, ...boxes] };
  };
  return (path) => read(path, true);
}
