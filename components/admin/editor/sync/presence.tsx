'use client';
import styles from '../editor.module.css';
import { useParts } from '../editor-context.ts';
import type { Presence as State } from './use-presence.ts';

/** Who else has the story open. */
export function Presence({ people, selfId }: { people: State['people']; selfId: string }) {
  const { words } = useParts();
  const others = people.filter(({ id }) => id !== selfId).map(({ name }) => name);
  return (
    <p className={styles.presence} role="status" aria-label={words.presence.label}>
      {others.length > 0 && words.presence.others([...new Set(others)].join(', '))}
    </p>
  );
}
