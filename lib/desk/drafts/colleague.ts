import { type DeskAction, may, type Role } from '#lib/domain/permissions.ts';
import type { Finding } from '#lib/domain/publish-check/finding.ts';
import { standing } from '#lib/domain/workflow.ts';
import type { Actor } from '../audit.ts';
import type { StoryDraft } from './story-draft.ts';

/** Somebody at the desk who does something, from somewhere, with the rights of a role. */
export interface Colleague extends Actor {
  role: Role;
}

/** Why something was not done. The number is that of HTTP, the words are for people. */
export interface Denial {
  ok: false;
  status: 400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 507;
  problem: string;
  /** The part of the story it speaks of. */
  field?: string;
  /** What the publish check holds against it. */
  findings?: Finding[];
}

export type Answer<T extends object = object> = ({ ok: true } & T) | Denial;

export function deny(status: Denial['status'], problem: string, field?: string): Denial {
  return { ok: false, status, problem, ...(field !== undefined && { field }) };
}

export const NO_STORY = deny(404, 'There is no such story, or it is not yours to see.');

/**
 * Why `by` may not do `action` with the story, or null. A story that somebody may not even see is one that does not
 * exist for them.
 */
export function denialOf(
  story: StoryDraft | null,
  action: DeskAction,
  by: Colleague,
): Denial | null {
  if (!story || !allows(story, 'story.read', by)) return NO_STORY;
  if (allows(story, action, by)) return null;
  if (story.removed) return deny(410, 'The story was taken away for good.');
  return deny(403, 'You may not do this with the story as it stands. Ask somebody of the desk.');
}

/** Whether `by` may do `action` with the story as it stands. */
export function allows(story: StoryDraft, action: DeskAction, by: Colleague): boolean {
  const { ownerIds } = story;
  return may({ id: by.staffId, role: by.role }, action, { ownerIds, state: standing(story) });
}
