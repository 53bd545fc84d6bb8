import type { MediaChangeRequest, MediaDetail } from '#lib/domain/desk-answers.ts';
import { deskApiPath } from '#lib/urls.ts';

export type Saved =
  | { kind: 'saved'; media: MediaDetail }
  /** Somebody changed the same meanwhile; `media` is how it is now. */
  | { kind: 'clash'; field: string; media: MediaDetail }
  /** `problem` null: the desk could not be reached. */
  | { kind: 'refused'; problem: string | null; field?: string | undefined };

/** Changes what is said of a picture. */
export async function saveMedia(id: string, change: MediaChangeRequest): Promise<Saved> {
  try {
    const response = await fetch(deskApiPath(`media/${id}`), {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(change),
    });
    const answer: { media?: MediaDetail; title?: string; field?: string } = await response.json();
    const { media, title = null, field } = answer;
    if (response.ok && media) return { kind: 'saved', media };
    if (media && field) return { kind: 'clash', field, media };
    return { kind: 'refused', problem: title, field };
  } catch {
    return { kind: 'refused', problem: null };
  }
}
