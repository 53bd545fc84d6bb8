'use client';
import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Finding } from '#lib/domain/publish-check/finding.ts';
import { checkMessagesFor } from '#lib/messages/desk/check.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { Notice } from '../ui/notice.tsx';
import { FindingList } from './finding-list.tsx';
import styles from './stories.module.css';

interface Props {
  findings: Finding[];
  /** What the button says. */
  label: string;
  busy: boolean;
  onOverride: (reason: string) => void;
}

/** What keeps a story from readers, and the way past it for whoever answers for that. */
export function HeldBack({ findings, label, busy, onOverride }: Props) {
  const words = checkMessagesFor(useDesk().language);
  const [reason, setReason] = useState('');
  const top = useRef<HTMLElement>(null);
  // It comes below what was pressed, often out of sight.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <Notice kind="problem">
      <strong ref={top}>{words.refused}</strong>
      <FindingList findings={findings} />
      <form
        className={styles.override}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') onOverride(reason.trim());
        }}
      >
        <Textarea
          label={words.reason}
          description={words.reasonHint}
          autosize
          required
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={busy}>
          {label}
        </Button>
      </form>
    </Notice>
  );
}
