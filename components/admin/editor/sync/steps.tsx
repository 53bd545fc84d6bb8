'use client';
import type { StoryAnswer } from '#lib/domain/desk-answers.ts';
import type { StepDialogs } from '../../stories/step-dialogs.tsx';
import { StorySteps } from '../../stories/story-steps.tsx';
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
  return (
    <StorySteps story={story} revision={revision} settle={() => settled(sync)} Dialogs={Dialogs} />
  );
}
