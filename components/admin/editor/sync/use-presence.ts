'use client';
import { useEffect, useState } from 'react';
import type { PresenceEvent } from '#lib/domain/desk-answers.ts';
import { freshUuid } from '../schema/attributes.ts';

/** A window that is silent for longer counts as closed. */
const SIGN_MS = 15_000;

export interface Presence {
  people: PresenceEvent['people'];
  /** Grows with every change to the comments. */
  comments: number;
}

/**
 * Who has the story open, live. Only while somebody looks: a browser has six connections to a site, and each window
 * that listens takes one.
 */
export function usePresence(address: string, onRevision: (revision: number) => void): Presence {
  const [presence, setPresence] = useState<Presence>({ people: [], comments: 0 });
  useEffect(() => {
    const tab = freshUuid();
    const headers = { 'content-type': 'application/json' };
    const tell = (method: 'POST' | 'DELETE') =>
      void fetch(address, {
        method,
        headers,
        body: JSON.stringify({ tab }),
        keepalive: true,
      }).catch(() => undefined);
    let source: EventSource | null = null;
    let signs: ReturnType<typeof setInterval> | undefined;
    const end = () => {
      if (!source) return;
      source.close();
      source = null;
      clearInterval(signs);
      tell('DELETE');
    };
    const begin = () => {
      if (source) return;
      tell('POST');
      signs = setInterval(() => tell('POST'), SIGN_MS);
      source = new EventSource(address);
      source.onmessage = ({ data }: MessageEvent<string>) => {
        const event: PresenceEvent = JSON.parse(data);
        setPresence({ people: event.people, comments: event.comments });
        onRevision(event.revision);
      };
    };
    const look = () => (document.visibilityState === 'visible' ? begin() : end());
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', end);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', end);
      end();
    };
  }, [address, onRevision]);
  return presence;
}
