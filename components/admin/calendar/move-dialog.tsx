import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { calendarMessagesFor } from '#lib/messages/desk/calendar.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { TimeField } from '../ui/time-field.tsx';
import type { CalendarLine } from './calendar-line.ts';

interface Props {
  line: CalendarLine;
  /** What is proposed, ISO 8601. */
  at: string;
  /** What was asked for on the newsroom's clock, where there is no such time or it comes twice. */
  wall?: string;
  onMove: (to: string) => void;
  onClose: () => void;
}

/** Asks for another time for what is planned. */
export function MoveDialog({ line, at, wall, onMove, onClose }: Props) {
  const words = calendarMessagesFor(useDesk().language);
  const [to, setTo] = useState<string | null>(at);
  return (
    <AskDialog title={words.moveTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (to) onMove(to);
        }}
      >
        <Stack>
          <p>{line.name}</p>
          <TimeField
            label={words.when}
            value={to}
            onChange={setTo}
            required
            {...(wall && { asked: wall })}
          />
          <Group>
            <Button type="submit">{words.save}</Button>
            <Button variant="default" onClick={onClose}>
              {words.leave}
            </Button>
          </Group>
        </Stack>
      </form>
    </AskDialog>
  );
}
