import { type DateManner, formatDateTime } from '#lib/dates.ts';
import type { CorrectionLine } from '#lib/desk/drafts/published.ts';
import type { PublishedMessages } from '#lib/messages/desk/published.ts';
import styles from './published.module.css';
import { ReasonForm } from './reason-form.tsx';
import type { ToldAction } from './told-state.ts';

interface Props {
  storyId: string;
  corrections: CorrectionLine[];
  site: DateManner;
  words: PublishedMessages;
  /** Null: whoever looks may not. */
  withdraw: ToldAction | null;
}

/** What readers were told of a story's mistakes, newest first; what was taken back stands among it. */
export function CorrectionLines({ storyId, corrections, site, words, withdraw }: Props) {
  if (corrections.length === 0) return <p>{words.noCorrections}</p>;
  return (
    <ul className={styles.lines}>
      {corrections.map(({ id, kind, text, publishedAt, by, withdrawn }) => (
        <li key={id} data-withdrawn={withdrawn !== null}>
          <p className={styles.hint}>
            {[
              words.kinds[kind],
              formatDateTime(publishedAt, site),
              ...(by ? [words.by(by)] : []),
            ].join(' · ')}
          </p>
          <p className={styles.told}>{text}</p>
          {withdrawn !== null && <p>{words.withdrawn(withdrawn)}</p>}
          {withdraw && withdrawn === null && (
            <ReasonForm
              about={{ story: storyId, correction: id }}
              label={words.withdraw}
              action={withdraw}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
