'use client';
import { useActionState } from 'react';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './paper.module.css';
import { type PaperAction, UNSENT } from './paper-state.ts';

/** A form of one quiet button at the end of a line. `name`: what it does, told without the line beside it. */
export function RowButton({
  id,
  action,
  label,
  name,
}: {
  id: string;
  action: PaperAction;
  label: string;
  name: string;
}) {
  const { problems } = paperMessagesFor(useDesk().language);
  const [state, act, isBusy] = useActionState(action, UNSENT);
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <button type="submit" className={styles.quiet} aria-label={name} disabled={isBusy}>
        {label}
      </button>
      {state.kind === 'refused' && <Notice kind="problem">{problems[state.problem]}</Notice>}
    </form>
  );
}
