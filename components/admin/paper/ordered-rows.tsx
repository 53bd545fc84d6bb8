'use client';
import Link from 'next/link';
import {
  type DragEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './order.module.css';
import paper from './paper.module.css';
import { type PaperAction, UNSENT } from './paper-state.ts';

export interface OrderedRow {
  id: string;
  /** What it lies in; it is moved among what lies there too. */
  parentId: string | null;
  depth: number;
  name: string;
  /** Where it is looked after at the desk. */
  href: string;
  /** Said beside its name. */
  aside: string;
}

/** Rows in their order, moved by their arrows or by dragging. The arrows work as plain HTML. */
export function OrderedRows({ rows, move }: { rows: OrderedRow[]; move: PaperAction }) {
  const { sections: words, problems } = paperMessagesFor(useDesk().language);
  const [state, act, isBusy] = useActionState(move, UNSENT);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<{ id: string; edge: 'before' | 'after' } | null>(null);
  const pressed = useRef<string | null>(null);
  // What moves in the document loses the focus; whoever presses an arrow twice goes on.
  useEffect(() => {
    if (!isBusy && pressed.current) document.getElementById(pressed.current)?.focus();
  }, [isBusy]);

  function drop(target: OrderedRow, edge: 'before' | 'after') {
    const siblings = rows.filter(({ parentId }) => parentId === target.parentId);
    const next = siblings[siblings.findIndex(({ id }) => id === target.id) + 1];
    const form = new FormData();
    form.set('id', dragged ?? '');
    form.set('parentId', target.parentId ?? '');
    form.set('before', edge === 'before' ? target.id : (next?.id ?? ''));
    pressed.current = null;
    setDragged(null);
    setOver(null);
    if (dragged && dragged !== target.id) startTransition(() => act(form));
  }

  return (
    <>
      {state.kind === 'refused' && <Notice kind="problem">{problems[state.problem]}</Notice>}
      <ol className={styles.list}>
        {rows.map((row) => {
          const siblings = rows.filter(({ parentId }) => parentId === row.parentId);
          const place = siblings.findIndex(({ id }) => id === row.id);
          const { id, name, href, aside, depth } = row;
          return (
            <li
              key={id}
              className={styles.row}
              style={{ paddingInlineStart: `${depth * 1.75}rem` }}
              draggable
              data-dragged={dragged === id || undefined}
              data-edge={over?.id === id ? over.edge : undefined}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', name);
                setDragged(id);
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => {
                if (!dragged) return;
                event.preventDefault();
                setOver({ id, edge: edgeOf(event) });
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => {
                event.preventDefault();
                drop(row, edgeOf(event));
              }}
            >
              <span className={styles.grip} aria-hidden="true">
                ⠿
              </span>
              <span>
                <Link href={href} className={paper.name} prefetch={false}>
                  {name}
                </Link>
                <span className={styles.aside}>{aside}</span>
              </span>
              <span className={styles.arrows}>
                {(['up', 'down'] as const).map((way) => {
                  const before = way === 'up' ? siblings[place - 1] : siblings[place + 2];
                  const isLast = way === 'up' ? place === 0 : place === siblings.length - 1;
                  return (
                    <form key={way} action={act}>
                      <input type="hidden" name="id" value={id} />
                      <input type="hidden" name="parentId" value={row.parentId ?? ''} />
                      <input type="hidden" name="before" value={before?.id ?? ''} />
                      <button
                        id={`${way}-${id}`}
                        type="submit"
                        className={styles.arrow}
                        aria-label={words[way](name)}
                        aria-disabled={isLast}
                        onClick={(event) => {
                          if (isLast || isBusy) event.preventDefault();
                          pressed.current = `${way}-${id}`;
                        }}
                      >
                        <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
                      </button>
                    </form>
                  );
                })}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function edgeOf(event: DragEvent<HTMLElement>): 'before' | 'after' {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}
