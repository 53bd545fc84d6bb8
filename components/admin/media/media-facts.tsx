import Link from 'next/link';
import { type DateManner, formatDateTime } from '#lib/dates.ts';
import { deskPagePath } from '#lib/desk-urls.ts';
import type { MediaDetail, MediaUse } from '#lib/domain/desk-answers.ts';
import type { MediaMessages } from '#lib/messages/desk/media-en.ts';
import { DESK_MEDIA_PATH, deskStoryPath } from '#lib/urls.ts';
import above from '../stories/stories.module.css';
import { PageHead } from '../ui/page-head.tsx';
import styles from './media-desk.module.css';

interface Props {
  media: MediaDetail;
  site: DateManner;
  words: MediaMessages['one'];
}

/** The title of the page of one picture, and the way back to all. */
export function MediaHead({ media, words }: Pick<Props, 'media' | 'words'>) {
  return (
    <>
      <p className={above.above}>
        <Link href={DESK_MEDIA_PATH} className={above.way}>
          {words.back}
        </Link>
      </p>
      <PageHead title={media.originalName || media.name} />
    </>
  );
}

/** What the file tells of itself. */
export function MediaFacts({ media, site, words: { facts, by } }: Props) {
  const { kind, width, height, originalName, name, mimeType, contentCredentials } = media;
  const rows: [string, string][] = [
    [facts.file, originalName || name],
    [facts.size, `${sizeOf(media.bytes, site.language)}, ${mimeType}`],
    ...(kind === 'picture' && width
      ? ([[facts.pixels, `${width} × ${height}`]] as [string, string][])
      : []),
    [
      facts.uploaded,
      [formatDateTime(new Date(media.createdAt), site), media.by && by(media.by)]
        .filter(Boolean)
        .join(', '),
    ],
    ...(contentCredentials
      ? ([[facts.credentials, contentCredentials]] as [string, string][])
      : []),
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([term, fact]) => (
        <Fact key={term} term={term} fact={fact} />
      ))}
    </dl>
  );
}

function Fact({ term, fact }: { term: string; fact: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{fact}</dd>
    </>
  );
}

const KILO = 1000;

function sizeOf(bytes: number, language: string): string {
  const inMega = bytes >= KILO * KILO;
  const amount = inMega ? bytes / KILO / KILO : bytes / KILO;
  const unit = inMega ? 'megabyte' : 'kilobyte';
  const digits = { maximumFractionDigits: amount < 10 ? 1 : 0 };
  return new Intl.NumberFormat(language, { style: 'unit', unit, ...digits }).format(amount);
}

/** Everything that shows it. */
export function MediaUses({ media: { uses }, words }: Pick<Props, 'media' | 'words'>) {
  if (uses.length === 0) return <p>{words.unused}</p>;
  return (
    <ul className={styles.uses}>
      {uses.map((use, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: those that are hidden have no id
        <li key={`${use.kind} ${use.id} ${at}`}>
          <UseName use={use} words={words} />
          {use.kind === 'story' && !use.isPublic && <small> ({words.inWork})</small>}
        </li>
      ))}
    </ul>
  );
}

function UseName({ use: { kind, id, name }, words }: { use: MediaUse; words: Props['words'] }) {
  if (kind === 'logo') return words.logo;
  if (kind === 'author') return words.author(name);
  if (kind === 'page') {
    return (
      <Link href={deskPagePath(id)} prefetch={false}>
        {words.page(name)}
      </Link>
    );
  }
  if (id === '') return words.hiddenStory;
  return (
    <Link href={deskStoryPath(id)} prefetch={false}>
      {name.trim() || '…'}
    </Link>
  );
}
