import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { DeskMessages } from '#lib/messages/desk/messages.ts';
import { AUDIT_PATH } from '#lib/urls.ts';
import styles from './audit.module.css';

export interface AuditFiltersProps {
  words: DeskMessages;
  query: {
    person?: string | undefined;
    action?: string | undefined;
    subject?: string | undefined;
    from?: string | undefined;
    to?: string | undefined;
  };
  actions: string[];
  people: { id: string; name: string }[];
  stories: { id: string; headline: string }[];
}

/** Which entries to show: a plain form, so that what was asked stands in the address. */
export function AuditFilters({ words, query, actions, people, stories }: AuditFiltersProps) {
  const { audit } = words;
  const aboutStories = stories.map(({ id, headline }) => ({
    value: `story:${id}`,
    label: headline,
  }));
  const aboutPeople = people.map(({ id, name }) => ({ value: `staff:${id}`, label: name }));
  const isListed =
    !query.subject ||
    [...aboutStories, ...aboutPeople].some(({ value }) => value === query.subject);
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
      <NativeSelect
        name="subject"
        label={audit.about}
        defaultValue={query.subject ?? ''}
        className={styles.about}
        data={[
          { value: '', label: audit.anything },
          ...(isListed ? [] : [{ value: query.subject ?? '', label: query.subject ?? '' }]),
          { group: audit.stories, items: aboutStories },
          { group: audit.people, items: aboutPeople },
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
