'use client';
import { Button, Checkbox, TextInput } from '@mantine/core';
import type { Transaction } from '@tiptap/pm/state';
import { useEffect, useRef, useState } from 'react';
import { foundIn, goToFound, replaceFound, searchFor } from '../commands/find.ts';
import styles from '../editor.module.css';
import { useText } from '../editor-context.ts';
import { useInEditor } from '../use-editor-state.ts';

/** Find and replace. */
export function FindBar({ onClose }: { onClose: () => void }) {
  const { editor, words, mayEdit } = useText();
  const say = words.find;
  const [typed, setTyped] = useState('');
  const [replacement, setReplacement] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => void field.current?.focus(), []);
  const count = useInEditor(editor, ({ state }) => foundIn(state).length);
  useEffect(() => {
    editor.view.dispatch(searchFor(editor.state, { words: typed, matchCase }));
  }, [editor, typed, matchCase]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(searchFor(editor.state, null));
    },
    [editor],
  );

  function run(tr: Transaction | null) {
    if (tr) editor.view.dispatch(tr);
  }
  function close() {
    onClose();
    editor.commands.focus();
  }
  function replaceOne() {
    run(replaceFound(editor.state, replacement, 'selected'));
    run(goToFound(editor.state, 1));
  }

  return (
    <search
      className={styles.find}
      aria-label={say.label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run(goToFound(editor.state, 1));
        }}
      >
        <TextInput
          size="xs"
          label={say.words}
          value={typed}
          ref={field}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={say.replacement}
          value={replacement}
          onChange={(event) => setReplacement(event.currentTarget.value)}
        />
        <Checkbox
          size="xs"
          label={say.matchCase}
          checked={matchCase}
          onChange={(event) => setMatchCase(event.currentTarget.checked)}
        />
        <p role="status">{typed && say.count(count)}</p>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => run(goToFound(editor.state, -1))}
        >
          {say.previous}
        </Button>
        <Button size="compact-sm" variant="default" type="submit">
          {say.next}
        </Button>
        <Button size="compact-sm" variant="default" disabled={!mayEdit} onClick={replaceOne}>
          {say.replace}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!mayEdit}
          onClick={() => run(replaceFound(editor.state, replacement, 'all'))}
        >
          {say.all}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={close}>
          {say.close}
        </Button>
      </form>
    </search>
  );
}
