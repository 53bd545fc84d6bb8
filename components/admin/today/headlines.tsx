import { type DateManner, formatDate } from '#lib/dates.ts';
import styles from './today.module.css';

interface Props {
  /** `href`: their place at the desk, or on the site for whoever may not see that. */
  stories: { id: string; href: string; headline: string; publishedAt: Date }[];
  site: DateManner;
  /** Numbered where the order says something. */
  isRanked?: boolean;
}

/** Public stories as readers have them. */
export function Headlines({ stories, site, isRanked = false }: Props) {
  const lines = stories.map(({ id, href, headline, publishedAt }) => (
    <li key={id}>
      <a className={styles.headline} href={href}>
        {headline}
      </a>
      <time className={styles.facts} dateTime={publishedAt.toISOString()}>
        {formatDate(publishedAt, site)}
      </time>
    </li>
  ));
  return isRanked ? (
    <ol className={`${styles.headlines} ${styles.ranked}`}>{lines}</ol>
  ) : (
    <ul className={styles.headlines}>{lines}</ul>
  );
}
