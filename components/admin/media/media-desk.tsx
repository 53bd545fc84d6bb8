'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { MediaDetail } from '#lib/domain/desk-answers.ts';
import { mediaMessagesFor } from '#lib/messages/desk/media.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { Notice } from '../ui/notice.tsx';
import { FocalField } from './focal-field.tsx';
import styles from './media-desk.module.css';
import { MediaFieldset } from './media-fields.tsx';
import { useMediaForm } from './use-media-form.ts';

const LOOK_AGAIN_MS = 1_000;

/** One picture or file: how it is cut, what is said of it. */
export function MediaDesk({ media, tags }: { media: MediaDetail; tags: string[] }) {
  const { one: words } = mediaMessagesFor(useDesk().language);
  const form = useMediaForm(media);
  const { kind, preview, width, height, state, failure } = media;
  const mayEdit = media.permissions.includes('media.edit');
  useLookingAgain(state === 'processing');
  return (
    <div className={styles.desk}>
      <div>
        {state === 'processing' && <Notice kind="done">{words.processing}</Notice>}
        {state === 'failed' && <Notice kind="problem">{failure}</Notice>}
        {kind === 'picture' && preview && (
          <FocalField
            picture={{ preview, width, height }}
            focal={form.fields.focal}
            onMove={mayEdit ? (focal) => form.set('focal', focal) : null}
            words={words}
          />
        )}
      </div>
      <div className={styles.said}>
        {!mayEdit && <p className={styles.closed}>{words.closed}</p>}
        <MediaFieldset
          form={form}
          isPicture={kind === 'picture'}
          mayEdit={mayEdit}
          tags={tags}
          words={words}
        />
      </div>
    </div>
  );
}

/** Reads the page again every second while its sizes are being made. */
function useLookingAgain(isWanted: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isWanted) return;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWanted, router]);
}
