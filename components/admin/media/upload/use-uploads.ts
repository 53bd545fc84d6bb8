'use client';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import { browserMeans } from './browser-means.ts';
import { type UploadItem, UploadQueue } from './upload-queue.ts';

const NONE: readonly UploadItem[] = [];

/** The files that somebody brings to this place. `onMedia` hears of each when it has an id, and when it can be shown. */
export function useUploads(options: {
  replaces?: string | undefined;
  onMedia?: (item: UploadItem, media: MediaChoice) => void;
}): { queue: UploadQueue; items: readonly UploadItem[] } {
  const heard = useRef(options.onMedia);
  useEffect(() => {
    heard.current = options.onMedia;
  });
  // Whoever has gone away is told no more: what came was told them already.
  useEffect(
    () => () => {
      heard.current = undefined;
    },
    [],
  );
  const { replaces } = options;
  const [queue] = useState(
    () =>
      new UploadQueue({
        means: browserMeans,
        replaces,
        onMedia: (item, media) => heard.current?.(item, media),
      }),
  );
  const items = useSyncExternalStore(queue.subscribe, queue.items, () => NONE);
  const isBusy = items.some(({ state }) => ['waiting', 'sending', 'offline'].includes(state.kind));
  useEffect(() => {
    if (!isBusy) return;
    // Whoever closes the window now would have to choose the files again.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isBusy]);
  return { queue, items };
}
