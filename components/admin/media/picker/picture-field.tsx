'use client';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import { mediaMessagesFor } from '#lib/messages/desk/media.ts';
import { useDesk } from '../../shell/desk-provider.tsx';
import { MediaPicker } from './media-picker.tsx';
import styles from './picker.module.css';

interface Props {
  label: string;
  picture: MediaChoice | null;
  onPick: (picture: MediaChoice | null) => void;
  /** Shown as a face is: cut to a square. */
  square?: boolean;
}

/** One picture as part of a form. */
export function PictureField({ label, picture, onPick, square = false }: Props) {
  const { pick } = mediaMessagesFor(useDesk().language);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <fieldset className={styles.field}>
      <legend>{label}</legend>
      {picture && (
        <span
          className={styles.one}
          data-square={square}
          style={{ backgroundColor: picture.placeholder }}
        >
          {picture.thumbnail && <img src={picture.thumbnail} alt={picture.alt} />}
        </span>
      )}
      <div className={styles.buttons}>
        <Button variant="default" size="compact-md" onClick={() => setChoosing(true)}>
          {picture ? pick.another : pick.choose}
        </Button>
        {picture && (
          <Button variant="subtle" size="compact-md" onClick={() => onPick(null)}>
            {pick.remove}
          </Button>
        )}
      </div>
      <MediaPicker
        opened={isChoosing}
        onClose={() => setChoosing(false)}
        onPick={([chosen]) => chosen && onPick(chosen)}
      />
    </fieldset>
  );
}
