import type { ReactNode } from 'react';
import styles from './quiet-page.module.css';

/** A page with one thing on it: signing in, a link that was followed, something missing. */
export function QuietPage({
  title,
  paper,
  children,
}: {
  title: string;
  paper?: string;
  children: ReactNode;
}) {
  return (
    <main className={styles.page}>
      {paper ? <p className={styles.paper}>{paper}</p> : null}
      <h1 className={styles.title}>{title}</h1>
      {children}
    </main>
  );
}
