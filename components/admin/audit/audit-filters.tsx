import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { DeskMessages } from '#lib/messages/desk/messages.ts';
import { AUDIT_PATH } from '#lib/urls.ts';
import styles from './audit.module.css';

export interface AuditFiltersProps {
  words: DeskMessages;
  query: {
    person?: string | undefined;
    action?: string | undefined;
    from?: string | undefined;
    to?: string | undefined;
  };
  actions: string[];
  people: { id: string; name: string }[];
}

/** Which entries to show: a plain form, so that what was asked stands in the address. */
export function AuditFilters({ words, query, actions, people }: AuditFiltersProps) {
  const { audit } = words;
  return (
    <form action={AUDIT_PATH} className={styles.filters}>
      <NativeSelect
        name="person"
        label={audit.who}
        defaultValue={query.person ?? ''}
        data={[
          { value: '', label: audit.anybody },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        name="action"
        label={audit.what}
        defaultValue={query.action ?? ''}
        data={[
          { value: '', label: audit.anything },
          ...actions.map((action) => ({ value: action, label: audit.actions[action] ?? action })),
        ]}
      />
      <TextInput name="from" type="date" label={audit.from} defaultValue={query.from ?? ''} />
      <TextInput name="to" type="date" label={audit.to} defaultValue={query.to ?? ''} />
      <Button type="submit" variant="default">
        {audit.show}
      </Button>
    </form>
  );
}
