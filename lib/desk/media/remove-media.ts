import { leaveRemoval } from '#lib/media/sweep.ts';
import { recordAudit } from '../audit.ts';
import { type Answer, type Colleague, deny } from '../drafts/colleague.ts';
import type { Desk } from '../refusal.ts';
import { listUses } from './media-uses.ts';
import { lockMedia, mediaDenial, NO_MEDIA } from './read-media.ts';

/** So many uses are named to whoever wanted to remove it. */
const NAMED = 3;

/** Takes a picture or file out of the library for good. What is used stays. Its files go by a job. */
export async function removeMedia(db: Desk, id: string, by: Colleague): Promise<Answer> {
  return db.$transaction(async (tx) => {
    const row = await lockMedia(tx, id);
    if (!row) return NO_MEDIA;
    const denial = mediaDenial(row, 'media.remove', by);
    if (denial) return denial;
    const uses = await listUses(tx, row.id, by);
    if (uses.length > 0) {
      const known = uses.flatMap(({ name }) => (name === '' ? [] : `“${name}”`));
      const list = known.slice(0, NAMED).join(', ') + (uses.length > NAMED ? ' …' : '');
      return deny(
        409,
        `It is used${list && `: ${list}`}. Take it out there first, or put another file in its place.`,
      );
    }
    await tx.media.delete({ where: { id: row.id } });
    await leaveRemoval(tx, row.hash);
    await recordAudit(tx, {
      action: 'media.remove',
      subject: `media:${row.id}`,
      staffId: by.staffId,
      ipAddress: by.ipAddress,
      details: { name: row.name, file: row.originalName, hash: row.hash, caption: row.caption },
    });
    return { ok: true };
  });
}
