'use client';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { NamedChoice } from '#lib/domain/desk-answers.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { NotSent } from '../ui/not-sent.tsx';
import { Notice } from '../ui/notice.tsx';
import { useKeptAction } from '../ui/use-kept-action.ts';
import styles from './stories.module.css';

export interface BeginState {
  problem: string | null;
  headline: string;
}

interface Props {
  sections: (NamedChoice & { depth: number })[];
  begin: (before: BeginState, form: FormData) => Promise<BeginState>;
}

/** Begins a story; everything else is asked in the editor. */
export function NewStoryForm({ sections, begin }: Props) {
  const { begin: words } = storyMessagesFor(useDesk().language);
  const {
    state,
    act,
    isBusy: busy,
    isLost,
    form,
  } = useKeptAction(begin, { problem: null, headline: '' });
  return (
    <form ref={form} action={act} className={styles.form}>
      {isLost && <NotSent />}
      {state.problem && <Notice kind="problem">{state.problem}</Notice>}
      <TextInput
        name="headline"
        label={words.headline}
        description={words.headlineHint}
        defaultValue={state.headline}
        maxLength={300}
        autoFocus
      />
      <NativeSelect
        name="section"
        label={words.section}
        data={[
          { value: '', label: words.later },
          ...sections.map(({ id, name, depth }) => ({
            value: id,
            label: `${'– '.repeat(depth)}${name}`,
          })),
        ]}
      />
      <div>
        <Button type="submit" loading={busy}>
          {words.begin}
        </Button>
      </div>
    </form>
  );
}
