'use client';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../editor-context.ts';
import { AttachmentPicker } from '../pickers/attachment-picker.tsx';
import { StoryPicturePicker } from '../pickers/media-picker.tsx';
import { StoryPicker } from '../pickers/story-picker.tsx';
import {
  type BlockKind,
  type Chosen,
  insertBlock,
  insertObject,
  insertPictures,
  needsChoice,
} from './insert.ts';

export interface Inserting {
  insert: (kind: BlockKind) => void;
  dialogs: React.ReactNode;
}

/** Puts blocks into the text, after asking what for where that has to be chosen. */
export function useInserting(): Inserting {
  const { editor } = useText();
  const [choosing, setChoosing] = useState<Chosen | null>(null);
  const close = () => setChoosing(null);
  return {
    insert: (kind) => (needsChoice(kind) ? setChoosing(kind) : insertBlock(editor, kind)),
    dialogs: (
      <>
        <StoryPicturePicker
          opened={choosing === 'picture' || choosing === 'gallery'}
          many={choosing === 'gallery'}
          onClose={close}
          onPick={(pictures) => insertPictures(editor, pictures, choosing === 'gallery')}
        />
        <StoryPicker
          opened={choosing === 'relatedStory'}
          onClose={close}
          onPick={({ id }) =>
            insertObject(editor, { type: 'relatedStory', attrs: { articleId: id } })
          }
        />
        <AttachmentPicker
          opened={choosing === 'attachment'}
          onClose={close}
          onPick={({ id }) => insertObject(editor, { type: 'attachment', attrs: { mediaId: id } })}
        />
        <EmbedDialog opened={choosing === 'embed'} onClose={close} />
      </>
    ),
  };
}

/** Whether a block of the text can show what is at this address. */
export function isEmbedAddress(typed: string): boolean {
  return URL.parse(typed.trim())?.protocol === 'https:';
}

function EmbedDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { editor, words } = useText();
  const [typed, setTyped] = useState('');
  const [isBad, setBad] = useState(false);
  return (
    <Modal opened={opened} onClose={onClose} title={words.pick.embed}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmbedAddress(typed)) return setBad(true);
          insertObject(editor, { type: 'embed', attrs: { url: typed.trim() } });
          setTyped('');
          onClose();
        }}
      >
        <TextInput
          data-autofocus
          type="url"
          label={words.block.address}
          description={words.pick.embedHint}
          error={isBad && words.block.badAddress}
          value={typed}
          maxLength={2000}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setBad(false);
          }}
        />
        <Button type="submit" mt="sm">
          {words.pick.insert}
        </Button>
      </form>
    </Modal>
  );
}
