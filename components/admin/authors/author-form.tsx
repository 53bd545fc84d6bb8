'use client';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AuthorField, AuthorFields } from '#lib/domain/author-fields.ts';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import { authorMessagesFor } from '#lib/messages/desk/authors.ts';
import { PictureField } from '../media/picker/picture-field.tsx';
import { useDesk } from '../shell/desk-provider.tsx';
import { FormGuard } from '../ui/form-guard.tsx';
import { NotSent } from '../ui/not-sent.tsx';
import { Notice } from '../ui/notice.tsx';
import { useKeptAction } from '../ui/use-kept-action.ts';
import styles from './authors.module.css';
import { LinksField } from './links-field.tsx';

export type AuthorState =
  | { kind: 'fresh' | 'saved' }
  | { kind: 'refused'; problem: string; field: string | null };

interface Props {
  /** Null: a new one. */
  author: (AuthorFields & { id: string; portrait: MediaChoice | null }) | null;
  colleagues: { id: string; name: string }[];
  save: (before: AuthorState, form: FormData) => Promise<AuthorState>;
}

/** What is said of an author. */
export function AuthorForm({ author, colleagues, save }: Props) {
  const { form: words } = authorMessagesFor(useDesk().language);
  const { state, act, isBusy: busy, isLost, form } = useKeptAction(save, { kind: 'fresh' });
  // Kept here, for a form that was sent is emptied by the framework.
  const [fields, setFields] = useState({
    name: author?.name ?? '',
    slug: author?.slug ?? '',
    jobTitle: author?.jobTitle ?? '',
    biography: author?.biography ?? '',
    staffId: author?.staffId ?? '',
  });
  const [portrait, setPortrait] = useState(author?.portrait ?? null);
  const bind = (name: keyof typeof fields) => ({
    name,
    value: fields[name],
    error: problemOf(state, name),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      const { value } = currentTarget;
      setFields((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form ref={form} action={act} className={styles.form}>
      {isLost && <NotSent />}
      <FormGuard state={state} />
      <input type="hidden" name="id" value={author?.id ?? ''} />
      <input type="hidden" name="portraitId" value={portrait?.id ?? ''} />
      <TextInput
        {...bind('name')}
        label={words.name}
        maxLength={100}
        required
        withAsterisk={false}
      />
      <TextInput
        {...bind('jobTitle')}
        label={words.jobTitle}
        description={words.jobTitleHint}
        maxLength={120}
      />
      <PictureField label={words.portrait} picture={portrait} onPick={setPortrait} square />
      <Textarea
        {...bind('biography')}
        label={words.biography}
        autosize
        minRows={4}
        maxLength={2000}
      />
      <LinksField links={author?.links ?? []} problem={problemOf(state, 'links')} words={words} />
      <TextInput
        {...bind('slug')}
        label={words.slug}
        description={author ? words.slugMoves : words.slugHint}
        maxLength={120}
      />
      <NativeSelect
        {...bind('staffId')}
        label={words.colleague}
        description={words.colleagueHint}
        data={[
          { value: '', label: words.nobody },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div>
        <Button type="submit" loading={busy}>
          {author ? words.save : words.make}
        </Button>
      </div>
      {state.kind === 'saved' && <Notice kind="done">{words.saved}</Notice>}
      {state.kind === 'refused' &&
        !(state.field && [...Object.keys(fields), 'links'].includes(state.field)) && (
          <Notice kind="problem">{state.problem}</Notice>
        )}
    </form>
  );
}

function problemOf(state: AuthorState, name: AuthorField): string | null {
  return state.kind === 'refused' && state.field === name ? state.problem : null;
}
