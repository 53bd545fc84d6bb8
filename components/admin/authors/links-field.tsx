'use client';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AuthorLink } from '#lib/domain/author-links.ts';
import type { AuthorMessages } from '#lib/messages/desk/authors.ts';
import styles from './authors.module.css';

interface Props {
  links: AuthorLink[];
  problem: string | null;
  words: AuthorMessages['form'];
}

/** Where else an author can be found: a line for each place. */
export function LinksField({ links, problem, words }: Props) {
  const [rows, setRows] = useState(() => links.map((link, key) => ({ ...link, key })));
  const set = (key: number, change: Partial<AuthorLink>) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const sent = rows.map(({ label, url }) => ({ label, url: shown(url) }));
  return (
    <fieldset className={styles.links} aria-invalid={problem !== null || undefined}>
      <legend>{words.links}</legend>
      <p className={styles.job}>{words.linksHint}</p>
      <input type="hidden" name="links" value={JSON.stringify(sent)} />
      {rows.map(({ key, label, url }, at) => (
        <div key={key} className={styles.link}>
          <TextInput
            aria-label={`${words.linkName} ${at + 1}`}
            placeholder={words.linkName}
            value={label}
            maxLength={60}
            onChange={(event) => set(key, { label: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`${words.linkAddress} ${at + 1}`}
            placeholder="https://"
            inputMode="url"
            value={shown(url)}
            maxLength={500}
            onChange={(event) => set(key, { url: event.currentTarget.value })}
          />
          <CloseButton
            aria-label={words.linkRemove(label || shown(url) || String(at + 1))}
            onClick={() => setRows((all) => all.filter((row) => row.key !== key))}
          />
        </div>
      ))}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Button
        variant="default"
        size="xs"
        onClick={() =>
          setRows((all) => [
            ...all,
            { label: '', url: '', key: Math.max(-1, ...all.map(({ key }) => key)) + 1 },
          ])
        }
      >
        {words.linkAdd}
      </Button>
    </fieldset>
  );
}

/** An e-mail address as people write it. */
function shown(url: string): string {
  return url.replace(/^mailto:/i, '');
}
