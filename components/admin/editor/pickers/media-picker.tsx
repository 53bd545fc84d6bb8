'use client';
import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import { useParts } from '../editor-context.ts';
import styles from '../parts.module.css';
import { useSearch } from '../use-search.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  onPick: (picture: MediaChoice) => void;
}

/** A picture from the paper's own. */
export function MediaPicker({ opened, onClose, onPick }: Props) {
  const { words } = useParts();
  return (
    <Modal opened={opened} onClose={onClose} title={words.pick.picture} size="xl">
      {opened && (
        <Choices
          onPick={(picture) => {
            onPick(picture);
            onClose();
          }}
        />
      )}
    </Modal>
  );
}

function Choices({ onPick }: Pick<Props, 'onPick'>) {
  const { words, names } = useParts();
  const [typed, setTyped] = useState('');
  const found = useSearch<MediaChoice>('media?q=', typed);
  return (
    <>
      <TextInput
        data-autofocus
        label={words.pick.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.length === 0 && <p>{words.pick.none}</p>}
      <ul className={styles.pictures}>
        {found.map((picture) => (
          <li key={picture.id}>
            <button
              type="button"
              onClick={() => {
                names.learn({ media: [picture] });
                onPick(picture);
              }}
            >
              {picture.thumbnail && (
                <img src={picture.thumbnail} alt={picture.alt} loading="lazy" />
              )}
              <span>{picture.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
