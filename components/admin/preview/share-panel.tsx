'use client';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { ask } from '../stories/ask.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './preview.module.css';

interface Props {
  storyId: string;
  /** What may be chosen. */
  hours: readonly number[];
  /** Those that work now, said in words. */
  links: { id: string; text: string }[];
}

/** Makes links for people without an account, and ends them. */
export function SharePanel({ storyId, hours, links }: Props) {
  const messages = storyMessagesFor(useDesk().language);
  const words = messages.preview;
  const router = useRouter();
  const [made, setMade] = useState<string | null>(null);
  const [said, setSaid] = useState<{ kind: 'problem' | 'done'; text: string } | null>(null);

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = Number(new FormData(event.currentTarget).get('hours'));
    const path = `stories/${storyId}/previews`;
    const asked = await ask<{ url: string }>(path, { method: 'POST', body: { hours: chosen } });
    setMade(asked.ok ? asked.value.url : null);
    setSaid(asked.ok ? null : { kind: 'problem', text: asked.title ?? messages.story.failed });
    if (asked.ok) router.refresh();
  }

  async function end(id: string) {
    const asked = await ask(`previews/${id}`, { method: 'DELETE', body: {} });
    setSaid(
      asked.ok
        ? { kind: 'done', text: words.revoked }
        : { kind: 'problem', text: asked.title ?? messages.story.failed },
    );
    if (asked.ok) router.refresh();
  }

  async function copy() {
    if (made === null) return;
    await navigator.clipboard.writeText(made);
    setSaid({ kind: 'done', text: words.copied });
  }

  return (
    <section className={styles.share} aria-labelledby="share">
      <h2 id="share">{words.share}</h2>
      <p>{words.shareHint}</p>
      <form className={styles.row} onSubmit={(event) => void make(event)}>
        <NativeSelect
          name="hours"
          label={words.works}
          data={hours.map((count) => ({ value: String(count), label: words.hours(count) }))}
        />
        <Button type="submit">{words.make}</Button>
      </form>
      {made !== null && (
        <div className={styles.row}>
          <TextInput
            className={styles.grow}
            label={words.address}
            description={words.onceOnly}
            value={made}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button variant="default" onClick={() => void copy()}>
            {words.copy}
          </Button>
        </div>
      )}
      {said && <Notice kind={said.kind}>{said.text}</Notice>}
      {links.length > 0 && (
        <>
          <h3>{words.links}</h3>
          <ul className={styles.links}>
            {links.map(({ id, text }) => (
              <li key={id}>
                <span>{text}</span>
                <Button
                  variant="default"
                  size="xs"
                  aria-label={`${words.revoke}: ${text}`}
                  onClick={() => void end(id)}
                >
                  {words.revoke}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
