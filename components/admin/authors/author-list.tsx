import Link from 'next/link';
import type { AuthorLine } from '#lib/desk/authors/list-authors.ts';
import type { AuthorMessages } from '#lib/messages/desk/authors.ts';
import { deskAuthorPath } from '#lib/urls.ts';
import styles from './authors.module.css';

/** Everybody whose name stands over stories, with their faces. */
export function AuthorList({
  authors,
  words,
}: {
  authors: AuthorLine[];
  words: AuthorMessages['list'];
}) {
  if (authors.length === 0) return <p>{words.none}</p>;
  return (
    <ul className={styles.list}>
      {authors.map(({ id, name, jobTitle, portrait, path, hasStories }) => (
        <li key={id}>
          <span className={styles.face}>
            {portrait && <img src={portrait} alt="" loading="lazy" />}
          </span>
          <div>
            <Link href={deskAuthorPath(id)} prefetch={false} className={styles.name}>
              {name}
            </Link>
            {jobTitle && <span className={styles.job}>{jobTitle}</span>}
            {hasStories ? (
              <a className={styles.page} href={path}>
                {words.page}
              </a>
            ) : (
              <span className={styles.job}>{words.noStories}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
