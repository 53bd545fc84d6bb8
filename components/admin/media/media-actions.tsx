'use client';
import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { MediaDetail } from '#lib/domain/desk-answers.ts';
import { mediaMessagesFor } from '#lib/messages/desk/media.ts';
import { DESK_MEDIA_PATH } from '#lib/urls.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { ask } from '../stories/ask.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './media-desk.module.css';
import { ALL_TYPES, PICTURE_TYPES } from './upload/files-of.ts';
import { UploadButton } from './upload/upload-button.tsx';
import { UploadList } from './upload/upload-list.tsx';
import { useUploads } from './upload/use-uploads.ts';

/** What becomes of the file itself: another in its place, or none. */
export function MediaActions({ media }: { media: MediaDetail }) {
  const { permissions } = media;
  return (
    <div className={styles.actions}>
      {permissions.includes('media.edit') && <Replace media={media} />}
      {permissions.includes('media.remove') && <Remove media={media} />}
    </div>
  );
}

function Replace({ media: { id, kind } }: { media: MediaDetail }) {
  const words = mediaMessagesFor(useDesk().language);
  const router = useRouter();
  const { queue, items } = useUploads({ replaces: id, onMedia: () => router.refresh() });
  return (
    <div>
      <p className={styles.hint}>{words.one.replaceHint}</p>
      <UploadButton
        quiet
        label={words.one.replace}
        accept={kind === 'picture' ? PICTURE_TYPES : ALL_TYPES}
        onFiles={(files) => {
          for (const { key } of queue.items()) queue.drop(key);
          queue.add(files);
        }}
      />
      <UploadList queue={queue} items={items} words={words.upload}>
        {(arrived) => (arrived.id === id ? words.one.replaced : words.one.alreadyThere)}
      </UploadList>
    </div>
  );
}

function Remove({ media: { id } }: { media: MediaDetail }) {
  const { one: words } = mediaMessagesFor(useDesk().language);
  const router = useRouter();
  const [isSure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function remove() {
    setBusy(true);
    const removed = await ask(`media/${id}`, { method: 'DELETE', body: {} });
    if (removed.ok) return router.push(DESK_MEDIA_PATH);
    setBusy(false);
    setSure(false);
    setProblem(removed.title ?? words.failed);
  }

  return (
    <div>
      {isSure ? (
        <>
          <p className={styles.hint}>{words.removeSure}</p>
          <div className={styles.buttons}>
            <Button loading={busy} onClick={() => void remove()}>
              {words.removeYes}
            </Button>
            <Button variant="default" disabled={busy} onClick={() => setSure(false)}>
              {words.cancel}
            </Button>
          </div>
        </>
      ) : (
        <Button
          variant="default"
          onClick={() => {
            setProblem(null);
            setSure(true);
          }}
        >
          {words.remove}
        </Button>
      )}
      {problem && <Notice kind="problem">{problem}</Notice>}
    </div>
  );
}
