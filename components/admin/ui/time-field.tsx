'use client';
import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDateTime } from '#lib/dates.ts';
import { instantOf, instantsOf, wallTime } from '#lib/domain/zoned-time.ts';
import { momentMessagesFor } from '#lib/messages/desk/moments.ts';
import { useDesk } from '../shell/desk-provider.tsx';

interface Props {
  label: string;
  hint?: string;
  /** ISO 8601; null while there is none. */
  value: string | null;
  onChange: (instant: string | null) => void;
  required?: boolean;
  /** What was asked for on the newsroom's clock, where `value` could not be just that. */
  asked?: string;
}

/** A time on the newsroom's clock. Where that leaps or goes back it says so, and which instant is meant. */
export function TimeField({ label, hint, value, onChange, required = false, asked = '' }: Props) {
  const desk = useDesk();
  const words = momentMessagesFor(desk.language);
  const [typed, setTyped] = useState(asked);
  const wall = value ? wallTime(value, desk.timeZone) : '';
  const instants = instantsOf(wall, desk.timeZone) ?? [];
  const isLeapt = value !== null && instantsOf(typed, desk.timeZone)?.length === 0;
  const told = (instant: string) => formatDateTime(new Date(instant), desk);
  return (
    <Stack gap="xs">
      <TextInput
        type="datetime-local"
        label={label}
        description={[hint, desk.timeZone].filter(Boolean).join(' ')}
        required={required}
        value={wall}
        error={isLeapt ? words.gap(told(value)) : null}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          onChange(instantsOf(next, desk.timeZone)?.[0] ?? instantOf(next, desk.timeZone));
        }}
      />
      {instants.length > 1 && (
        <Radio.Group label={words.twice} value={value} onChange={onChange}>
          {instants.map((instant) => (
            <Radio key={instant} value={instant} label={told(instant)} mt="xs" />
          ))}
        </Radio.Group>
      )}
    </Stack>
  );
}
