'use client';
import { useEffect, useState } from 'react';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import type { MediaMessages } from '#lib/messages/desk/media-en.ts';
import styles from './upload.module.css';
import type { UploadItem, UploadQueue } from './upload-queue.ts';

interface Props {
  queue: UploadQueue;
  items: readonly UploadItem[];
  words: MediaMessages['upload'];
  /** Something to do with a file that has arrived, beside its name. */
  children?: (media: MediaChoice) => React.ReactNode;
}

/** What is on its way, what came, and what was refused. */
export function UploadList({ queue, items, words, children }: Props) {
  if (items.length === 0) return null;
  return (
    <section className={styles.uploads} aria-label={words.title}>
      <ul>
        {items.map((item) => (
          <li key={item.key} data-state={item.state.kind}>
            <Face file={item.file} media={'media' in item.state ? item.state.media : null} />
            <div className={styles.about}>
              <p className={styles.name}>{item.file.name}</p>
              <State item={item} words={words} />
            </div>
            <div className={styles.actions}>
              {'media' in item.state && children?.(item.state.media)}
              {item.state.kind === 'refused' && !item.state.isFinal && (
                <button type="button" onClick={() => queue.again(item.key)}>
                  {words.again}
                </button>
              )}
              <button
                type="button"
                aria-label={
                  'media' in item.state || item.state.kind === 'refused'
                    ? words.dismiss(item.file.name)
                    : words.cancel(item.file.name)
                }
                onClick={() => queue.drop(item.key)}
              >
                ×
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function State({ item: { file, state }, words }: { item: UploadItem; words: Props['words'] }) {
  switch (state.kind) {
    case 'sending':
    case 'offline': {
      const percent = Math.floor(state.part * 100);
      return (
        <>
          <progress aria-label={words.progress(file.name)} value={percent} max={100} />
          <p className={styles.state} role="status">
            {state.kind === 'offline' ? words.offline : words.sending(percent)}
          </p>
        </>
      );
    }
    case 'refused':
      return (
        <p className={styles.problem} role="alert">
          {state.problem ?? words.refused}
        </p>
      );
    default:
      return (
        <p className={styles.state} role="status">
          {words[state.kind]}
        </p>
      );
  }
}

/** The file as this browser can show it at once; the desk's own small picture as soon as there is one. */
function Face({ file, media }: { file: File; media: MediaChoice | null }) {
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    if (!file.type.startsWith('image/')) return;
    const address = URL.createObjectURL(file);
    setOwn(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  const address = media?.thumbnail ?? own;
  return (
    <span className={styles.face}>
      {address && <img src={address} alt="" onError={() => setOwn(null)} />}
    </span>
  );
}
