'use client';
import { useCallback, useEffect, useState } from 'react';
import type { MediaDetail } from '#lib/domain/desk-answers.ts';
import type { MediaField, MediaFields } from '#lib/domain/media-fields.ts';
import { type Saved, saveMedia } from './media-api.ts';

export interface MediaForm {
  /** As it will be when it is saved. */
  fields: MediaFields;
  isDirty: boolean;
  isSaving: boolean;
  /** What came of the last attempt; null since something was typed. */
  outcome: Saved | null;
  set: <K extends MediaField>(name: K, value: MediaFields[K]) => void;
  save: () => Promise<void>;
}

/** What somebody says of a picture, on top of how it is kept. */
export function useMediaForm(given: MediaDetail): MediaForm {
  const [kept, setKept] = useState(given);
  const [typed, setTyped] = useState<Partial<MediaFields>>({});
  const [isSaving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<Saved | null>(null);
  useEffect(() => setKept(given), [given]);
  const isDirty = Object.keys(typed).length > 0;

  const set = useCallback(
    <K extends MediaField>(name: K, value: MediaFields[K]) => {
      setOutcome(null);
      setTyped((before) => {
        const { [name]: _, ...others } = before;
        const isAsKept = JSON.stringify(kept[name]) === JSON.stringify(value);
        return isAsKept ? (others as Partial<MediaFields>) : { ...before, [name]: value };
      });
    },
    [kept],
  );

  async function save() {
    if (!isDirty || isSaving) return;
    setSaving(true);
    const names = Object.keys(typed) as MediaField[];
    const was = Object.fromEntries(names.map((name) => [name, kept[name]]));
    const saved = await saveMedia(kept.id, { fields: typed, was });
    setSaving(false);
    setOutcome(saved);
    if (saved.kind !== 'refused') setKept(saved.media);
    // What was typed while it was on its way stays.
    if (saved.kind === 'saved') setTyped((now) => without(now, typed));
  }

  return { fields: { ...fieldsOf(kept), ...typed }, isDirty, isSaving, outcome, set, save };
}

function without(now: Partial<MediaFields>, saved: Partial<MediaFields>): Partial<MediaFields> {
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => saved[name as MediaField] !== value),
  );
}

function fieldsOf(media: MediaDetail): MediaFields {
  const {
    alt,
    decorative,
    caption,
    credit,
    licence,
    licenceExpiresAt,
    source,
    place,
    tags,
    focal,
  } = media;
  return {
    alt,
    decorative,
    caption,
    credit,
    licence,
    licenceExpiresAt,
    source,
    place,
    tags,
    focal,
  };
}
