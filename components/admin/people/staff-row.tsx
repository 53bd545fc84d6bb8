'use client';
import { Button, NativeSelect } from '@mantine/core';
import { useActionState } from 'react';
import { formatShort } from '#lib/dates.ts';
import { ROLES, type Role } from '#lib/domain/permissions.ts';
import { useDesk, useWords } from '../shell/desk-provider.tsx';
import { FormAnswer } from './form-answer.tsx';
import { type FormAction, FRESH } from './form-state.ts';
import styles from './staff.module.css';

export interface StaffActions {
  saveRole: FormAction;
  saveAccess: FormAction;
  dropFactors: FormAction;
  makeResetLink: FormAction;
}

export interface StaffRowProps {
  colleague: {
    id: string;
    name: string;
    email: string;
    role: Role;
    disabledAt: Date | null;
    hasCode: boolean;
    passkeys: number;
    lastSignIn: Date | null;
  };
  isSelf: boolean;
  actions: StaffActions;
}

/** A colleague, and what an administrator may do about them. */
export function StaffRow({ colleague, isSelf, actions }: StaffRowProps) {
  const desk = useDesk();
  const { staff, role } = useWords();
  const { id, name, email, disabledAt, hasCode, passkeys, lastSignIn } = colleague;
  const facts = [
    lastSignIn
      ? `${staff.lastSignIn} ${formatShort(lastSignIn, desk)}`
      : `${staff.lastSignIn}: ${staff.never}`,
    ...(hasCode ? [staff.code] : []),
    ...(passkeys > 0 ? [staff.passkeys(passkeys)] : []),
  ];
  return (
    <li className={styles.colleague}>
      <div>
        <span className={styles.name}>{name}</span>
        {isSelf ? ` (${staff.you})` : null}
        {disabledAt ? <strong> · {staff.disabled}</strong> : null}
        <span className={styles.aside}>{email}</span>
        <span className={styles.aside}>{facts.join(' · ')}</span>
      </div>
      {isSelf ? <p>{role[colleague.role].name}</p> : <RoleForm {...{ colleague, actions }} />}
      {isSelf ? null : (
        <details className={styles.more}>
          <summary>{staff.more(name)}</summary>
          <div className={styles.buttons}>
            <OneButton id={id} action={actions.makeResetLink} label={staff.resetLink} />
            <OneButton id={id} action={actions.dropFactors} label={staff.removeFactors} />
            <OneButton
              id={id}
              action={actions.saveAccess}
              label={disabledAt ? staff.enable : staff.disable}
              more={{ disabled: disabledAt ? 'no' : 'yes' }}
            />
          </div>
        </details>
      )}
    </li>
  );
}

function RoleForm({ colleague, actions }: Pick<StaffRowProps, 'colleague' | 'actions'>) {
  const { staff, role } = useWords();
  const [state, submit, isPending] = useActionState(actions.saveRole, FRESH);
  return (
    <form action={submit} className={styles.role}>
      <input type="hidden" name="id" value={colleague.id} />
      <NativeSelect
        key={colleague.role}
        name="role"
        aria-label={staff.roleOf(colleague.name)}
        defaultValue={colleague.role}
        data={ROLES.map((value) => ({ value, label: role[value].name }))}
      />
      <Button type="submit" variant="default" loading={isPending}>
        {staff.saveRole}
      </Button>
      <FormAnswer state={state} done={staff.roleSaved(colleague.name)} />
    </form>
  );
}

/** A form that is one button. */
export function OneButton({
  id,
  action,
  label,
  more = {},
}: {
  id: string;
  action: FormAction;
  label: string;
  more?: Record<string, string>;
}) {
  const [state, submit, isPending] = useActionState(action, FRESH);
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      {Object.entries(more).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant="default" size="xs" loading={isPending}>
        {label}
      </Button>
      <FormAnswer state={state} />
    </form>
  );
}
