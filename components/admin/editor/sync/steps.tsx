'use client';
import type { StoryAnswer } from '#lib/domain/desk-answers.ts';
import { StorySteps } from '../../stories/story-steps.tsx';
import { settled } from './settled.ts';
import type { StorySync } from './story-sync.ts';
import { useSyncView } from './use-story-sync.ts';

/** What can be done with the story as a whole: with what is saved, so it is saved first. */
export function Steps({ story, sync }: { story: StoryAnswer; sync: StorySync }) {
  const revision = useSyncView(sync, ({ state }) => state.base);
  return (
    <StorySteps
      storyId={story.id}
      steps={story.steps}
      revision={revision}
      settle={() => settled(sync)}
    />
  );
}
