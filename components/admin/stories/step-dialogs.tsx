'use client';
import type { StoryStep } from '#lib/domain/workflow.ts';
import { MomentDialog } from './moment-dialog.tsx';
import { type DialogProps, PublishDialog } from './publish-dialog.tsx';

/** What is asked before a step that needs asking; nothing for any other. */
export function StepDialogs({ step, held, ...dialog }: DialogProps & { step: StoryStep }) {
  switch (step) {
    case 'publish':
    case 'schedule':
      return <PublishDialog held={held} {...dialog} />;
    case 'cancel':
    case 'limit':
    case 'unpublish':
    case 'remove':
      return <MomentDialog step={step} {...dialog} />;
    default:
      return null;
  }
}
