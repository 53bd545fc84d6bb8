import Link from 'next/link';
import type { BrokenLink } from '#lib/desk/links/broken-links.ts';
import { deskStoryPath } from '#lib/urls.ts';
import styles from './today.module.css';

/** Stories with links that lead nowhere, and where they led. */
export function BrokenLinks({ links }: { links: BrokenLink[] }) {
  return (
    <ul className={styles.headlines}>
      {links.map(({ articleId, headline, url }) => (
        <li key={`${articleId} ${url}`}>
          <Link href={deskStoryPath(articleId)} className={styles.name} prefetch={false}>
            {headline}
          </Link>
          <a href={url} rel="noreferrer" className={styles.address}>
            {url}
          </a>
        </li>
      ))}
    </ul>
  );
}
