'use client';
import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StoryChoice } from '#lib/domain/desk-answers.ts';
import { useText } from '../editor-context.ts';
import styles from '../parts.module.css';
import { useSearch } from '../use-search.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  onPick: (story: StoryChoice) => void;
}

/** A story of our own. */
export function StoryPicker({ opened, onClose, onPick }: Props) {
  const { words } = useText();
  const [typed, setTyped] = useState('');
  return (
    <Modal opened={opened} onClose={onClose} title={words.pick.story} size="lg">
      <TextInput
        data-autofocus
        label={words.pick.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {opened && (
        <StoryChoices
          typed={typed}
          onPick={(story) => {
            onPick(story);
            onClose();
          }}
        />
      )}
    </Modal>
  );
}

/** The stories of our own that go with what was typed. */
export function StoryChoices({ typed, onPick }: { typed: string; onPick: Props['onPick'] }) {
  const { words, names, ownId } = useText();
  const found = useSearch<StoryChoice>('stories?q=', typed).filter(({ id }) => id !== ownId);
  if (found.length === 0) return <p>{words.pick.none}</p>;
  return (
    <ul className={styles.choices}>
      {found.map((choice) => (
        <li key={choice.id}>
          <button
            type="button"
            onClick={() => {
              names.learn({ stories: [choice] });
              onPick(choice);
            }}
          >
            {choice.headline}
            {!choice.path && <small> ({words.pick.notPublic})</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
