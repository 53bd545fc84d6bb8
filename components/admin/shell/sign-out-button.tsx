'use client';
import { SESSION_PATH, SIGN_IN_PATH } from '#lib/urls.ts';
import { useWords } from './desk-provider.tsx';
import styles from './shell.module.css';

/** Ends this session and leaves by a full load, so that nothing of it stays in the page. */
export function SignOutButton() {
  const words = useWords();
  async function leave() {
    await fetch(SESSION_PATH, { method: 'DELETE' }).catch(() => undefined);
    location.assign(SIGN_IN_PATH);
  }
  return (
    <button type="button" className={styles.link} onClick={() => void leave()}>
      {words.signOut}
    </button>
  );
}
