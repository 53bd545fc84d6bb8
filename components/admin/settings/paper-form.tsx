'use client';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import { settingsMessagesFor } from '#lib/messages/desk/settings.ts';
import { PictureField } from '../media/picker/picture-field.tsx';
import { useDesk } from '../shell/desk-provider.tsx';
import { FormGuard } from '../ui/form-guard.tsx';
import { NotSent } from '../ui/not-sent.tsx';
import { Notice } from '../ui/notice.tsx';
import { useKeptAction } from '../ui/use-kept-action.ts';
import { AccentField } from './accent-field.tsx';
import { PaperSample } from './paper-sample.tsx';
import styles from './settings.module.css';

export type SettingsState =
  | { kind: 'fresh' | 'saved' }
  | { kind: 'refused'; problem: string; field: string | null };

interface Props {
  paper: { siteName: string; tagline: string; accent: string; logo: MediaChoice | null };
  save: (before: SettingsState, form: FormData) => Promise<SettingsState>;
}

/** What the paper is called, its logo and its colour, shown as it is typed. */
export function PaperForm({ paper, save }: Props) {
  const words = settingsMessagesFor(useDesk().language);
  const { state, act, isBusy: busy, isLost, form } = useKeptAction(save, { kind: 'fresh' });
  const [siteName, setName] = useState(paper.siteName);
  const [tagline, setTagline] = useState(paper.tagline);
  const [logo, setLogo] = useState(paper.logo);
  const [accent, setAccent] = useState(paper.accent);
  const problemOf = (field: string) =>
    state.kind === 'refused' && state.field === field ? state.problem : null;
  return (
    <form ref={form} action={act} className={styles.form}>
      {isLost && <NotSent />}
      <input type="hidden" name="logoId" value={logo?.id ?? ''} />
      <TextInput
        name="siteName"
        label={words.name}
        value={siteName}
        maxLength={100}
        error={problemOf('siteName')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        name="tagline"
        label={words.tagline}
        description={words.taglineHint}
        value={tagline}
        maxLength={200}
        error={problemOf('tagline')}
        onChange={(event) => setTagline(event.currentTarget.value)}
      />
      <div>
        <PictureField label={words.logo} picture={logo} onPick={setLogo} />
        <p className={styles.hint}>{words.logoHint}</p>
      </div>
      <AccentField value={accent} problem={problemOf('accent')} onChange={setAccent} />
      <FormGuard state={state} />
      <PaperSample paper={{ siteName, tagline, logo, accent }} />
      <div>
        <Button type="submit" loading={busy}>
          {words.save}
        </Button>
      </div>
      {state.kind === 'saved' && <Notice kind="done">{words.saved}</Notice>}
      {state.kind === 'refused' &&
        !['siteName', 'tagline', 'accent'].includes(state.field ?? '') && (
          <Notice kind="problem">{state.problem}</Notice>
        )}
    </form>
  );
}
