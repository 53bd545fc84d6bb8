import type { ComponentProps } from 'react';
import { PageFrame } from '#components/site/page-frame.tsx';
import { BreakingBox } from './breaking-box.tsx';

type Props = Omit<ComponentProps<typeof PageFrame>, 'breaking'> & {
  /** The story whose page it is. */
  storyId?: string;
};

/** A page of the paper as readers have it: with what has just happened above it. */
export function PaperPage({ storyId, ...frame }: Props) {
  return <PageFrame {...frame} breaking={<BreakingBox without={storyId} />} />;
}
