'use client';
import { Button, Stack, TextInput } from '@mantine/core';
import { useActionState } from 'react';
import { useWords } from '../shell/desk-provider.tsx';
import { FormAnswer } from './form-answer.tsx';
import { type FormAction, FRESH, typedInto } from './form-state.ts';
import { NewPassword } from './new-password.tsx';

/** Makes one's account: the first one, which says its e-mail, or the one somebody was invited to. */
export function JoinForm({
  action,
  token,
  invited,
}: {
  action: FormAction;
  token: string;
  invited?: { email: string; name: string };
}) {
  const words = useWords();
  const [state, submit, isPending] = useActionState(action, FRESH);
  return (
    <form action={submit}>
      <input type="hidden" name="token" value={token} />
      <Stack>
        <FormAnswer state={state} />
        <TextInput
          name="name"
          label={words.setup.name}
          defaultValue={typedInto(state, 'name') ?? invited?.name}
          autoComplete="name"
          maxLength={100}
          required
          withAsterisk={false}
        />
        <TextInput
          name="email"
          type="email"
          label={words.signIn.email}
          defaultValue={typedInto(state, 'email') ?? invited?.email}
          readOnly={invited !== undefined}
          autoComplete="username"
          required
          withAsterisk={false}
        />
        <NewPassword />
        <Button type="submit" loading={isPending}>
          {invited ? words.invitation.submit : words.setup.submit}
        </Button>
      </Stack>
    </form>
  );
}
