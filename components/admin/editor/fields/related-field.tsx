'use client';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StoryChoice } from '#lib/domain/desk-answers.ts';
import { useParts } from '../editor-context.ts';
import styles from '../parts.module.css';
import { StoryPicker } from '../pickers/story-picker.tsx';
import { useName } from '../pickers/use-name.ts';
import { useAnswer } from '../use-search.ts';
import { ListButtons, swapped } from './authors-field.tsx';

/** The picks for "Read also", in order, and what goes with the story. */
export function RelatedField() {
  const { fields, setField, words, story, names } = useParts();
  const say = words.fields;
  const [isChoosing, setChoosing] = useState(false);
  const { relatedIds } = fields;
  const suggested = useAnswer<StoryChoice[]>(`stories/${story.id}/related`) ?? [];
  const headlines = useName((known) => relatedIds.map((id) => known.story(id)).join('\n')).split(
    '\n',
  );
  const add = (choice: StoryChoice) => {
    names.learn({ stories: [choice] });
    if (!relatedIds.includes(choice.id)) setField('relatedIds', [...relatedIds, choice.id]);
  };
  const rest = suggested.filter(({ id }) => !relatedIds.includes(id)).slice(0, 4);
  return (
    <fieldset className={styles.list}>
      <legend>{say.related}</legend>
      <ul aria-label={say.related}>
        {relatedIds.map((id, at) => {
          const name = headlines[at] || words.objects.unknownStory;
          return (
            <li key={id}>
              <span>{name}</span>
              <ListButtons
                name={name}
                onUp={at > 0 ? () => setField('relatedIds', swapped(relatedIds, at)) : null}
                onRemove={() =>
                  setField(
                    'relatedIds',
                    relatedIds.filter((other) => other !== id),
                  )
                }
              />
            </li>
          );
        })}
      </ul>
      <Button size="compact-sm" variant="default" onClick={() => setChoosing(true)}>
        {say.add}
      </Button>
      {rest.length > 0 && (
        <div>
          <p className={styles.hint}>{say.suggested}</p>
          <ul aria-label={say.suggested}>
            {rest.map((choice) => (
              <li key={choice.id}>
                <Button size="compact-xs" variant="subtle" onClick={() => add(choice)}>
                  + {choice.headline}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <StoryPicker opened={isChoosing} onClose={() => setChoosing(false)} onPick={add} />
    </fieldset>
  );
}
