import Link from 'next/link';
import { type DateManner, formatShort } from '#lib/dates.ts';
import type { NoticeLine } from '#lib/desk/notices/notices.ts';
import { noticeMessagesFor } from '#lib/messages/desk/notices.ts';
import { deskStoryPath } from '#lib/urls.ts';
import styles from './notices.module.css';

/** What colleagues did, the newest first. What has not been read stands out, and says so. */
export function NoticeList({
  notices,
  site,
  newest,
  older,
}: {
  notices: NoticeLine[];
  site: DateManner;
  /** Addresses; null where there are none. */
  newest: string | null;
  older: string | null;
}) {
  const words = noticeMessagesFor(site.language);
  return (
    <>
      <ol className={styles.list}>
        {notices.map(({ id, articleId, kind, headline, by, at, isRead }) => (
          <li key={id} data-unread={!isRead || undefined}>
            <time dateTime={at}>{formatShort(new Date(at), site)}</time>
            <span>
              <Link href={deskStoryPath(articleId)} prefetch={false} className={styles.name}>
                {words.said[kind](by || words.somebody, headline.trim() || words.noHeadline)}
              </Link>
              {!isRead && <span className={styles.unread}>{words.unread}</span>}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.more}>
        {newest && <a href={newest}>{words.newest}</a>}
        {older && <a href={older}>{words.older}</a>}
      </p>
    </>
  );
}
