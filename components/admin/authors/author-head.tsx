import Link from 'next/link';
import type { AuthorMessages } from '#lib/messages/desk/authors.ts';
import { DESK_AUTHORS_PATH } from '#lib/urls.ts';
import styles from '../stories/stories.module.css';
import { PageHead } from '../ui/page-head.tsx';

/** The title of a page about one author, and the way back to all. */
export function AuthorHead({ title, words }: { title: string; words: AuthorMessages['form'] }) {
  return (
    <>
      <p className={styles.above}>
        <Link href={DESK_AUTHORS_PATH} className={styles.way}>
          {words.back}
        </Link>
      </p>
      <PageHead title={title} />
    </>
  );
}
