import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './today.module.css';

/** The desk's first page: the work that waits, and beside it the paper as readers have it. */
export function TodayLayout({ children, paper }: { children: ReactNode; paper: ReactNode }) {
  return (
    <div className={styles.today}>
      <div className={styles.work}>{children}</div>
      <div className={styles.paper}>{paper}</div>
    </div>
  );
}

/** A part of it; `href`: where all of it is. */
export function TodayPart({
  id,
  title,
  href,
  children,
}: {
  id: string;
  title: string;
  href?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{href ? <Link href={href}>{title}</Link> : title}</h2>
      {children}
    </section>
  );
}
