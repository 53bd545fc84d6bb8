import type { StoryStep } from './workflow.ts';

/** What somebody is told that others did with a story. */
export const NOTICE_KINDS = [
  'submit',
  'return',
  'approve',
  'schedule',
  'publish',
  'correct',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The kind that a word names, be it a step's; null when it names none, and nobody has to hear of it. */
export function noticeKindOf(word: string): NoticeKind | null {
  return NOTICE_KINDS.find((kind) => kind === word) ?? null;
}

/** Notices that a step makes old news of, for those who have not read them. */
export function settledBy(step: StoryStep): NoticeKind[] {
  switch (step) {
    case 'take_back':
      return ['submit'];
    case 'submit':
      return ['return'];
    case 'approve':
      return ['submit', 'return'];
    case 'return':
      return ['submit', 'approve'];
    case 'publish':
    case 'schedule':
      return ['submit', 'approve', 'return'];
    case 'cancel':
      return ['schedule'];
    case 'unpublish':
    case 'remove':
      return ['submit', 'approve', 'return', 'schedule', 'publish'];
    case 'limit':
      return [];
  }
}
