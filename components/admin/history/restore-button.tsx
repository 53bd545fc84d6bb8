'use client';
import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { deskHistoryPath } from '#lib/urls.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { ask } from '../stories/ask.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './history.module.css';

/** Makes a saved state the working copy again. */
export function RestoreButton({ storyId, revision }: { storyId: string; revision: number }) {
  const messages = storyMessagesFor(useDesk().language);
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ kind: 'problem' | 'done'; text: string } | null>(null);

  async function restore() {
    setBusy(true);
    const path = `stories/${storyId}/restore`;
    const asked = await ask<{ revision: number }>(path, { method: 'POST', body: { revision } });
    setBusy(false);
    if (!asked.ok) {
      setSaid({ kind: 'problem', text: asked.title ?? messages.story.failed });
      return;
    }
    setSaid({ kind: 'done', text: messages.history.restored });
    router.push(deskHistoryPath(storyId, { revision: asked.value.revision }));
    router.refresh();
  }

  return (
    <div className={styles.restore}>
      <Button variant="default" loading={busy} onClick={() => void restore()}>
        {messages.history.restore}
      </Button>
      <p className={styles.line}>{messages.history.restoreHint}</p>
      {said && <Notice kind={said.kind}>{said.text}</Notice>}
    </div>
  );
}
