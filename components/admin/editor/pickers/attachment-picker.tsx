'use client';
import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AttachmentChoice } from '#lib/domain/desk-answers.ts';
import { mediaMessagesFor } from '#lib/messages/desk/media.ts';
import { ATTACHMENT_TYPES } from '../../media/upload/files-of.ts';
import { takeFiles } from '../../media/upload/take-files.ts';
import { UploadButton } from '../../media/upload/upload-button.tsx';
import { UploadList } from '../../media/upload/upload-list.tsx';
import { useUploads } from '../../media/upload/use-uploads.ts';
import { useDesk } from '../../shell/desk-provider.tsx';
import { useText } from '../editor-context.ts';
import styles from '../parts.module.css';
import { useSearch } from '../use-search.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  onPick: (file: Pick<AttachmentChoice, 'id'>) => void;
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
  const { upload } = mediaMessagesFor(useDesk().language);
  const [typed, setTyped] = useState('');
  const [come, setCome] = useState(0);
  // What has come is found with the next answer, newest first.
  const found = useSearch<AttachmentChoice>(`attachments?come=${come}&q=`, typed);
  const { queue, items } = useUploads({
    onMedia: (_item, media) => {
      if (media.kind === 'picture') return;
      if (queue.items().length === 1) return onPick(media);
      setCome((before) => before + 1);
    },
  });
  const add = (files: File[]) => void queue.add(files);
  return (
    <div {...takeFiles(add)}>
      <TextInput
        data-autofocus
        label={words.pick.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p>
        <UploadButton label={upload.button} accept={ATTACHMENT_TYPES} many onFiles={add} quiet />
      </p>
      <UploadList queue={queue} items={items} words={upload}>
        {({ kind }) => kind === 'picture' && upload.noAttachment}
      </UploadList>
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
    </div>
  );
}
