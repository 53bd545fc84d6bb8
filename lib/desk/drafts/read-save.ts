import { parseDraft } from '#lib/domain/draft-content.ts';
import { type Answer, deny } from './colleague.ts';
import type { SaveOptions } from './save-draft.ts';
import { isUuid } from './story-draft.ts';

/** Attempts of one window that it has no answer to: hours of typing without a connection. */
const MOST_SENT = 1000;
const KNOWN = new Set(['base', 'saveId', 'onTopOf', 'content']);

/** What a window sent to be saved, which may be anything. */
export function readSave(
  sent: Record<string, unknown>,
): Answer<{ save: Omit<SaveOptions, 'articleId'> }> {
  const { base, saveId, onTopOf = [], content } = sent;
  const unknown = Object.keys(sent).find((name) => !KNOWN.has(name));
  if (unknown !== undefined) return deny(422, 'There is more in it than a story.', unknown);
  if (typeof base !== 'number' || !Number.isInteger(base) || base < 0 || base >= 2 ** 31) {
    return deny(422, 'Say which state of the story it was written on.', 'base');
  }
  if (!isUuid(saveId)) return deny(422, 'The save has no name of its own.', 'saveId');
  if (!Array.isArray(onTopOf) || onTopOf.length > MOST_SENT || !onTopOf.every(isUuid)) {
    return deny(422, 'The saves it goes on from are not named.', 'onTopOf');
  }
  const parsed = parseDraft(content);
  if (!parsed.ok) return deny(422, parsed.problem, parsed.field);
  return { ok: true, save: { base, saveId, onTopOf, content: parsed.content } };
}
