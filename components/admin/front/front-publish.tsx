'use client';
import { Button } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { formatDateTime } from '#lib/dates.ts';
import { deskFrontPath } from '#lib/desk-urls.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { ask } from '../stories/ask.ts';
import { Notice } from '../ui/notice.tsx';
import { TimeField } from '../ui/time-field.tsx';
import styles from './front.module.css';
import type { FrontDeskProps } from './front-desk.tsx';
import type { Arrangement } from './use-arrangement.ts';

type Props = FrontDeskProps & { arranged: Arrangement; preview: ReactNode };

/** Publishes an arrangement, now or at a time of the newsroom's clock, and shows what is planned. */
export function FrontPublish({ arranged, preview, sectionId, plans, at }: Props) {
  const desk = useDesk();
  const { front: words } = paperMessagesFor(desk.language);
  const router = useRouter();
  const [planned, setPlanned] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState<{ kind: 'problem' | 'done'; text: string } | null>(null);

  async function send(method: 'POST' | 'DELETE', body: object, done: string): Promise<boolean> {
    setIsBusy(true);
    const given = await ask('front', { method, body: { section: sectionId, ...body } });
    setIsBusy(false);
    setSaid(
      given.ok
        ? { kind: 'done', text: done }
        : { kind: 'problem', text: given.title ?? words.failed },
    );
    if (given.ok) router.refresh();
    return given.ok;
  }

  const { slots, base } = arranged;
  async function publish() {
    const done = at ? words.planned(when(at)) : words.published;
    if (await send('POST', { slots, base, at }, done)) arranged.settle();
  }
  async function plan(instant: string) {
    // It sets out from what was looked at, and at its own time nobody looked at anything.
    const wish = { slots, base: null, at: instant };
    if (await send('POST', wish, words.planned(when(instant)))) arranged.discard();
  }
  const when = (instant: string) => formatDateTime(new Date(instant), desk);

  return (
    <div className={styles.publish}>
      <div className={styles.buttons}>
        <Button loading={isBusy} onClick={() => void publish()} disabled={!arranged.isChanged}>
          {at ? words.savePlan : words.publish}
        </Button>
        {preview}
        {arranged.isChanged && (
          <Button variant="subtle" color="gray" onClick={arranged.discard}>
            {words.discard}
          </Button>
        )}
        <div className={styles.later}>
          <TimeField label={words.when} value={planned} onChange={setPlanned} />
          <Button
            variant="default"
            disabled={planned === null || isBusy}
            onClick={() => planned && void plan(planned)}
          >
            {words.plan}
          </Button>
        </div>
      </div>
      {said && <Notice kind={said.kind}>{said.text}</Notice>}
      {plans.length > 0 && (
        <ul className={styles.plans} aria-label={words.plans}>
          <li>
            <Link
              href={deskFrontPath({ section: sectionId ?? undefined })}
              aria-current={at ? undefined : 'page'}
            >
              {words.now}
            </Link>
          </li>
          {plans.map((instant) => (
            <li key={instant}>
              <Link
                href={deskFrontPath({ section: sectionId ?? undefined, at: instant })}
                aria-current={at === instant ? 'page' : undefined}
              >
                {when(instant)}
              </Link>
              <button
                type="button"
                className={styles.out}
                aria-label={words.cancelOne(when(instant))}
                disabled={isBusy}
                onClick={() => void send('DELETE', { at: instant }, words.cancelled)}
              >
                {words.cancel}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
