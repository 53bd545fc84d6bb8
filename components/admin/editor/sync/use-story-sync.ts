'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  type StorySync,
  type StorySyncOptions,
  type SyncHost,
  type SyncView,
  startStorySync,
} from './story-sync.ts';

/** The saving of this window: runs while the component stands. */
export function useStorySync(options: StorySyncOptions): StorySync {
  const [sync] = useState(() => startStorySync(options));
  return sync;
}

/** Begins to save what `host` has, as soon as there is one. */
export function useSaving(sync: StorySync, host: SyncHost | null): void {
  useEffect(() => {
    if (!host) return;
    void sync.start(host);
    const hurry = () => {
      if (document.visibilityState === 'hidden' || navigator.onLine) sync.hurry();
    };
    const warn = (event: BeforeUnloadEvent) => {
      // What is in the journal comes back; a browser that keeps none has to be asked to stay.
      if (sync.view().isUnkept && sync.view().state.saved !== sync.view().state.edits)
        event.preventDefault();
    };
    document.addEventListener('visibilitychange', hurry);
    window.addEventListener('online', hurry);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('visibilitychange', hurry);
      window.removeEventListener('online', hurry);
      window.removeEventListener('beforeunload', warn);
      sync.close();
    };
  }, [sync, host]);
}

/** What `read` finds in what there is to tell about saving. It changes with every key: ask for no more than is shown. */
export function useSyncView<T>(sync: StorySync, read: (view: SyncView) => T): T {
  const look = () => read(sync.view());
  return useSyncExternalStore(sync.subscribe, look, look);
}
