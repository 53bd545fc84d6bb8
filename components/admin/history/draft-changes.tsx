import { VersionChanges } from '#components/site/version-changes.tsx';
import type { DraftDiff } from '#lib/domain/draft-diff.ts';
import type { Site } from '#lib/domain/story.ts';
import type { StoryMessages } from '#lib/messages/desk/stories.ts';
import styles from './history.module.css';

interface Props {
  diff: DraftDiff;
  /** The newer state's language and direction. */
  text: { language: string; direction: 'ltr' | 'rtl' };
  site: Site;
  words: StoryMessages['history'];
}

/** What changed from one state to another: the text as readers see a version's changes, then the fields. */
export function DraftChanges({ diff, text, site, words }: Props) {
  const { version, fields } = diff;
  if (!version.changed && fields.length === 0) return <p>{words.unchanged}</p>;
  return (
    <div className={styles.changes}>
      {version.changed && (
        <div lang={text.language} dir={text.direction}>
          <VersionChanges diff={version} site={site} />
        </div>
      )}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map(({ field, parts }) => (
            <div key={field}>
              <dt>{words.fields[field]}</dt>
              <dd>
                {parts.map(({ kind, text: part }, index) => {
                  const Word = kind === 'same' ? 'span' : kind === 'added' ? 'ins' : 'del';
                  // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
                  return <Word key={index}>{part}</Word>;
                })}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
