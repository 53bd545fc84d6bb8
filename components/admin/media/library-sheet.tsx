import Link from 'next/link';
import { type DateManner, formatDate } from '#lib/dates.ts';
import type { MediaLine } from '#lib/desk/media/list-media.ts';
import { rightsAt } from '#lib/domain/media-fields.ts';
import type { MediaMessages } from '#lib/messages/desk/media-en.ts';
import { deskMediaPath } from '#lib/urls.ts';
import styles from './library.module.css';

interface Props {
  media: MediaLine[];
  site: DateManner;
  now: Date;
  words: MediaMessages['library'];
}

/** Narrower or wider ones would leave no room for words, or for others. */
const NARROWEST = 0.7;
const WIDEST = 2.4;
const FILE_SHAPE = 1;

/** The pictures as on a contact sheet: rows of one height, each as wide as it is. */
export function LibrarySheet({ media, site, now, words }: Props) {
  if (media.length === 0) {
    return (
      <p className={styles.none}>
        <strong>{words.none}</strong> {words.noneHint}
      </p>
    );
  }
  return (
    <ul className={styles.sheet}>
      {media.map((line) => {
        const troubles = troublesOf(line, { site, now, words });
        return (
          <li key={line.id} style={{ '--shape': shapeOf(line) } as React.CSSProperties}>
            <Link href={deskMediaPath(line.id)} prefetch={false} className={styles.picture}>
              <span className={styles.frame} style={{ backgroundColor: groundOf(line) }}>
                {line.thumbnail ? (
                  <img src={line.thumbnail} alt="" loading="lazy" decoding="async" />
                ) : (
                  <span className={styles.noPicture}>
                    {endingOf(line.originalName || line.mimeType)}
                  </span>
                )}
              </span>
              <span className={styles.words}>
                {line.caption || line.alt || line.originalName || line.name}
              </span>
            </Link>
            {line.credit && <span className={styles.credit}>{line.credit}</span>}
            {troubles.map((trouble) => (
              <span key={trouble} className={styles.trouble}>
                {trouble}
              </span>
            ))}
          </li>
        );
      })}
      <li className={styles.rest} aria-hidden="true" />
    </ul>
  );
}

function shapeOf({ kind, width, height }: MediaLine): number {
  if (kind !== 'picture' || !width || !height) return FILE_SHAPE;
  return Math.min(Math.max(width / height, NARROWEST), WIDEST);
}

function groundOf({ thumbnail, placeholder }: MediaLine): string | undefined {
  return thumbnail ? placeholder : undefined;
}

function endingOf(name: string): string {
  return (/[./]([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? '').toUpperCase();
}

function troublesOf(
  { state, failure, kind, alt, decorative, licenceExpiresAt }: MediaLine,
  { site, now, words }: Omit<Props, 'media'>,
): string[] {
  const rights = rightsAt(licenceExpiresAt, now);
  // Rights end with the day before, as whoever typed them sees it.
  const day = licenceExpiresAt && formatDate(new Date(Date.parse(licenceExpiresAt) - 1), site);
  const isUndescribed = kind === 'picture' && alt === '' && !decorative;
  return [
    ...(state === 'processing' ? [words.processing] : []),
    ...(state === 'failed' ? [failure || words.failed] : []),
    ...(day && rights !== 'open' ? [words[rights](day)] : []),
    ...(isUndescribed && state === 'ready' ? [words.undescribed] : []),
  ];
}
