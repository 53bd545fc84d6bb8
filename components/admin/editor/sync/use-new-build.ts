'use client';
import { useEffect, useState } from 'react';
import { useParts } from '../editor-context.ts';
import type { StorySync } from './story-sync.ts';
import { useSyncView } from './use-story-sync.ts';

/** Whether the server runs another program by now; asked whenever it is reached again after it was not. */
export function useNewBuild(build: string, sync: StorySync): boolean {
  const { api } = useParts();
  const [isRenewed, setRenewed] = useState(false);
  const isReached = useSyncView(sync, ({ state }) => state.failures === 0);
  const [wasAway, setAway] = useState(false);
  if (!isReached && !wasAway) setAway(true);
  useEffect(() => {
    if (!isReached || !wasAway) return;
    void api.load().then((answer) => {
      if (answer && answer.build !== build) setRenewed(true);
    });
  }, [api, build, isReached, wasAway]);
  return isRenewed;
}
