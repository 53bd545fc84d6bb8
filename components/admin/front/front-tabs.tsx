import { deskFrontPath } from '#lib/desk-urls.ts';
import type { PaperMessages } from '#lib/messages/desk/paper.ts';
import styles from '../stories/stories.module.css';

interface Props {
  sections: { id: string; name: string }[];
  /** Null: the paper's own front. */
  current: string | null;
  words: PaperMessages['front'];
}

/** All fronts of the paper. */
export function FrontTabs({ sections, current, words }: Props) {
  const fronts = [{ id: null, name: words.title }, ...sections];
  return (
    <nav aria-label={words.fronts} className={styles.tabs}>
      <ul>
        {fronts.map(({ id, name }) => (
          <li key={id}>
            <a
              className={styles.tab}
              href={deskFrontPath({ section: id ?? undefined })}
              aria-current={id === current ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
