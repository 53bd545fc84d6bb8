'use client';
import type { ReactNode } from 'react';
import type { Finding } from '#lib/domain/publish-check/finding.ts';
import { checkMessagesFor } from '#lib/messages/desk/check.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import styles from './finding-list.module.css';

interface Props {
  findings: Finding[];
  /** What can be done about one. */
  action?: (found: Finding) => ReactNode;
}

/** What the publish check found, in words. */
export function FindingList({ findings, action }: Props) {
  const words = checkMessagesFor(useDesk().language);
  return (
    <ul className={styles.findings}>
      {findings.map((found, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be found twice at one place
        <li key={at}>
          {words.findings[found.kind](found)} {action?.(found)}
        </li>
      ))}
    </ul>
  );
}
