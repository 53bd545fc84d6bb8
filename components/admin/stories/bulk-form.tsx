'use client';
import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useActionState, useRef, useState } from 'react';
import { BULK_STEPS } from '#lib/domain/bulk.ts';
import { bulkMessagesFor } from '#lib/messages/desk/bulk.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { Notice } from '../ui/notice.tsx';
import type { BulkAction, BulkState } from './bulk-state.ts';
import styles from './stories.module.css';

interface Props {
  action: BulkAction;
  sections: { id: string; name: string }[];
  /** The stories, each with its box. */
  children: ReactNode;
}

const FRESH: BulkState = { kind: 'fresh' };

/** Does something with the stories that are chosen. It works as plain HTML; with a script all can be chosen at once. */
export function BulkForm({ action, sections, children }: Props) {
  const words = bulkMessagesFor(useDesk().language);
  const [state, act, isBusy] = useActionState(action, FRESH);
  const [count, setCount] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const boxes = () => [
    ...(form.current?.querySelectorAll<HTMLInputElement>('input[name=story]') ?? []),
  ];
  const recount = () => setCount(boxes().filter(({ checked }) => checked).length);

  return (
    <>
      <Told state={state} act={act} isBusy={isBusy} />
      <form
        ref={form}
        action={act}
        aria-label={words.label}
        onChange={recount}
        // The boxes are empty again once it is done.
        onReset={() => setCount(0)}
      >
        {children}
        <div className={styles.bulk}>
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              const all = boxes();
              const isAll = all.every(({ checked }) => checked);
              for (const box of all) box.checked = !isAll;
              recount();
            }}
          >
            {words.all}
          </button>
          <NativeSelect
            name="what"
            aria-label={words.what}
            data={[
              { value: '', label: words.what },
              ...BULK_STEPS.map((step) => ({ value: step, label: words.steps[step] })),
              ...sections.map(({ id, name }) => ({ value: `move:${id}`, label: words.move(name) })),
            ]}
          />
          <Button type="submit" variant="default" loading={isBusy}>
            {words.run}
          </Button>
          <p role="status" className={styles.count}>
            {count > 0 && words.chosen(count)}
          </p>
        </div>
      </form>
    </>
  );
}

function Told({
  state,
  act,
  isBusy,
}: {
  state: BulkState;
  act: (form: FormData) => void;
  isBusy: boolean;
}) {
  const words = bulkMessagesFor(useDesk().language);
  if (state.kind === 'fresh') return null;
  if (state.kind === 'nothing') return <Notice kind="problem">{words.none}</Notice>;
  const { kind, done, refused } = state;
  return (
    <div className={styles.told}>
      {done.length > 0 && (
        <Notice kind="done">
          {words[kind](done.length)}{' '}
          {kind === 'done' && (
            <form action={act} className={styles.inline}>
              <input type="hidden" name="undo" value={JSON.stringify(done)} />
              <Button type="submit" size="compact-sm" variant="default" disabled={isBusy}>
                {words.undo}
              </Button>
            </form>
          )}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice kind="problem">
          {words.refused(refused.length)}
          <ul>
            {refused.map(({ headline, problem }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be called alike
              <li key={at}>
                {headline || words.unseen}: {problem}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
