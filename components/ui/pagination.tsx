import type { Site, StoryPage } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { ARCHIVE_PATH } from '#lib/urls.ts';

interface Props {
  list: Pick<StoryPage, 'page' | 'hasOlder' | 'endsHere'>;
  site: Site;
  /** Address of the n-th page. */
  pathOf: (page: number) => string;
  /** What the pages before and after are called; where nothing is said, newer and older stories. */
  words?: { before: string; after: string };
}

/** The way to newer and older stories; nothing when all fit on one page. */
export function Pagination({ list, site, pathOf, words }: Props) {
  if (list.page === 1 && !list.hasOlder && !list.endsHere) return null;
  const messages = messagesFor(site.language);
  return (
    <nav className="pagination" aria-label={messages.pages}>
      {list.page > 1 && (
        <a rel="prev" href={pathOf(list.page - 1)}>
          {words?.before ?? messages.newer}
        </a>
      )}
      <span>{messages.pageNumber(list.page)}</span>
      {list.hasOlder && (
        <a rel="next" href={pathOf(list.page + 1)}>
          {words?.after ?? messages.older}
        </a>
      )}
      {list.endsHere && <a href={ARCHIVE_PATH}>{messages.olderInArchive}</a>}
    </nav>
  );
}
