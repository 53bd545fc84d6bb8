'use client';
import { Button, Checkbox, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { MediaField } from '#lib/domain/media-fields.ts';
import type { MediaMessages } from '#lib/messages/desk/media-en.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { LeavingGuard } from '../ui/leaving-guard.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './media-desk.module.css';
import { endOfDay, lastDay } from './rights-day.ts';
import type { MediaForm } from './use-media-form.ts';

interface Props {
  form: MediaForm;
  isPicture: boolean;
  mayEdit: boolean;
  tags: string[];
  words: MediaMessages['one'];
}

/** What is said of a picture or file. */
export function MediaFieldset({ form, isPicture, mayEdit, tags, words }: Props) {
  const { timeZone } = useDesk();
  const { fields, set, isDirty, isSaving } = form;
  const line = (name: 'credit' | 'licence' | 'source' | 'place', most: number, hint?: string) => (
    <TextInput
      label={words[name]}
      description={hint}
      value={fields[name]}
      maxLength={most}
      error={problemOf(form, name)}
      onChange={(event) => set(name, event.currentTarget.value)}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <LeavingGuard isUnsaved={() => isDirty} />
      <fieldset className={styles.fields} disabled={!mayEdit}>
        <legend>{words.about}</legend>
        {isPicture && (
          <>
            <Textarea
              label={words.alt}
              description={words.altHint}
              autosize
              minRows={2}
              value={fields.alt}
              disabled={fields.decorative}
              maxLength={1000}
              error={problemOf(form, 'alt')}
              onChange={(event) => set('alt', event.currentTarget.value)}
            />
            <Checkbox
              label={words.decorative}
              checked={fields.decorative}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                set('decorative', checked);
                if (checked) set('alt', '');
              }}
            />
          </>
        )}
        <Textarea
          label={words.caption}
          autosize
          minRows={2}
          value={fields.caption}
          maxLength={2000}
          error={problemOf(form, 'caption')}
          onChange={(event) => set('caption', event.currentTarget.value)}
        />
        {line('credit', 300, words.creditHint)}
        <div className={styles.pair}>
          {line('licence', 300)}
          <TextInput
            type="date"
            label={words.rightsUntil}
            value={lastDay(fields.licenceExpiresAt, timeZone)}
            error={problemOf(form, 'licenceExpiresAt')}
            onChange={(event) =>
              set('licenceExpiresAt', endOfDay(event.currentTarget.value, timeZone))
            }
          />
        </div>
        <div className={styles.pair}>
          {line('source', 500)}
          {line('place', 300)}
        </div>
        <TagsInput
          label={words.tags}
          description={words.tagsHint}
          data={tags}
          value={fields.tags}
          maxTags={30}
          splitChars={[',', ';']}
          error={problemOf(form, 'tags')}
          onChange={(value) => set('tags', value)}
        />
      </fieldset>
      {mayEdit && (
        <div className={styles.save} data-dirty={isDirty}>
          <Button type="submit" loading={isSaving} disabled={!isDirty}>
            {words.save}
          </Button>
          {isDirty && <span>{words.unsaved}</span>}
        </div>
      )}
      <Outcome form={form} words={words} />
    </form>
  );
}

function Outcome({ form: { outcome }, words }: Pick<Props, 'form' | 'words'>) {
  if (!outcome) return null;
  if (outcome.kind === 'saved') return <Notice kind="done">{words.saved}</Notice>;
  if (outcome.kind === 'refused') {
    if (outcome.field && outcome.field in LABELS) return null;
    return <Notice kind="problem">{outcome.problem ?? words.failed}</Notice>;
  }
  const name = outcome.field as MediaField;
  const theirs = outcome.media[name];
  const said = Array.isArray(theirs) ? theirs.join(', ') : theirs;
  return (
    <Notice kind="problem">
      {words.clash(words[LABELS[name]], typeof said === 'string' ? said : '…')}
    </Notice>
  );
}

/** What each field is called. */
const LABELS = {
  alt: 'alt',
  decorative: 'decorative',
  caption: 'caption',
  credit: 'credit',
  licence: 'licence',
  licenceExpiresAt: 'rightsUntil',
  source: 'source',
  place: 'place',
  tags: 'tags',
  focal: 'focal',
} as const satisfies Record<MediaField, keyof MediaMessages['one']>;

function problemOf({ outcome }: MediaForm, name: MediaField): string | null {
  return outcome?.kind === 'refused' && outcome.field === name ? outcome.problem : null;
}
