'use client';
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { FormGuard } from '../ui/form-guard.tsx';
import { NotSent } from '../ui/not-sent.tsx';
import { Notice } from '../ui/notice.tsx';
import { useKeptAction } from '../ui/use-kept-action.ts';
import styles from './paper.module.css';
import { type PaperAction, type PaperState, UNSENT } from './paper-state.ts';

/** One field of a form, as a page describes it. */
export interface PaperField {
  kind?: 'line' | 'lines' | 'choice' | 'check' | 'hidden' | 'email';
  name: string;
  label?: string;
  hint?: string;
  /** Of a check: `yes` when it is ticked. */
  value?: string;
  options?: { value: string; label: string }[];
}

interface Props {
  action: PaperAction;
  fields: PaperField[];
  submit: string;
  /** Whether what it does is what the page is for, or only possible. */
  isQuiet?: boolean;
  /** Between the fields and the button. */
  children?: ReactNode;
}

/** A short form about the paper. It works as plain HTML; what was refused says so beside its field. */
export function PaperForm({ action, fields, submit, isQuiet = false, children }: Props) {
  const { problems, saved } = paperMessagesFor(useDesk().language);
  const { state, act, isBusy, isLost, form } = useKeptAction(action, UNSENT);
  const isBeside = state.kind === 'refused' && fields.some(({ name }) => name === state.field);
  return (
    <form ref={form} action={act} className={styles.form}>
      {isLost && <NotSent />}
      {state.kind === 'refused' && !isBeside && (
        <Notice kind="problem">{problems[state.problem]}</Notice>
      )}
      {state.kind === 'done' && <Notice kind="done">{state.said ?? saved}</Notice>}
      {fields.map((field) => (
        <Field
          key={`${field.name} ${typedInto(state, field)}`}
          field={{ ...field, value: typedInto(state, field) }}
          problem={
            state.kind === 'refused' && state.field === field.name ? problems[state.problem] : null
          }
        />
      ))}
      {children}
      <FormGuard state={state} />
      <div>
        <Button type="submit" variant={isQuiet ? 'default' : 'filled'} loading={isBusy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

/** What was typed before it was refused, else what there was. */
function typedInto(state: PaperState, { name, value = '' }: PaperField): string {
  return state.kind === 'refused' ? (state.typed[name] ?? value) : value;
}

function Field({
  field,
  problem,
}: {
  field: PaperField & { value: string };
  problem: string | null;
}) {
  const { kind = 'line', name, label, hint, value, options = [] } = field;
  const shared = { name, label, description: hint, error: problem, defaultValue: value };
  switch (kind) {
    case 'hidden':
      return <input type="hidden" name={name} value={value} />;
    case 'lines':
      return <Textarea {...shared} minRows={3} autosize maxRows={12} />;
    case 'choice':
      return <NativeSelect {...shared} data={options} />;
    case 'check':
      return (
        <Checkbox
          name={name}
          label={label}
          description={hint}
          error={problem}
          value="yes"
          defaultChecked={value === 'yes'}
        />
      );
    case 'email':
      return <TextInput {...shared} type="email" />;
    case 'line':
      return <TextInput {...shared} autoComplete="off" />;
  }
}
