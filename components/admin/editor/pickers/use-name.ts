'use client';
import { useEffect, useState } from 'react';
import type { ChoiceNames } from '../choice-names.ts';
import { useText } from '../editor-context.ts';

/** What is known of something by its id; drawn again when more is known. */
export function useName<T>(read: (names: ChoiceNames) => T): T {
  const { names } = useText();
  const [, again] = useState(0);
  useEffect(() => {
    const stop = names.onNews(() => again((count) => count + 1));
    return () => void stop();
  }, [names]);
  return read(names);
}
