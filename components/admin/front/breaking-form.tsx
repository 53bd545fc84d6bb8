'use client';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useActionState, useEffect, useState } from 'react';
import { breakingMessagesFor } from '#lib/messages/desk/breaking.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import paper from '../paper/paper.module.css';
import { type PaperAction, UNSENT } from '../paper/paper-state.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { FormGuard } from '../ui/form-guard.tsx';
import { NotSent } from '../ui/not-sent.tsx';
import { Notice } from '../ui/notice.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { useKeptAction } from '../ui/use-kept-action.ts';

interface Props {
  /** The line that stands now; null: none. */
  line: { text: string; storyId: string; endsAt: string | null } | null;
  stories: { id: string; headline: string }[];
  set: PaperAction;
  end: PaperAction;
}

/** Says something above every page, and takes it off again. */
export function BreakingForm({ line, stories, set, end }: Props) {
  const { language } = useDesk();
  const words = breakingMessagesFor(language);
  const { problems } = paperMessagesFor(language);
  const { state, act, isBusy, isLost, form } = useKeptAction(set, UNSENT);
  const [ended, actEnd, isEnding] = useActionState(end, UNSENT);
  const [endsAt, setEndsAt] = useState(line?.endsAt ?? null);
  // Once it stands there, or stands there no more, the field says so.
  useEffect(() => setEndsAt(line?.endsAt ?? null), [line?.endsAt]);
  const refused = state.kind === 'refused' ? state : null;
  const errorOf = (name: string) => (refused?.field === name ? problems[refused.problem] : null);
  const typed = (name: 'text' | 'storyId') => refused?.typed[name] ?? line?.[name] ?? '';
  const options = [
    { value: '', label: words.noStory },
    ...stories.map(({ id, headline }) => ({ value: id, label: headline })),
  ];
  return (
    <div className={paper.form}>
      {refused && (!refused.field || refused.field === 'endsAt') && (
        <Notice kind="problem">{problems[refused.problem]}</Notice>
      )}
      {ended.kind === 'refused' && <Notice kind="problem">{problems[ended.problem]}</Notice>}
      <p role="status">{line ? `${words.now}: ${line.text}` : words.none}</p>
      <form ref={form} action={act} className={paper.form}>
        {isLost && <NotSent />}
        <FormGuard state={state} />
        <TextInput
          key={`text ${typed('text')}`}
          name="text"
          label={words.text}
          description={words.textHint}
          defaultValue={typed('text')}
          error={errorOf('text')}
          maxLength={140}
          autoComplete="off"
        />
        <NativeSelect
          key={`story ${typed('storyId')}`}
          name="storyId"
          label={words.story}
          description={words.storyHint}
          data={options}
          defaultValue={typed('storyId')}
          error={errorOf('storyId')}
        />
        <input type="hidden" name="endsAt" value={endsAt ?? ''} />
        <TimeField label={words.until} hint={words.untilHint} value={endsAt} onChange={setEndsAt} />
        <div>
          <Button type="submit" loading={isBusy}>
            {line ? words.change : words.set}
          </Button>
        </div>
      </form>
      {line && (
        <form action={actEnd}>
          <Button type="submit" variant="default" loading={isEnding}>
            {words.end}
          </Button>
        </form>
      )}
    </div>
  );
}
