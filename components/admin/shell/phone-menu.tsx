'use client';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import styles from './shell.module.css';

/** The navigation of a phone: folded away, and closed again by going anywhere. */
export function PhoneMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details key={usePathname()} className={styles.menu}>
      <summary className={styles.summary}>{label}</summary>
      <div className={styles.sheet}>{children}</div>
    </details>
  );
}
