'use client';
import { Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { deskPathOr } from '#lib/domain/desk-path.ts';
import { ASK_RESET_PATH, SESSION_PATH } from '#lib/urls.ts';
import { useWords } from '../shell/desk-provider.tsx';
import { CodeForm } from './code-form.tsx';
import { Refusal } from './refusal.tsx';
import { type SignInStep, sendPasskey, sendPassword } from './session-api.ts';

export interface SignInFormProps {
  /** Where to go afterwards; checked to be a page of the desk. */
  next?: string;
  /** Filled in beforehand, for somebody who was signed in a moment ago. */
  email?: string;
  /** A refusal from before this page was loaded. */
  refused?: SignInStep | undefined;
  /** What to do instead of going there: a dialog over unsaved work closes itself. */
  onDone?: () => void;
}

/** E-mail and password, then the code when there is one; or a passkey. */
export function SignInForm({ next, email = '', refused, onDone }: SignInFormProps) {
  const words = useWords();
  const [step, setStep] = useState<SignInStep | null>(refused ?? null);
  const [busy, setBusy] = useState(false);

  async function take(sent: Promise<SignInStep | null>) {
    setBusy(true);
    const outcome = await sent;
    if (outcome?.step !== 'done') {
      setBusy(false);
      return setStep(outcome);
    }
    if (onDone) return onDone();
    location.assign(deskPathOr(next));
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const fields = { email: String(form.get('email')), password: String(form.get('password')) };
    void take(sendPassword(fields));
  }

  if (step?.step === 'code') {
    return <CodeForm next={next} busy={busy} take={take} startOver={() => setStep(null)} />;
  }
  return (
    <form method="post" action={SESSION_PATH} onSubmit={submit}>
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <Stack>
        <Refusal step={step} />
        <TextInput
          name="email"
          type="email"
          label={words.signIn.email}
          defaultValue={email}
          autoComplete="username webauthn"
          required
          withAsterisk={false}
        />
        <PasswordInput
          name="password"
          label={words.signIn.password}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': words.newPassword.show }}
          required
          withAsterisk={false}
        />
        <Button type="submit" loading={busy}>
          {words.signIn.submit}
        </Button>
        <Divider />
        <Button variant="default" disabled={busy} onClick={() => void take(sendPasskey())}>
          {words.signIn.passkey}
        </Button>
        {onDone ? null : <a href={ASK_RESET_PATH}>{words.signIn.forgot}</a>}
      </Stack>
    </form>
  );
}
