'use client';
import { useEffect, useState } from 'react';
import { useText } from './editor-context.ts';

const PAUSE_MS = 200;

/** What the desk answers at `path`, a moment after it last became another; the last answer stays meanwhile. */
export function useAnswer<T>(path: string): T | null {
  const { api } = useText();
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      void api.ask<T>(path).then((found) => {
        if (!isOver && found) setAnswer(found);
      });
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [api, path]);
  return answer;
}

/** What the desk finds for the words at the end of `path`. */
export function useSearch<T>(path: string, words: string): T[] {
  return useAnswer<T[]>(path + encodeURIComponent(words)) ?? [];
}
