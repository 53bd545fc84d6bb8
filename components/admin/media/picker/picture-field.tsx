'use client';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MediaChoice, MediaDetail } from '#lib/domain/desk-answers.ts';
import { mediaMessagesFor } from '#lib/messages/desk/media.ts';
import { deskApiPath } from '#lib/urls.ts';
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
  useWhenReady(picture, onPick);
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
        <Button variant="default" size="xs" onClick={() => setChoosing(true)}>
          {picture ? pick.another : pick.choose}
        </Button>
        {picture && (
          <Button variant="subtle" size="xs" onClick={() => onPick(null)}>
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

const LOOK_AGAIN_MS = 800;

/** A picture that came just now is shown as soon as its sizes are made. */
function useWhenReady(picture: MediaChoice | null, onReady: (picture: MediaChoice) => void): void {
  const id = picture && !picture.thumbnail ? picture.id : null;
  useEffect(() => {
    if (!id) return;
    const timer = setInterval(async () => {
      const response = await fetch(deskApiPath(`media/${id}`)).catch(() => null);
      if (!response?.ok) return;
      const { media }: { media: MediaDetail } = await response.json();
      if (media.thumbnail) onReady(media);
      if (media.state !== 'processing') clearInterval(timer);
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [id, onReady]);
}
