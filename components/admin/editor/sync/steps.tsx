'use client';
import { useEffect, useState } from 'react';
import type { StoryAnswer } from '#lib/domain/desk-answers.ts';
import type { StepDialogs } from '../../stories/step-dialogs.tsx';
import { StorySteps } from '../../stories/story-steps.tsx';
import { useParts } from '../editor-context.ts';
import { settled } from './settled.ts';
import type { StorySync } from './story-sync.ts';
import { useSyncView } from './use-story-sync.ts';

interface Props {
  story: StoryAnswer;
  sync: StorySync;
  Dialogs: typeof StepDialogs | null;
}

/** What can be done with the story as a whole: with what is saved, so it is saved first. */
export function Steps({ story, sync, Dialogs }: Props) {
  const revision = useSyncView(sync, ({ state }) => state.base);
  const known = useChanged(story, revision);
  return (
    <StorySteps story={known} revision={revision} settle={() => settled(sync)} Dialogs={Dialogs} />
  );
}

/** The story with what can be done since it was changed here: what readers have as it stands cannot be published again. */
function useChanged(story: StoryAnswer, revision: number): StoryAnswer {
  const { api } = useParts();
  const [changed, setChanged] = useState<{ of: StoryAnswer; is: StoryAnswer } | null>(null);
  const isChanged = revision !== story.revision;
  useEffect(() => {
    // The first change opens all that changing can open.
    if (!isChanged) return;
    void api.load().then((is) => is && setChanged({ of: story, is }));
  }, [api, story, isChanged]);
  return changed?.of === story ? changed.is : story;
}
