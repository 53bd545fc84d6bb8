'use client';
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useParts, useStoryLanguage } from '../editor-context.ts';
import styles from '../parts.module.css';
import { StoryPicturePicker } from '../pickers/media-picker.tsx';
import { useName } from '../pickers/use-name.ts';

/** The picture above the story. */
export function HeroField() {
  const { fields, setField, words } = useParts();
  const say = words.fields;
  const spoken = useStoryLanguage();
  const [isChoosing, setChoosing] = useState(false);
  const picture = useName((names) => (fields.heroId ? names.media(fields.heroId) : null));
  return (
    <fieldset className={styles.hero}>
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
