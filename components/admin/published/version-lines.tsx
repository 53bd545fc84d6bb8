import { type DateManner, formatDateTime } from '#lib/dates.ts';
import type { VersionLine } from '#lib/desk/drafts/published.ts';
import type { PublishedMessages } from '#lib/messages/desk/published.ts';
import styles from './published.module.css';
import { ReasonForm } from './reason-form.tsx';
import type { ToldAction } from './told-state.ts';

interface Props {
  storyId: string;
  versions: VersionLine[];
  site: DateManner;
  words: PublishedMessages;
  /** Null: whoever looks may not. */
  withhold: ToldAction | null;
}

/** What readers were given of a story, newest first. */
export function VersionLines({ storyId, versions, site, words, withhold }: Props) {
  if (versions.length === 0) return <p>{words.noVersions}</p>;
  return (
    <ol className={styles.lines}>
      {versions.map((version) => (
        <li key={version.number}>
          <p>
            <strong>{words.version(version.number)}</strong> {version.headline}
          </p>
          <p className={styles.hint}>{factsOf(version, site, words)}</p>
          {version.note && <p>{version.note}</p>}
          {version.withheld !== null && <p>{words.withheld(version.withheld)}</p>}
          {withhold && version.standing === 'past' && version.withheld === null && (
            <ReasonForm
              about={{ story: storyId, number: String(version.number) }}
              label={words.withhold}
              hint={words.withholdHint}
              action={withhold}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function factsOf(version: VersionLine, site: DateManner, words: PublishedMessages): string {
  const until = version.until && formatDateTime(version.until, site);
  return [
    words.standing[version.standing],
    words.change[version.change],
    words.from(formatDateTime(version.from, site), until),
    ...(version.by ? [words.by(version.by)] : []),
  ].join(' · ');
}
