'use client';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useActionState } from 'react';
import { ROLES } from '#lib/domain/permissions.ts';
import { useWords } from '../shell/desk-provider.tsx';
import styles from './code-setup.module.css';
import { FormAnswer } from './form-answer.tsx';
import { type FormAction, FRESH, typedInto } from './form-state.ts';

/** Invites a colleague. */
export function InviteForm({ action }: { action: FormAction }) {
  const words = useWords();
  const [state, submit, isPending] = useActionState(action, FRESH);
  return (
    <form action={submit} className={styles.row}>
      <p>{words.staff.inviteText}</p>
      <FormAnswer state={state} />
      <TextInput
        name="email"
        type="email"
        label={words.staff.email}
        defaultValue={typedInto(state, 'email')}
        autoComplete="off"
        required
        withAsterisk={false}
      />
      <TextInput
        name="name"
        label={words.staff.inviteName}
        defaultValue={typedInto(state, 'name')}
        autoComplete="off"
        maxLength={100}
      />
      <NativeSelect
        name="role"
        label={words.staff.role}
        defaultValue={typedInto(state, 'role') ?? 'reporter'}
        data={ROLES.map((role) => ({
          value: role,
          label: `${words.role[role].name}: ${words.role[role].may}`,
        }))}
      />
      <Button type="submit" loading={isPending}>
        {words.staff.inviteSubmit}
      </Button>
    </form>
  );
}
