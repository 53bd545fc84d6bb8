'use client';
import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useWords } from '../shell/desk-provider.tsx';
import styles from './copy-link.module.css';

/** A link to hand on: shown whole, to be copied by button or by hand. */
export function CopyLink({ link }: { link: string }) {
  const { staff } = useWords();
  const clipboard = useClipboard();
  return (
    <div className={styles.row}>
      <TextInput
        className={styles.link}
        label={staff.copyThis}
        value={link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="default" onClick={() => clipboard.copy(link)}>
        {clipboard.copied ? staff.copied : staff.copy}
      </Button>
    </div>
  );
}
