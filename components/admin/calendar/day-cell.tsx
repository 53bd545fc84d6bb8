import Link from 'next/link';
import { useState } from 'react';
import { isMovable } from '#lib/domain/due-kind.ts';
import { calendarMessagesFor } from '#lib/messages/desk/calendar.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import styles from './calendar.module.css';
import type { CalendarDay, CalendarLine } from './calendar-line.ts';

/** Shown of a day at once; the others wait behind a press. */
const SHOWN = 4;

interface Props {
  day: CalendarDay;
  /** Where the month begins in its week, from 0; null for all days but the first. */
  column: number | null;
  dragged: CalendarLine | null;
  onDrag: (line: CalendarLine | null) => void;
  onDrop: (day: string) => void;
  onMove: (line: CalendarLine) => void;
}

/** A day with what happens on it; what is dragged may be dropped anywhere on it. */
export function DayCell({ day, column, dragged, onDrag, onDrop, onMove }: Props) {
  const words = calendarMessagesFor(useDesk().language);
  const [isOver, setOver] = useState(false);
  const { lines } = day;
  const entries = (some: CalendarLine[]) => (
    <ul className={styles.lines}>
      {some.map((line) => (
        <Line key={`${line.at} ${line.kind} ${line.id}`} {...{ line, onDrag, onMove }} />
      ))}
    </ul>
  );
  return (
    <li
      className={styles.day}
      style={column === null ? undefined : { gridColumnStart: column + 1 }}
      data-empty={lines.length === 0 || undefined}
      data-over={(isOver && dragged !== null) || undefined}
      onDragOver={(event) => {
        if (!dragged) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(day.day);
      }}
    >
      <time
        dateTime={day.day}
        className={styles.date}
        aria-current={day.isToday ? 'date' : undefined}
      >
        <span className={styles.number}>{day.number}</span>
        <span className={styles.fullDate}>{day.name}</span>
      </time>
      {lines.length > 0 && entries(lines.slice(0, SHOWN))}
      {lines.length > SHOWN && (
        <details className={styles.more}>
          <summary>{words.more(lines.length - SHOWN)}</summary>
          {entries(lines.slice(SHOWN))}
        </details>
      )}
    </li>
  );
}

function Line({ line, onDrag, onMove }: { line: CalendarLine } & Pick<Props, 'onDrag' | 'onMove'>) {
  const words = calendarMessagesFor(useDesk().language);
  const { kind, time, at, name, href } = line;
  const canMove = isMovable(kind);
  return (
    <li
      className={styles.line}
      draggable={canMove}
      data-kind={kind}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        onDrag(line);
      }}
      onDragEnd={() => onDrag(null)}
    >
      {canMove ? (
        <button
          type="button"
          className={styles.time}
          aria-label={words.move(name, time)}
          onClick={() => onMove(line)}
        >
          <time dateTime={at}>{time}</time>
        </button>
      ) : (
        <time dateTime={at} className={styles.time}>
          {time}
        </time>
      )}
      <Link href={href} prefetch={false} draggable={false} className={styles.name}>
        {name}
      </Link>
      <span className={styles.kind}>{words.kinds[kind]}</span>
    </li>
  );
}
