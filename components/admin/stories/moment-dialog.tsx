'use client';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { momentMessagesFor } from '#lib/messages/desk/moments.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TimeField } from '../ui/time-field.tsx';
import type { DialogProps } from './publish-dialog.tsx';

/** Steps about what readers have: each is explained before it is taken. */
export type MomentStep = 'cancel' | 'limit' | 'unpublish' | 'remove';

interface Props extends Omit<DialogProps, 'held'> {
  step: MomentStep;
}

/** Asks before something is taken back from readers, and for what it needs. */
export function MomentDialog({ step, story, busy, problem, onTake, onClose }: Props) {
  const { language } = useDesk();
  const words = momentMessagesFor(language);
  const { story: steps } = storyMessagesFor(language);
  const [liveUntil, setUntil] = useState(story.endsAt);
  const [reason, setReason] = useState('');
  return (
    <AskDialog title={steps.steps[step]} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onTake({
            step,
            ...(step === 'limit' && { liveUntil }),
            ...(step === 'remove' && { reason: reason.trim() }),
          });
        }}
      >
        <Stack>
          <p>{words.explained[step]}</p>
          {step === 'limit' && (
            <TimeField label={words.end} value={liveUntil} onChange={setUntil} />
          )}
          {step === 'remove' && (
            <Textarea
              label={words.reason}
              description={words.reasonHint}
              autosize
              required
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {problem && <Notice kind="problem">{problem}</Notice>}
          <Group>
            <Button type="submit" loading={busy}>
              {steps.steps[step]}
            </Button>
            <Button variant="default" onClick={onClose} data-autofocus>
              {words.leave}
            </Button>
          </Group>
        </Stack>
      </form>
    </AskDialog>
  );
}
