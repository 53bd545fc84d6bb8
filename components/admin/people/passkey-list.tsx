'use client';
import { Button, TextInput } from '@mantine/core';
import { startRegistration } from '@simplewebauthn/browser';
import { type FormEvent, startTransition, useActionState } from 'react';
import { formatShort } from '#lib/dates.ts';
import type { PeopleOutcome } from '#lib/desk/people-problem.ts';
import { useDesk, useWords } from '../shell/desk-provider.tsx';
import { CurrentPassword } from './current-password.tsx';
import { FormAnswer } from './form-answer.tsx';
import { type FormAction, type FormState, FRESH } from './form-state.ts';
import styles from './own-lists.module.css';

export interface PasskeyListProps {
  passkeys: { id: string; name: string; usedAt: Date | null }[];
  /** What the browser needs to make one. */
  ask: (form: FormData) => Promise<PeopleOutcome<{ options: object }>>;
  add: FormAction;
  remove: FormAction;
}

/** One's passkeys, and a way to make another. */
export function PasskeyList({ passkeys, ask, add, remove }: PasskeyListProps) {
  const desk = useDesk();
  const { account } = useWords();
  const [added, send, isAdding] = useActionState(async (before: FormState, form: FormData) => {
    const asked = await ask(form);
    if (!asked.ok) return { kind: 'refused', problem: asked.problem } satisfies FormState;
    const optionsJSON = asked.options as Parameters<typeof startRegistration>[0]['optionsJSON'];
    const answer = await startRegistration({ optionsJSON }).catch(() => null);
    form.set('answer', JSON.stringify(answer));
    return add(before, form);
  }, FRESH);
  const [removed, forget] = useActionState(remove, FRESH);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  }

  return (
    <>
      <p>{account.passkeysText}</p>
      {passkeys.length === 0 ? <p>{account.passkeyNone}</p> : null}
      <ul className={styles.list}>
        {passkeys.map(({ id, name, usedAt }) => (
          <li key={id} className={styles.entry}>
            <span>
              {name}
              <span className={styles.aside}>
                {usedAt ? account.passkeyUsed(formatShort(usedAt, desk)) : account.passkeyNeverUsed}
              </span>
            </span>
            <form action={forget}>
              <input type="hidden" name="id" value={id} />
              <Button
                type="submit"
                variant="default"
                size="xs"
                aria-label={account.passkeyRemove(name)}
              >
                {account.remove}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <FormAnswer state={removed} />
      <FormAnswer state={added} done={account.passkeyAdded} />
      <form key={passkeys.length} method="post" onSubmit={submit} className={styles.add}>
        <TextInput
          name="name"
          label={account.passkeyName}
          maxLength={100}
          required
          withAsterisk={false}
        />
        <CurrentPassword />
        <Button type="submit" variant="default" loading={isAdding}>
          {account.passkeyAdd}
        </Button>
      </form>
    </>
  );
}
