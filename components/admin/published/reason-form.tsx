'use client';
import { Button, TextInput } from '@mantine/core';
import { publishedMessagesFor } from '#lib/messages/desk/published.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { NotSent } from '../ui/not-sent.tsx';
import { useKeptAction } from '../ui/use-kept-action.ts';
import styles from './published.module.css';
import { ToldAnswer } from './told-answer.tsx';
import { FRESH, type ToldAction } from './told-state.ts';

interface Props {
  /** What the form is about, as hidden fields. */
  about: Record<string, string>;
  label: string;
  hint?: string;
  action: ToldAction;
}

/** Does something about one line for a reason, folded away until it is wanted. */
export function ReasonForm({ about, label, hint, action }: Props) {
  const words = publishedMessagesFor(useDesk().language);
  const { state, act, isBusy: busy, isLost, form } = useKeptAction(action, FRESH);
  return (
    <details className={styles.more}>
      <summary>{label}</summary>
      <form ref={form} action={act} className={styles.form}>
        {isLost && <NotSent />}
        <ToldAnswer state={state} />
        {Object.entries(about).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextInput name="reason" label={words.reason} description={hint} required maxLength={500} />
        <div>
          <Button type="submit" variant="default" loading={busy}>
            {label}
          </Button>
        </div>
      </form>
    </details>
  );
}
