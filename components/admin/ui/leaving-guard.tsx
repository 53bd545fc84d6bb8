'use client';
import { Button, Group } from '@mantine/core';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { leavingMessagesFor } from '#lib/messages/desk/leaving.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { wayOut } from './way-out.ts';

/** Asks before somebody goes to another page, or closes this one, and leaves behind what is not saved. */
export function LeavingGuard({ isUnsaved }: { isUnsaved: () => boolean }) {
  const words = leavingMessagesFor(useDesk().language);
  const router = useRouter();
  const [way, setWay] = useState<URL | null>(null);
  const asked = useRef(isUnsaved);
  const isDecided = useRef(false);
  useEffect(() => {
    asked.current = isUnsaved;
  });
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    addEventListener(
      'beforeunload',
      (event) => {
        if (!isDecided.current && asked.current()) event.preventDefault();
      },
      { signal },
    );
    // Before the link itself hears of it.
    document.addEventListener(
      'click',
      (event) => {
        const anchor = event.target instanceof Element && event.target.closest('a[href]');
        if (!(anchor instanceof HTMLAnchorElement)) return;
        const { href, target } = anchor;
        const link = { href, target, hasDownload: anchor.hasAttribute('download') };
        const to = wayOut(link, event, location.href);
        if (!to || !asked.current()) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        setWay(to);
      },
      { signal, capture: true },
    );
    return () => ending.abort();
  }, []);
  if (!way) return null;

  function leave(to: URL) {
    setWay(null);
    const isInDesk = to.origin === location.origin && /^\/admin(\/|$)/.test(to.pathname);
    if (isInDesk) {
      router.push((to.pathname + to.search + to.hash) as Route);
    } else {
      isDecided.current = true;
      location.assign(to);
    }
  }

  return (
    <AskDialog title={words.title} onClose={() => setWay(null)}>
      <p>{words.about}</p>
      <Group>
        <Button data-autofocus onClick={() => setWay(null)}>
          {words.stay}
        </Button>
        <Button variant="default" onClick={() => leave(way)}>
          {words.leave}
        </Button>
      </Group>
    </AskDialog>
  );
}
