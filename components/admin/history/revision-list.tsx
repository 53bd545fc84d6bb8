import { type DateManner, formatDateTime } from '#lib/dates.ts';
import type { RevisionLine } from '#lib/desk/drafts/revisions.ts';
import type { StoryMessages } from '#lib/messages/desk/stories.ts';
import { deskHistoryPath } from '#lib/urls.ts';
import styles from './history.module.css';

interface Props {
  storyId: string;
  revisions: RevisionLine[];
  /** The state that is looked at, and the one it is compared with. */
  shown: { revision: number | null; from: number | null };
  more: boolean;
  site: DateManner;
  words: StoryMessages['history'];
}

/** Every saved state, newest first; any two can be compared, without a script. */
export function RevisionList({ storyId, revisions, shown, more, site, words }: Props) {
  const [first, second] = revisions;
  const to = shown.revision ?? first?.revision;
  const from = shown.from ?? second?.revision;
  const last = revisions.at(-1);
  if (!last) return <p>{words.none}</p>;
  return (
    <form action={deskHistoryPath(storyId)} className={styles.list} aria-label={words.states}>
      <button type="submit" className={styles.button}>
        {words.compare}
      </button>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.states}</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map(({ revision, savedAt, by, mark, headline }) => (
            <tr key={revision}>
              {(['from', 'revision'] as const).map((name) => (
                <td key={name}>
                  <input
                    type="radio"
                    name={name}
                    value={revision}
                    defaultChecked={revision === (name === 'from' ? from : to)}
                    aria-label={`${name === 'from' ? words.from : words.to}: ${words.revision(revision)}`}
                  />
                </td>
              ))}
              <td>
                <a
                  href={deskHistoryPath(storyId, { revision })}
                  aria-current={revision === shown.revision && !shown.from ? 'true' : undefined}
                >
                  {words.revision(revision)}
                </a>
                {mark && <span className={styles.mark}>{words.marks[mark]}</span>}
                <span className={styles.line}>
                  <time dateTime={savedAt.toISOString()}>{formatDateTime(savedAt, site)}</time>
                  {`, ${by ?? words.program}`}
                </span>
                <span className={styles.line}>{headline}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && <a href={deskHistoryPath(storyId, { before: last.revision })}>{words.older}</a>}
    </form>
  );
}
