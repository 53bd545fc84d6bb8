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
    case 'approve':
    case 'return':
      return ['submit'];
    case 'publish':
    case 'schedule':
      return ['submit', 'approve'];
    case 'cancel':
      return ['schedule'];
    case 'unpublish':
    case 'remove':
      return ['submit', 'approve', 'schedule', 'publish'];
    default:
      return [];
  }
}
