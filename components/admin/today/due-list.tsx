import Link from 'next/link';
import { type DateManner, formatShort } from '#lib/dates.ts';
import type { DueLine } from '#lib/desk/paper/due.ts';
import { deskFrontPath } from '#lib/desk-urls.ts';
import type { PaperMessages } from '#lib/messages/desk/paper.ts';
import { deskStoryPath } from '#lib/urls.ts';
import styles from './today.module.css';

interface Props {
  due: DueLine[];
  site: DateManner;
  words: PaperMessages['today'];
}

/** What happens by itself, line by line as in a diary. */
export function DueList({ due, site, words }: Props) {
  return (
    <ol className={styles.diary}>
      {due.map(({ at, kind, id, name }) => (
        <li key={`${at} ${kind} ${id}`}>
          <time dateTime={at} className={styles.when}>
            {formatShort(new Date(at), site)}
          </time>
          <span>
            <Link
              className={styles.name}
              prefetch={false}
              href={
                kind === 'front'
                  ? deskFrontPath({ section: id ?? undefined, at })
                  : deskStoryPath(id ?? '')
              }
            >
              {kind === 'front' ? words.front(name) : name}
            </Link>
            <span className={styles.facts}>{words.kinds[kind]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
