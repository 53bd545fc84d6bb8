'use client';
import { Button } from '@mantine/core';
import { useActionState } from 'react';
import { formatShort } from '#lib/dates.ts';
import { browserName } from '#lib/domain/browser-name.ts';
import { useDesk, useWords } from '../shell/desk-provider.tsx';
import { FormAnswer } from './form-answer.tsx';
import { type FormAction, FRESH } from './form-state.ts';
import styles from './own-lists.module.css';

export interface SessionListProps {
  sessions: {
    id: string;
    isThis: boolean;
    createdAt: Date;
    ipAddress: string | null;
    userAgent: string | null;
  }[];
  end: FormAction;
  endOthers: FormAction;
}

/** Where one is signed in, and a way out of each. */
export function SessionList({ sessions, end, endOthers }: SessionListProps) {
  const desk = useDesk();
  const { account } = useWords();
  const [ended, submit] = useActionState(end, FRESH);
  const [endedOthers, submitOthers, isEnding] = useActionState(endOthers, FRESH);
  return (
    <>
      <p>{account.sessionsText}</p>
      <FormAnswer state={ended} />
      <FormAnswer state={endedOthers} />
      <ul className={styles.list}>
        {sessions.map(({ id, isThis, createdAt, ipAddress, userAgent }) => (
          <li key={id} className={styles.entry}>
            <span>
              {browserName(userAgent ?? '') ?? account.unknownBrowser}
              {isThis ? ` (${account.thisBrowser})` : null}
              <span className={styles.aside}>
                {account.sessionSince(formatShort(createdAt, desk))}
                {ipAddress ? `, ${ipAddress}` : null}
              </span>
            </span>
            {isThis ? null : (
              <form action={submit}>
                <input type="hidden" name="id" value={id} />
                <Button type="submit" variant="default" size="xs">
                  {account.sessionEnd}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form action={submitOthers}>
          <Button type="submit" variant="default" loading={isEnding}>
            {account.sessionsEndOthers}
          </Button>
        </form>
      ) : null}
    </>
  );
}
