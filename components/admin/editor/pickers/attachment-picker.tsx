'use client';
import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AttachmentChoice } from '#lib/domain/desk-answers.ts';
import { useText } from '../editor-context.ts';
import styles from '../parts.module.css';
import { useSearch } from '../use-search.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  onPick: (file: AttachmentChoice) => void;
}

/** A recording or a document from the paper's own. */
export function AttachmentPicker({ opened, onClose, onPick }: Props) {
  const { words } = useText();
  return (
    <Modal opened={opened} onClose={onClose} title={words.pick.attachment} size="lg">
      {opened && (
        <Choices
          onPick={(file) => {
            onPick(file);
            onClose();
          }}
        />
      )}
    </Modal>
  );
}

function Choices({ onPick }: Pick<Props, 'onPick'>) {
  const { words, names } = useText();
  const [typed, setTyped] = useState('');
  const found = useSearch<AttachmentChoice>('attachments?q=', typed);
  return (
    <>
      <TextInput
        data-autofocus
        label={words.pick.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.length === 0 && <p>{words.pick.none}</p>}
      <ul className={styles.choices}>
        {found.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              onClick={() => {
                names.learn({ attachments: [file] });
                onPick(file);
              }}
            >
              {file.name} <small>({file.about})</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
