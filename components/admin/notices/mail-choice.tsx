'use client';
import { Button, Checkbox, Stack } from '@mantine/core';
import { useActionState } from 'react';
import type { NoticeKind } from '#lib/domain/notice-kind.ts';
import { noticeMessagesFor } from '#lib/messages/desk/notices.ts';
import { FormAnswer } from '../people/form-answer.tsx';
import { type FormAction, FRESH } from '../people/form-state.ts';
import { useDesk } from '../shell/desk-provider.tsx';

interface Props {
  /** Those that somebody of this role is ever told. */
  kinds: NoticeKind[];
  mailed: NoticeKind[];
  action: FormAction;
}

/** Which notices come by mail too. */
export function MailChoice({ kinds, mailed, action }: Props) {
  const words = noticeMessagesFor(useDesk().language);
  const [state, act, isBusy] = useActionState(action, FRESH);
  return (
    <form action={act}>
      <Stack align="start">
        <FormAnswer state={state} done={words.saved} />
        <Checkbox.Group key={mailed.join()} defaultValue={mailed} label={words.byMailHint}>
          <Stack gap="xs" mt="xs">
            {kinds.map((kind) => (
              <Checkbox key={kind} name="kind" value={kind} label={words.kinds[kind]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Button type="submit" variant="default" loading={isBusy}>
          {words.save}
        </Button>
      </Stack>
    </form>
  );
}
