'use client';
import { useEffect, useState } from 'react';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import { deskApiPath } from '#lib/urls.ts';

const PAUSE_MS = 200;

/** Pictures that go with what was typed, newest first; the last answer stays until the next one comes. */
export function useFound(typed: string): MediaChoice[] | null {
  const [found, setFound] = useState<MediaChoice[] | null>(null);
  const path = deskApiPath(`media?q=${encodeURIComponent(typed)}`);
  useEffect(() => {
    const ending = new AbortController();
    const timer = setTimeout(() => {
      fetch(path, { signal: ending.signal })
        .then((response) => (response.ok ? response.json() : null))
        .then((answer: MediaChoice[] | null) => answer && setFound(answer))
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [path]);
  return found;
}
