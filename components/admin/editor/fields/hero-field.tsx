'use client';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { mediaMessagesFor } from '#lib/messages/desk/media.ts';
import { takeFiles } from '../../media/upload/take-files.ts';
import { UploadList } from '../../media/upload/upload-list.tsx';
import { useUploads } from '../../media/upload/use-uploads.ts';
import { useDesk } from '../../shell/desk-provider.tsx';
import { useParts, useStoryLanguage } from '../editor-context.ts';
import styles from '../parts.module.css';
import { StoryPicturePicker } from '../pickers/media-picker.tsx';
import { useName } from '../pickers/use-name.ts';

/** The picture above the story. */
export function HeroField() {
  const { fields, setField, words, names } = useParts();
  const say = words.fields;
  const spoken = useStoryLanguage();
  const [isChoosing, setChoosing] = useState(false);
  const picture = useName((names) => (fields.heroId ? names.media(fields.heroId) : null));
  const { upload } = mediaMessagesFor(useDesk().language);
  const { queue, items } = useUploads({
    onMedia: (item, media) => {
      if (media.kind !== 'picture') return;
      names.learn({ media: [media] });
      if (item.state.kind !== 'ready') setField('heroId', media.id);
    },
  });
  return (
    <fieldset className={styles.hero} {...takeFiles((files) => void queue.add(files.slice(0, 1)))}>
      <legend>{say.hero}</legend>
      {picture?.thumbnail && <img src={picture.thumbnail} alt={picture.alt} />}
      <p className={styles.listButtons}>
        <Button size="compact-sm" variant="default" onClick={() => setChoosing(true)}>
          {say.choose}
        </Button>
        {fields.heroId && (
          <Button size="compact-sm" variant="subtle" onClick={() => setField('heroId', null)}>
            {words.block.remove}
          </Button>
        )}
      </p>
      <UploadList
        queue={queue}
        items={items.filter(({ state }) => !('media' in state && state.media.kind === 'picture'))}
        words={upload}
      >
        {({ kind }) => kind !== 'picture' && upload.noPicture}
      </UploadList>
      {!fields.heroId && (
        <Checkbox
          label={say.withoutHero}
          checked={fields.withoutHero}
          onChange={(event) => setField('withoutHero', event.currentTarget.checked)}
        />
      )}
      {fields.heroId && (
        <Textarea
          {...spoken}
          label={say.heroCaption}
          placeholder={picture?.caption ?? ''}
          autosize
          value={fields.heroCaption}
          maxLength={2000}
          onChange={(event) => setField('heroCaption', event.currentTarget.value)}
        />
      )}
      <StoryPicturePicker
        opened={isChoosing}
        onClose={() => setChoosing(false)}
        onPick={([chosen]) => chosen && setField('heroId', chosen.id)}
      />
    </fieldset>
  );
}
