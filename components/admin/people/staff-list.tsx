import type { ReactNode } from 'react';
import styles from './staff.module.css';

/** People one under the other. */
export function StaffList({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}
