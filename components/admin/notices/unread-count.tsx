'use client';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { DESK_NOTICES_API } from '#lib/desk-urls.ts';
import { noticeMessagesFor } from '#lib/messages/desk/notices.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import styles from './notices.module.css';

/** How many notices are not read; looked up again whenever somebody goes on, or comes back to the window. */
export function UnreadCount({ initial }: { initial: number }) {
  const words = noticeMessagesFor(useDesk().language);
  const path = usePathname();
  const [known, setKnown] = useState({ initial, count: initial });
  const askedAt = useRef(path);
  useEffect(() => {
    const ending = new AbortController();
    const ask = () => {
      if (document.hidden) return;
      void unread(ending.signal).then((count) => {
        if (count !== null) setKnown({ initial, count });
      });
    };
    // The page that was opened came with its number.
    if (askedAt.current !== path) ask();
    askedAt.current = path;
    document.addEventListener('visibilitychange', ask);
    return () => {
      ending.abort();
      document.removeEventListener('visibilitychange', ask);
    };
  }, [path, initial]);
  // What the server says with a new page is newer than what was asked for before it.
  const count = known.initial === initial ? known.count : initial;
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className={styles.hidden}>{words.unreadCount(count)}</span>
    </span>
  );
}

/** Null when it cannot be told just now. */
async function unread(signal: AbortSignal): Promise<number | null> {
  try {
    const answer = await fetch(DESK_NOTICES_API, { signal });
    const { unread: count } = await answer.json();
    return answer.ok && typeof count === 'number' ? count : null;
  } catch {
    return null;
  }
}
