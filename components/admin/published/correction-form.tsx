'use client';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { publishedMessagesFor } from '#lib/messages/desk/published.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { NotSent } from '../ui/not-sent.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { useKeptAction } from '../ui/use-kept-action.ts';
import styles from './published.module.css';
import { ToldAnswer } from './told-answer.tsx';
import { FRESH, type ToldAction } from './told-state.ts';

interface Props {
  storyId: string;
  blocks: { id: string; text: string }[];
  add: ToldAction;
}

const KINDS = ['correction', 'clarification', 'update'] as const;

/** Tells readers what a story had wrong; a plain form. */
export function CorrectionForm({ storyId, blocks, add }: Props) {
  const { language } = useDesk();
  const words = publishedMessagesFor(language);
  const { state, act, isBusy: busy, isLost, form } = useKeptAction(add, FRESH);
  const typed = state.kind === 'refused' ? (state.typed ?? {}) : {};
  return (
    // Once it was told the form begins anew.
    <form ref={form} action={act} className={styles.form} key={state.kind}>
      {isLost && <NotSent />}
      <ToldAnswer state={state} />
      <p className={styles.hint}>{words.addHint}</p>
      <input type="hidden" name="story" value={storyId} />
      <NativeSelect
        name="kind"
        label={words.kind}
        defaultValue={typed.kind}
        data={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <Textarea
        name="text"
        label={words.text}
        autosize
        minRows={3}
        required
        maxLength={2000}
        defaultValue={typed.text}
      />
      <NativeSelect
        name="block"
        label={words.block}
        defaultValue={typed.block}
        data={[
          { value: '', label: words.whole },
          ...blocks.map(({ id, text }) => ({ value: id, label: text })),
        ]}
      />
      <ToldAt label={words.time} hint={words.timeHint} typed={typed.at} />
      <div>
        <Button type="submit" loading={busy}>
          {words.tell}
        </Button>
      </div>
    </form>
  );
}

function ToldAt(props: { label: string; hint: string; typed: string | undefined }) {
  const { label, hint, typed = '' } = props;
  const [at, setAt] = useState(typed === '' ? null : typed);
  return (
    <>
      <input type="hidden" name="at" value={at ?? ''} />
      <TimeField label={label} hint={hint} value={at} onChange={setAt} />
    </>
  );
}
