import type { ReactNode } from 'react';
import styles from './page-head.module.css';

/** The title of a page of the desk, and what can be done at once beside it. */
export function PageHead({
  title,
  isSeen = true,
  children,
}: {
  title: string;
  /** False where the page shows its title by itself: it is read out all the same. */
  isSeen?: boolean;
  children?: ReactNode;
}) {
  return (
    <header className={isSeen ? styles.head : styles.unseen}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </header>
  );
}
