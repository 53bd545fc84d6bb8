'use client';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import { mediaMessagesFor } from '#lib/messages/desk/media.ts';
import { useDesk } from '../../shell/desk-provider.tsx';
import { PICTURE_TYPES } from '../upload/files-of.ts';
import { takeFiles } from '../upload/take-files.ts';
import { UploadButton } from '../upload/upload-button.tsx';
import { UploadList } from '../upload/upload-list.tsx';
import { useUploads } from '../upload/use-uploads.ts';
import styles from './picker.module.css';
import { useFound } from './use-found.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  /** In the order in which they were chosen; one, unless `many`. */
  onPick: (pictures: MediaChoice[]) => void;
  many?: boolean;
}

/** Pictures of the paper's own to choose from; others can be uploaded here, and are chosen with that. */
export function MediaPicker({ opened, onClose, onPick, many = false }: Props) {
  const { pick } = mediaMessagesFor(useDesk().language);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={many ? pick.titleMany : pick.title}
      size="60rem"
    >
      {opened && (
        <Choices
          many={many}
          onPick={(pictures) => {
            onPick(pictures);
            onClose();
          }}
        />
      )}
    </Modal>
  );
}

function Choices({ many, onPick }: { many: boolean; onPick: Props['onPick'] }) {
  const { pick, upload } = mediaMessagesFor(useDesk().language);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<MediaChoice[]>([]);
  const found = useFound(typed);
  const [fresh, setFresh] = useState<MediaChoice[]>([]);
  const { queue, items } = useUploads({
    onMedia: (_item, media) => {
      if (media.kind !== 'picture') return;
      if (!many && queue.items().length === 1) return onPick([media]);
      setFresh((before) => [media, ...before.filter(({ id }) => id !== media.id)]);
      if (many) setChosen((before) => withLatest(before, media));
    },
  });
  const add = (files: File[]) => void queue.add(files);
  const shown = [
    ...fresh,
    ...(found ?? []).filter(({ id }) => fresh.every((one) => one.id !== id)),
  ];

  function choose(picture: MediaChoice) {
    if (!many) return onPick([picture]);
    setChosen((before) => {
      const others = before.filter(({ id }) => id !== picture.id);
      return others.length < before.length ? others : [...before, picture];
    });
  }

  return (
    <div {...takeFiles(add)}>
      <div className={styles.head}>
        <TextInput
          data-autofocus
          className={styles.search}
          label={pick.search}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <UploadButton label={upload.button} accept={PICTURE_TYPES} many onFiles={add} quiet />
      </div>
      <UploadList queue={queue} items={items} words={upload}>
        {({ kind }) => kind !== 'picture' && upload.noPicture}
      </UploadList>
      {found && shown.length === 0 && <p>{pick.none}</p>}
      <ul className={styles.pictures}>
        {shown.map((picture) => {
          const place = chosen.findIndex(({ id }) => id === picture.id) + 1;
          return (
            <li key={picture.id}>
              <button
                type="button"
                aria-pressed={many ? place > 0 : undefined}
                onClick={() => choose(picture)}
              >
                <span className={styles.frame} style={{ backgroundColor: picture.placeholder }}>
                  {picture.thumbnail && (
                    <img src={picture.thumbnail} alt={picture.alt} loading="lazy" />
                  )}
                  {place > 0 && <span className={styles.place}>{place}</span>}
                </span>
                <span className={styles.words}>
                  {picture.caption || picture.alt || picture.name}
                </span>
                {picture.credit && <small>{picture.credit}</small>}
              </button>
            </li>
          );
        })}
      </ul>
      {many && (
        <div className={styles.take}>
          <Button disabled={chosen.length === 0} onClick={() => onPick(chosen)}>
            {pick.take(chosen.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The same pictures with what is known of this one by now, or with it at the end. */
function withLatest(pictures: MediaChoice[], latest: MediaChoice): MediaChoice[] {
  const isIn = pictures.some(({ id }) => id === latest.id);
  return isIn
    ? pictures.map((one) => (one.id === latest.id ? latest : one))
    : [...pictures, latest];
}
