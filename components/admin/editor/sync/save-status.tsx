'use client';
import { formatTime } from '#lib/dates.ts';
import { useDesk } from '../../shell/desk-provider.tsx';
import styles from '../editor.module.css';
import { useParts } from '../editor-context.ts';
import { isSaved } from './save-machine.ts';
import type { StorySync } from './story-sync.ts';
import { useSyncView } from './use-story-sync.ts';

/** What the server has acknowledged; said aloud only when it changes for better or worse, not with every key. */
export function SaveStatus({ sync }: { sync: StorySync }) {
  const { words } = useParts();
  const desk = useDesk();
  const savedAt = useSyncView(sync, (view) => view.savedAt);
  const standing = useSyncView(sync, ({ state }) =>
    isSaved(state) ? 'saved' : state.flight && !state.trouble ? 'saving' : 'typed',
  );
  const saved = savedAt
    ? words.save.savedAt(formatTime(new Date(savedAt), desk))
    : words.save.saved;
  const text = standing === 'saved' ? saved : words.save[standing];
  return (
    <p className={styles.status} data-saved={standing === 'saved'} data-testid="save-status">
      {text}
    </p>
  );
}
