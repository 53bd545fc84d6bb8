'use client';
import { Button, Stack, TextInput } from '@mantine/core';
import { useActionState } from 'react';
import { useWords } from '../shell/desk-provider.tsx';
import styles from './code-setup.module.css';
import { CurrentPassword } from './current-password.tsx';
import { FormAnswer } from './form-answer.tsx';
import { type FormAction, FRESH, typedInto } from './form-state.ts';
import { NewPassword } from './new-password.tsx';

/** One's name, as colleagues see it. */
export function NameForm({ name, action }: { name: string; action: FormAction }) {
  const { account } = useWords();
  const [state, submit, isPending] = useActionState(action, FRESH);
  return (
    <form action={submit} className={styles.row}>
      <FormAnswer state={state} done={account.nameSaved} />
      <TextInput
        key={name}
        name="name"
        label={account.name}
        defaultValue={typedInto(state, 'name') ?? name}
        autoComplete="name"
        maxLength={100}
        required
        withAsterisk={false}
      />
      <Button type="submit" variant="default" loading={isPending}>
        {account.saveName}
      </Button>
    </form>
  );
}

/** One's password. */
export function PasswordForm({ email, action }: { email: string; action: FormAction }) {
  const { account } = useWords();
  const [state, submit, isPending] = useActionState(action, FRESH);
  return (
    <form action={submit} className={styles.row}>
      <FormAnswer state={state} done={account.changed} />
      <input type="hidden" name="username" value={email} autoComplete="username" />
      <Stack>
        <CurrentPassword />
        <NewPassword />
      </Stack>
      <Button type="submit" variant="default" loading={isPending}>
        {account.change}
      </Button>
    </form>
  );
}
