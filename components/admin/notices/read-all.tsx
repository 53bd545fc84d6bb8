'use client';
import { Button } from '@mantine/core';
import { useActionState } from 'react';
import { noticeMessagesFor } from '#lib/messages/desk/notices.ts';
import { FormAnswer } from '../people/form-answer.tsx';
import { type FormAction, FRESH } from '../people/form-state.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import styles from './notices.module.css';

/** Marks all notices as read. */
export function ReadAll({ isDone, action }: { isDone: boolean; action: FormAction }) {
  const words = noticeMessagesFor(useDesk().language);
  const [state, act, isBusy] = useActionState(action, FRESH);
  return (
    <form action={act} className={styles.all}>
      <FormAnswer state={state} done={words.allRead} />
      {!isDone && (
        <Button type="submit" variant="default" loading={isBusy}>
          {words.readAll}
        </Button>
      )}
    </form>
  );
}
