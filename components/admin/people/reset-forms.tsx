'use client';
import { Button, Stack, TextInput } from '@mantine/core';
import { useActionState } from 'react';
import { SIGN_IN_PATH } from '#lib/urls.ts';
import { useWords } from '../shell/desk-provider.tsx';
import { FormAnswer } from './form-answer.tsx';
import { type FormAction, FRESH, typedInto } from './form-state.ts';
import { NewPassword } from './new-password.tsx';

/** Asks for a link by mail. */
export function AskResetForm({ action }: { action: FormAction }) {
  const { reset } = useWords();
  const [state, submit, isPending] = useActionState(action, FRESH);
  if (state.kind === 'done') return <FormAnswer state={state} done={reset.sent} />;
  return (
    <form action={submit}>
      <Stack>
        <FormAnswer state={state} />
        <TextInput
          name="email"
          type="email"
          label={reset.ask}
          description={reset.askHint}
          defaultValue={typedInto(state, 'email')}
          autoComplete="username"
          required
          withAsterisk={false}
        />
        <Button type="submit" loading={isPending}>
          {reset.submit}
        </Button>
      </Stack>
    </form>
  );
}

/** Chooses the new password that a link allows. */
export function ResetForm({
  action,
  token,
  email,
}: {
  action: FormAction;
  token: string;
  email: string;
}) {
  const { reset, linkSpent } = useWords();
  const [state, submit, isPending] = useActionState(action, FRESH);
  if (state.kind === 'done') {
    return (
      <Stack>
        <FormAnswer state={state} done={reset.saved} />
        <a href={SIGN_IN_PATH}>{linkSpent.link}</a>
      </Stack>
    );
  }
  return (
    <form action={submit}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <Stack>
        <FormAnswer state={state} />
        <NewPassword />
        <Button type="submit" loading={isPending}>
          {reset.save}
        </Button>
      </Stack>
    </form>
  );
}
