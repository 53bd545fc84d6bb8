'use client';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useParts } from '../editor-context.ts';
import styles from '../parts.module.css';

/** Who wrote it, in the order of the byline. */
export function AuthorsField() {
  const { fields, setField, words, lists } = useParts();
  const say = words.fields;
  const { authors } = fields;
  const nameOf = (id: string) => lists.authors.find((author) => author.id === id)?.name ?? '';
  const others = lists.authors.filter(({ id }) => !authors.some((author) => author.id === id));
  return (
    <fieldset className={styles.list}>
      <legend>{say.authors}</legend>
      <ul aria-label={say.authors}>
        {authors.map(({ id, role }, at) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <TextInput
              size="xs"
              aria-label={say.authorRole(nameOf(id))}
              placeholder={say.authorRoleHint}
              value={role}
              maxLength={60}
              onChange={(event) => {
                const value = event.currentTarget.value;
                setField(
                  'authors',
                  authors.map((author) => (author.id === id ? { id, role: value } : author)),
                );
              }}
            />
            <ListButtons
              name={nameOf(id)}
              onUp={at > 0 ? () => setField('authors', swapped(authors, at)) : null}
              onRemove={() =>
                setField(
                  'authors',
                  authors.filter((author) => author.id !== id),
                )
              }
            />
          </li>
        ))}
      </ul>
      <NativeSelect
        aria-label={say.authors}
        value=""
        data={[
          { value: '', label: say.choose },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => {
          const id = event.currentTarget.value;
          if (id) setField('authors', [...authors, { id, role: '' }]);
        }}
      />
    </fieldset>
  );
}

/** The same list with the entry one place earlier. */
export function swapped<T>(list: T[], at: number): T[] {
  const [before, entry] = [list[at - 1], list[at]];
  if (before === undefined || entry === undefined) return list;
  return [...list.slice(0, at - 1), entry, before, ...list.slice(at + 1)];
}

/** What can be done with an entry of a list. */
export function ListButtons({
  name,
  onUp,
  onRemove,
}: {
  name: string;
  onUp: (() => void) | null;
  onRemove: () => void;
}) {
  const { fields } = useParts().words;
  return (
    <span className={styles.listButtons}>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={fields.up(name)}
        disabled={!onUp}
        onClick={() => onUp?.()}
      >
        ↑
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={fields.remove(name)}
        onClick={onRemove}
      >
        ×
      </Button>
    </span>
  );
}
