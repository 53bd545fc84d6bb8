import { focalKey } from '#lib/domain/crop.ts';
import type { MediaDetail } from '#lib/domain/desk-answers.ts';
import { type MediaField, type MediaFields, parseMediaFields } from '#lib/domain/media-fields.ts';
import { leaveCrops } from '#lib/media/queue.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import { type Answer, type Colleague, type Denial, deny } from '../drafts/colleague.ts';
import type { Desk } from '../refusal.ts';
import { lockMedia, type MediaRow, mediaDenial, NO_MEDIA, readMedia } from './read-media.ts';

/** A field that somebody else changed meanwhile. */
export interface MediaClash extends Denial {
  status: 409;
  media: MediaDetail;
}

/**
 * Changes what is said of a picture. Only fields that are to become another are sent, with what they were before: so two
 * people can describe one picture at once, and nobody overwrites what they have not seen.
 */
export async function changeMedia(
  db: Desk,
  change: { id: string; fields: unknown; was: unknown },
  by: Colleague,
): Promise<Answer<{ media: MediaDetail }> | MediaClash> {
  const [wanted, before] = [parseMediaFields(change.fields), parseMediaFields(change.was)];
  if (!wanted.ok) return deny(422, wanted.problem, wanted.field);
  if (!before.ok) return deny(422, before.problem, before.field);
  return db.$transaction(async (tx) => {
    const row = await lockMedia(tx, change.id);
    if (!row) return NO_MEDIA;
    const denial = mediaDenial(row, 'media.edit', by);
    if (denial) return denial;
    const fields = onlyNew(wanted.fields, row);
    const clash = names(fields).find((name) => !same(before.fields[name], row[name]));
    if (clash) {
      const now = await readMedia(tx, row.id, by);
      if (!now.ok) return now;
      const problem = 'Somebody changed this meanwhile. Look at both, then save again.';
      return { ...deny(409, problem, clash), status: 409, media: now.media };
    }
    const problem = contradiction({ ...row, ...fields });
    if (problem) return deny(422, problem, 'alt');
    if (names(fields).length > 0) await write(tx, { row, fields }, by);
    return readMedia(tx, row.id, by);
  });
}

function names(fields: Partial<MediaFields>): MediaField[] {
  return Object.keys(fields) as MediaField[];
}

/** What is so already is no change, whoever made it so. */
function onlyNew(fields: Partial<MediaFields>, row: MediaRow): Partial<MediaFields> {
  const fresh = Object.entries(fields).filter(
    ([name, value]) => !same(value, row[name as MediaField]),
  );
  return Object.fromEntries(fresh);
}

function same(some: unknown, other: unknown): boolean {
  return JSON.stringify(comparable(some)) === JSON.stringify(comparable(other));
}

/** Points as finely as crops are cut, instants in one spelling. */
function comparable(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'x' in value && 'y' in value) {
    return focalKey({ x: Number(value.x), y: Number(value.y) });
  }
  const isInstant =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value);
  return isInstant ? new Date(value).toISOString() : value;
}

/** What cannot be true at once, in words. */
function contradiction({
  decorative,
  alt,
}: Pick<MediaFields, 'decorative' | 'alt'>): string | null {
  if (!decorative || alt === '') return null;
  return 'A decorative picture is passed over by screen readers: it has no description.';
}

async function write(
  tx: Prisma.TransactionClient,
  { row, fields }: { row: MediaRow; fields: Partial<MediaFields> },
  by: Colleague,
): Promise<void> {
  const { focal, ...others } = fields;
  await tx.media.update({
    where: { id: row.id },
    data: { ...others, ...(focal && { focalX: focal.x, focalY: focal.y }) },
  });
  const was = Object.fromEntries(names(fields).map((name) => [name, row[name]]));
  await recordAudit(tx, {
    action: 'media.edit',
    subject: `media:${row.id}`,
    staffId: by.staffId,
    ipAddress: by.ipAddress,
    details: { name: row.name, was, now: fields },
  });
  if (focal && row.kind === 'picture' && row.state === 'ready') await leaveCrops(tx, row.id);
}
