import Link from 'next/link';
import type { RedReceipt } from '#lib/desk/receipts.ts';
import type { ReceiptMessages } from '#lib/messages/desk/receipts.ts';
import { deskPublishedPath } from '#lib/urls.ts';
import styles from './today.module.css';

/** Surfaces that do not show what they should, and processes that do not say. */
export function RedList({ red, words }: { red: RedReceipt[]; words: ReceiptMessages }) {
  return (
    <ul className={styles.headlines}>
      {red.map(({ articleId, headline, surface, state, process }) => (
        <li key={`${articleId} ${surface} ${process}`}>
          <Link href={deskPublishedPath(articleId)} className={styles.name} prefetch={false}>
            {headline || '…'}
          </Link>
          <span className={styles.facts}>{lineOf({ surface, state, process }, words)}</span>
        </li>
      ))}
    </ul>
  );
}

function lineOf(
  { surface, state, process }: Pick<RedReceipt, 'surface' | 'state' | 'process'>,
  words: ReceiptMessages,
): string {
  if (surface === null) return words.silentLine(process);
  if (surface === 'hub') return `${words.hub}: ${words.waiting}`;
  return words.redLine(words.surfaces[surface], words.states[state], process);
}
