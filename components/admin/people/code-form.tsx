'use client';
import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { SESSION_CODE_PATH } from '#lib/urls.ts';
import { useWords } from '../shell/desk-provider.tsx';
import { Refusal } from './refusal.tsx';
import { type SignInStep, sendCode } from './session-api.ts';

interface CodeFormProps {
  next?: string | undefined;
  busy: boolean;
  take: (sent: Promise<SignInStep | null>) => Promise<void>;
  startOver: () => void;
}

/** The second step of signing in: a code of the generator, or a recovery code. */
export function CodeForm({ next, busy, take, startOver }: CodeFormProps) {
  const { signIn } = useWords();
  const [kind, setKind] = useState<'totp' | 'recovery'>('totp');
  const [refused, setRefused] = useState<SignInStep | null>(null);
  const isCode = kind === 'totp';

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).trim();
    const sent = sendCode({ code, kind }).then((step) => {
      if (step.step === 'refused' && /^(wrong_code|code_given)$/.test(step.problem)) {
        setRefused(step);
        return { step: 'code' } as const;
      }
      return step;
    });
    void take(sent);
  }

  return (
    <form method="post" action={SESSION_CODE_PATH} onSubmit={submit}>
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <input type="hidden" name="kind" value={kind} />
      <Stack>
        <Refusal step={refused} />
        <TextInput
          key={kind}
          name="code"
          label={isCode ? signIn.code : signIn.recovery}
          description={isCode ? signIn.codeHint : signIn.recoveryHint}
          inputMode={isCode ? 'numeric' : 'text'}
          autoComplete={isCode ? 'one-time-code' : 'off'}
          maxLength={20}
          required
          withAsterisk={false}
          data-autofocus
          ref={(input) => input?.focus()}
        />
        <Button type="submit" loading={busy}>
          {signIn.submit}
        </Button>
        <Button variant="subtle" onClick={() => setKind(isCode ? 'recovery' : 'totp')}>
          {isCode ? signIn.useRecovery : signIn.useCode}
        </Button>
        <Button variant="subtle" onClick={startOver}>
          {signIn.startOver}
        </Button>
      </Stack>
    </form>
  );
}
