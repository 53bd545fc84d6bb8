'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { mediaMessagesFor } from '#lib/messages/desk/media.ts';
import { deskMediaPath } from '#lib/urls.ts';
import { useDesk } from '../../shell/desk-provider.tsx';
import { ALL_TYPES, filesOf } from './files-of.ts';
import styles from './upload.module.css';
import { UploadButton } from './upload-button.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

/** Uploads to the library: by button, or dropped and pasted anywhere on the page. */
export function UploadArea() {
  const words = mediaMessagesFor(useDesk().language);
  const router = useRouter();
  const { queue, items } = useUploads({ onMedia: () => router.refresh() });
  const isOver = useFilesOnPage((files) => queue.add(files));
  return (
    <>
      <p className={styles.begin}>
        <UploadButton
          label={words.upload.button}
          accept={ALL_TYPES}
          many
          onFiles={(files) => queue.add(files)}
        />
        <span>{words.upload.hint}</span>
      </p>
      <UploadList queue={queue} items={items} words={words.upload}>
        {(media) => <a href={deskMediaPath(media.id)}>{media.name}</a>}
      </UploadList>
      {isOver && <div className={styles.over}>{words.upload.drop}</div>}
    </>
  );
}

/** Hears of files that are dropped or pasted anywhere; whether some hang over the page just now. */
function useFilesOnPage(onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const heard = useRef(onFiles);
  useEffect(() => {
    heard.current = onFiles;
  });
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const brings = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const take = (event: Event, data: DataTransfer | null) => {
      const files = filesOf(data);
      if (files.length === 0) return;
      event.preventDefault();
      heard.current(files);
    };
    addEventListener(
      'dragover',
      (event) => {
        if (!brings(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), {
      signal,
    });
    addEventListener(
      'drop',
      (event) => {
        setOver(false);
        take(event, event.dataTransfer);
      },
      { signal },
    );
    addEventListener('paste', (event) => take(event, event.clipboardData), { signal });
    return () => ending.abort();
  }, []);
  return isOver;
}
