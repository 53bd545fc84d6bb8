import type { ReactNode } from 'react';
import styles from './page-head.module.css';

/** The title of a page of the desk, and what can be done at once beside it. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </header>
  );
}
