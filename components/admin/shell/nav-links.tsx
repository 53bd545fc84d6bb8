'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import styles from './shell.module.css';

export interface NavLink {
  href: string;
  label: string;
  /** Said beside it. */
  aside?: ReactNode;
}

/** The ways through the desk; where one is, is said to everybody. */
export function NavLinks({ links }: { links: NavLink[] }) {
  const path = usePathname();
  return (
    <ul className={styles.links}>
      {links.map(({ href, label, aside }) => (
        <li key={href}>
          <Link
            href={href}
            className={styles.link}
            aria-current={current(path, href)}
            prefetch={false}
          >
            {label}
            {aside}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function current(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return href !== '/admin' && path.startsWith(`${href}/`) ? 'true' : undefined;
}
