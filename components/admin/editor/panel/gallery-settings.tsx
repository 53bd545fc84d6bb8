'use client';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useStoryLanguage, useText } from '../editor-context.ts';
import { ListButtons, swapped } from '../fields/authors-field.tsx';
import styles from '../parts.module.css';
import { StoryPicturePicker } from '../pickers/media-picker.tsx';
import { useName } from '../pickers/use-name.ts';

interface Item {
  mediaId: string;
  caption: string;
}

/** The pictures of a gallery, in order. The last one stays: a gallery without pictures is none. */
export function GallerySettings({
  items,
  onChange,
}: {
  items: Item[];
  onChange: (items: Item[]) => void;
}) {
  const { words } = useText();
  const spoken = useStoryLanguage();
  const [isChoosing, setChoosing] = useState(false);
  const named = useName((names) => items.map(({ mediaId }) => names.media(mediaId)?.name ?? ''));
  return (
    <div className={styles.list}>
      <ul>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a picture may stand in a gallery twice
          <li key={`${item.mediaId} ${at}`}>
            <Textarea
              {...spoken}
              autosize
              label={named[at] || words.objects.unknownPicture}
              placeholder={words.block.caption}
              value={item.caption}
              maxLength={2000}
              onChange={(event) => {
                const caption = event.currentTarget.value;
                onChange(
                  items.map((other, place) => (place === at ? { ...other, caption } : other)),
                );
              }}
            />
            <ListButtons
              name={named[at] ?? ''}
              onUp={at > 0 ? () => onChange(swapped(items, at)) : null}
              onRemove={() => {
                if (items.length > 1) onChange(items.filter((_, place) => place !== at));
              }}
            />
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => setChoosing(true)}>
        {words.block.addPicture}
      </Button>
      <StoryPicturePicker
        many
        opened={isChoosing}
        onClose={() => setChoosing(false)}
        onPick={(chosen) =>
          onChange([...items, ...chosen.map(({ id }) => ({ mediaId: id, caption: '' }))])
        }
      />
    </div>
  );
}
