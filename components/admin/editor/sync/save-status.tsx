'use client';
import { formatTime } from '#lib/dates.ts';
import { useDesk } from '../../shell/desk-provider.tsx';
import styles from '../editor.module.css';
import { useParts } from '../editor-context.ts';
import { isSaved } from './save-machine.ts';
import type { SyncView } from './story-sync.ts';

/** What the server has acknowledged; said aloud only when it changes for better or worse, not with every key. */
export function SaveStatus({ view }: { view: SyncView }) {
  const { words } = useParts();
  const desk = useDesk();
  const { state, savedAt } = view;
  const saved = savedAt
    ? words.save.savedAt(formatTime(new Date(savedAt), desk))
    : words.save.saved;
  const text = isSaved(state)
    ? saved
    : state.trouble
      ? words.save.typed
      : state.flight
        ? words.save.saving
        : words.save.typed;
  return (
    <p className={styles.status} data-saved={isSaved(state)} data-testid="save-status">
      {text}
    </p>
  );
}
