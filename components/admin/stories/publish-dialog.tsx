'use client';
import { Box, Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatDateTime } from '#lib/dates.ts';
import type { Finding } from '#lib/domain/publish-check/finding.ts';
import { momentMessagesFor } from '#lib/messages/desk/moments.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { HeldBack } from './held-back.tsx';
import type { SteppedStory, StepRequest } from './step-request.ts';

export interface DialogProps {
  story: SteppedStory;
  busy: boolean;
  problem: string | null;
  /** What the check holds against it. */
  held: Finding[];
  onTake: (request: StepRequest) => void;
  onClose: () => void;
}

/** When readers get the story, until when, and what they are told. */
export function PublishDialog({ story, busy, problem, held, onTake, onClose }: DialogProps) {
  const desk = useDesk();
  const words = momentMessagesFor(desk.language);
  const { story: steps } = storyMessagesFor(desk.language);
  const [isLater, setLater] = useState(false);
  const [liveFrom, setFrom] = useState<string | null>(null);
  const [liveUntil, setUntil] = useState(story.endsAt);
  const [change, setChange] = useState<'update' | 'minor'>('update');
  const [changeNote, setNote] = useState('');
  const [planned, setPlanned] = useState<'keep' | 'replace'>('replace');
  const step = isLater ? 'schedule' : 'publish';
  const take = (override?: string) =>
    onTake({
      step,
      change,
      changeNote: changeNote.trim(),
      liveUntil,
      ...(isLater && { liveFrom }),
      ...(story.plannedFrom && { planned }),
      ...(override && { override }),
    });
  return (
    <AskDialog title={words.publish} onClose={onClose} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <Stack>
          <Radio.Group
            label={words.when}
            value={isLater ? 'later' : 'now'}
            onChange={(value) => setLater(value === 'later')}
          >
            <Group mt="xs">
              <Radio value="now" label={words.now} data-autofocus />
              <Radio value="later" label={words.later} />
            </Group>
          </Radio.Group>
          {isLater && <TimeField label={words.time} value={liveFrom} onChange={setFrom} required />}
          <TimeField label={words.end} hint={words.endHint} value={liveUntil} onChange={setUntil} />
          {story.plannedFrom && (
            <Choice
              label={words.planned(formatDateTime(new Date(story.plannedFrom), desk))}
              value={planned}
              onChange={setPlanned}
              choices={{ replace: words.replace, keep: words.keep }}
            />
          )}
          {story.live && (
            <>
              <Choice
                label={words.told}
                value={change}
                onChange={setChange}
                choices={{ update: words.update, minor: words.minor }}
              />
              <Textarea
                label={words.note}
                description={words.noteHint}
                autosize
                maxLength={500}
                value={changeNote}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
            </>
          )}
          {problem && <Notice kind="problem">{problem}</Notice>}
          <Group>
            <Button type="submit" loading={busy && held.length === 0} disabled={busy}>
              {steps.steps[step]}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.leave}
            </Button>
          </Group>
        </Stack>
      </form>
      {held.length > 0 && (
        <Box mt="md">
          <HeldBack findings={held} label={steps.steps[step]} busy={busy} onOverride={take} />
        </Box>
      )}
    </AskDialog>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  choices: Record<T, string>;
}

function Choice<T extends string>({ label, value, onChange, choices }: ChoiceProps<T>) {
  return (
    <Radio.Group label={label} value={value} onChange={(chosen) => onChange(chosen as T)}>
      {Object.entries<string>(choices).map(([key, said]) => (
        <Radio key={key} value={key} label={said} mt="xs" />
      ))}
    </Radio.Group>
  );
}
