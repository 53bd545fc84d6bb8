'use client';
import { Button, Group } from '@mantine/core';
import { startTransition, useActionState, useState } from 'react';
import { instantOf, instantsOf, wallTime } from '#lib/domain/zoned-time.ts';
import { calendarMessagesFor } from '#lib/messages/desk/calendar.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './calendar.module.css';
import type { CalendarAction, CalendarDay, CalendarLine } from './calendar-line.ts';
import { DayCell } from './day-cell.tsx';
import { MoveDialog } from './move-dialog.tsx';

interface Props {
  days: CalendarDay[];
  /** Of the first day, from 0. */
  column: number;
  weekdays: { long: string; short: string }[];
  move: CalendarAction;
}

/** A month, day by day. What is planned is dragged to another day, or given another time by its button. */
export function MonthView({ days, column, weekdays, move }: Props) {
  const { language, timeZone } = useDesk();
  const words = calendarMessagesFor(language);
  const [state, act, isBusy] = useActionState(move, { kind: 'fresh' });
  const [dragged, setDragged] = useState<CalendarLine | null>(null);
  const [asked, setAsked] = useState<{ line: CalendarLine; at: string; wall?: string } | null>(
    null,
  );

  function give(story: string, from: string, to: string) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ story, from, to })) form.set(name, value);
    setAsked(null);
    startTransition(() => act(form));
  }

  /** The same hour on another day; where the clock leaps over it or shows it twice, it is asked for. */
  function drop(day: string) {
    setDragged(null);
    if (!dragged?.id || dragged.day === day) return;
    const wall = `${day}T${wallTime(dragged.at, timeZone).slice(11)}`;
    const [only, ...others] = instantsOf(wall, timeZone) ?? [];
    if (only && others.length === 0) give(dragged.id, dragged.at, only);
    else setAsked({ line: dragged, at: only ?? instantOf(wall, timeZone) ?? dragged.at, wall });
  }

  return (
    <>
      <div aria-live="polite" className={styles.said}>
        {state.kind === 'refused' && <Notice kind="problem">{state.problem}</Notice>}
        {state.kind === 'moved' && (
          <Notice kind="done">
            <Group gap="sm">
              {state.said}
              <Button
                size="compact-sm"
                variant="default"
                loading={isBusy}
                onClick={() => give(state.id, state.to, state.from)}
              >
                {words.undo}
              </Button>
            </Group>
          </Notice>
        )}
      </div>
      <div className={styles.weekdays} aria-hidden="true">
        {weekdays.map(({ long, short }) => (
          <span key={long}>{short}</span>
        ))}
      </div>
      <ol className={styles.month}>
        {days.map((day, at) => (
          <DayCell
            key={day.day}
            day={day}
            column={at === 0 ? column : null}
            dragged={dragged}
            onDrag={setDragged}
            onDrop={drop}
            onMove={(line) => setAsked({ line, at: line.at })}
          />
        ))}
      </ol>
      {asked && (
        <MoveDialog
          {...asked}
          onMove={(to) => give(asked.line.id ?? '', asked.line.at, to)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
