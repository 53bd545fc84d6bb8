'use client';
import { Button, Stack, TextInput } from '@mantine/core';
import { useActionState } from 'react';
import { useWords } from '../shell/desk-provider.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './code-setup.module.css';
import { CurrentPassword } from './current-password.tsx';
import { FormAnswer } from './form-answer.tsx';
import { type FormAction, type FormState, FRESH } from './form-state.ts';

/** Setting up a code generator also shows what it must be told; making new recovery codes shows those alone. */
export type CodeState =
  | FormState
  | { kind: 'begun'; recoveryCodes: string[]; uri?: string; picture?: string };

type CodeAction = (before: CodeState, form: FormData) => Promise<CodeState>;

export interface CodeSetupProps {
  isOn: boolean;
  /** Turned off just now. */
  hasEnded: boolean;
  start: CodeAction;
  turnOn: FormAction;
  turnOff: FormAction;
  renew: CodeAction;
}

/** The code generator of one's account: set up, turned off, and its recovery codes. */
export function CodeSetup({ isOn, hasEnded, start, turnOn, turnOff, renew }: CodeSetupProps) {
  const { account } = useWords();
  const [ended, end, isEnding] = useActionState(turnOff, FRESH);
  if (!isOn) {
    return (
      <Stack>
        {hasEnded ? <Notice kind="done">{account.codeEnded}</Notice> : null}
        <p>{account.codeText}</p>
        <Beginning start={start} turnOn={turnOn} />
      </Stack>
    );
  }
  return (
    <Stack>
      <Notice kind="done">{account.codeOn}</Notice>
      <FormAnswer state={ended} />
      <form action={end} className={styles.row}>
        <CurrentPassword />
        <Button type="submit" variant="default" loading={isEnding}>
          {account.codeEnd}
        </Button>
      </form>
      <Renewal renew={renew} />
    </Stack>
  );
}

function Beginning({ start, turnOn }: { start: CodeAction; turnOn: FormAction }) {
  const { account, signIn } = useWords();
  const [begun, begin, isBeginning] = useActionState(start, FRESH as CodeState);
  const [confirmed, confirm, isConfirming] = useActionState(turnOn, FRESH);
  if (begun.kind !== 'begun') {
    return (
      <form action={begin} className={styles.row}>
        <FormAnswer state={begun} />
        <CurrentPassword />
        <Button type="submit" variant="default" loading={isBeginning}>
          {account.codeBegin}
        </Button>
      </form>
    );
  }
  const { uri = '', picture = '', recoveryCodes } = begun;
  return (
    <Stack>
      <p>
        <a href={uri}>{account.codeScan}</a>
      </p>
      <img
        className={styles.picture}
        alt=""
        src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
      />
      <TextInput
        label={account.codeKey}
        value={new URL(uri).searchParams.get('secret') ?? ''}
        readOnly
      />
      <RecoveryCodes codes={recoveryCodes} />
      <FormAnswer state={confirmed} done={account.codeStarted} />
      <form action={confirm} className={styles.row}>
        <TextInput
          name="code"
          label={signIn.code}
          description={signIn.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          withAsterisk={false}
        />
        <Button type="submit" loading={isConfirming}>
          {account.codeConfirm}
        </Button>
      </form>
    </Stack>
  );
}

function Renewal({ renew }: { renew: CodeAction }) {
  const { account } = useWords();
  const [state, submit, isPending] = useActionState(renew, FRESH as CodeState);
  if (state.kind === 'begun') return <RecoveryCodes codes={state.recoveryCodes} />;
  return (
    <form action={submit} className={styles.row}>
      <FormAnswer state={state} />
      <p>{account.recoveryText}</p>
      <CurrentPassword />
      <Button type="submit" variant="default" loading={isPending}>
        {account.recoveryRenew}
      </Button>
    </form>
  );
}

function RecoveryCodes({ codes }: { codes: string[] }) {
  const { account } = useWords();
  return (
    <section aria-label={account.recovery}>
      <p>{account.codeSave}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
