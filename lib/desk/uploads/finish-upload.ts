import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { getSite } from '#lib/data/site.ts';
import type { AttachmentType } from '#lib/domain/attachment.ts';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import type { MediaKind } from '#lib/domain/media-lists.ts';
import { slugFrom } from '#lib/domain/slug.ts';
import { attachmentType, KIND_BYTES, refusalOf } from '#lib/media/file-kind.ts';
import { attachmentKey, originalKey } from '#lib/media/media-keys.ts';
import { openPicture, PictureRefused } from '#lib/media/open-picture.ts';
import { leaveRenditions } from '#lib/media/queue.ts';
import { mediaSettings } from '#lib/media/settings.ts';
import { isWhole } from '#lib/media/whole-picture.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import { type Answer, type Colleague, type Denial, deny } from '../drafts/colleague.ts';
import { lockMedia, mediaDenial, NO_MEDIA, readChoice } from '../media/read-media.ts';
import type { Desk } from '../refusal.ts';
import { findKnown } from './begin-upload.ts';
import { dropBytes, NO_UPLOAD, readUpload, type UploadPlace, uploadPath } from './receive-part.ts';
import { settleUpload, type UploadOutcome } from './upload-outcome.ts';

/** What the bytes say that the file is. */
interface FileFacts {
  hash: string;
  kind: MediaKind;
  mimeType: string;
  width: number | null;
  height: number | null;
  /** Null for a picture. */
  attachment: AttachmentType | null;
}

export type Finished = { kind: 'arrived' | 'known'; media: MediaChoice };

/**
 * Takes a file into the library, all of whose bytes are here: looked at, kept, and its sizes left to be made. Whoever asks
 * again, since the answer was lost or is long in coming, is answered the same.
 */
export async function finishUpload(
  db: Desk,
  upload: UploadPlace,
  by: Colleague,
): Promise<Answer<{ finished: Finished }>> {
  if (upload.outcome) return told(db, upload.outcome);
  const { id } = upload;
  let outcome: UploadOutcome;
  try {
    outcome = await settleUpload(db, id, await comeTo(db, upload, by));
  } catch (error) {
    // Another process may have ended it meanwhile, and taken its bytes away.
    const earlier = await readUpload(db, id, by);
    if (!earlier) return NO_UPLOAD;
    if (!earlier.outcome) throw error;
    outcome = earlier.outcome;
  }
  await dropBytes(id);
  return told(db, outcome);
}

async function told(db: Desk, outcome: UploadOutcome): Promise<Answer<{ finished: Finished }>> {
  if (outcome.kind === 'refused') return deny(outcome.status, outcome.problem);
  const media = await readChoice(db, outcome.mediaId);
  return media ? { ok: true, finished: { kind: outcome.kind, media } } : NO_MEDIA;
}

async function comeTo(db: Desk, upload: UploadPlace, by: Colleague): Promise<UploadOutcome> {
  const file = uploadPath(upload.id);
  const hash = await hashOf(file);
  if (upload.sha256 && upload.sha256 !== hash) {
    return refused(deny(422, 'The file did not come as it was sent. Choose it once more.'));
  }
  const known = await findKnown(db, hash);
  if (known) return { kind: 'known', mediaId: known.id };
  const facts = await lookAt(file, hash);
  if ('problem' in facts) return refused(deny(415, facts.problem));
  const name = await nameOf(db, upload, facts);
  // Before the row that speaks of it, and outside the transaction: a store elsewhere may take its time.
  await mediaSettings().store.put(keyOf(facts, name), file);
  return takeIn(db, { upload, facts, name }, by);
}

function refused({ status, problem }: Denial): UploadOutcome {
  return { kind: 'refused', status, problem };
}

/** Last part of its address: one that takes another's place keeps that one's. */
async function nameOf(
  db: Desk,
  { replacesId, name }: UploadPlace,
  { kind }: FileFacts,
): Promise<string> {
  const replaced = replacesId
    ? await db.media.findUnique({ where: { id: replacesId }, select: { name: true } })
    : null;
  const { language } = await getSite();
  return replaced?.name ?? (slugFrom(name.replace(/\.[^.]*$/, ''), language) || kind);
}

function keyOf({ hash, attachment }: FileFacts, name: string): string {
  return attachment ? attachmentKey({ hash, name, mimeType: attachment }) : originalKey(hash);
}

interface Incoming {
  upload: UploadPlace;
  facts: FileFacts;
  name: string;
}

async function takeIn(db: Desk, incoming: Incoming, by: Colleague): Promise<UploadOutcome> {
  const { id, replacesId } = incoming.upload;
  try {
    return await db.$transaction(async (tx) => {
      const outcome = await (replacesId
        ? replace(tx, { ...incoming, id: replacesId }, by)
        : add(tx, incoming, by));
      const settled = await settleUpload(tx, id, outcome);
      if (settled !== outcome) throw new Error('The upload came to its end meanwhile.');
      return outcome;
    });
  } catch (error) {
    // Somebody brought the same bytes in the same moment.
    const known = await findKnown(db, incoming.facts.hash);
    if (known) return { kind: 'known', mediaId: known.id };
    throw error;
  }
}

async function add(
  tx: Prisma.TransactionClient,
  incoming: Incoming,
  by: Colleague,
): Promise<UploadOutcome> {
  const { id } = await tx.media.create({
    data: { ...columns(incoming), name: incoming.name, createdById: by.staffId },
    select: { id: true },
  });
  await note(tx, { ...incoming, id, action: 'media.upload' }, by);
  return { kind: 'arrived', mediaId: id };
}

/** Another file in the place of one: the row, and with it everything that shows it and is said of it, stays. */
async function replace(
  tx: Prisma.TransactionClient,
  { id, ...incoming }: Incoming & { id: string },
  by: Colleague,
): Promise<UploadOutcome> {
  const row = await lockMedia(tx, id);
  const denial = row ? mediaDenial(row, 'media.edit', by) : NO_MEDIA;
  if (denial) return refused(denial);
  if (row?.kind !== incoming.facts.kind) {
    return refused(
      deny(422, 'Only a file of the same kind can take its place: a picture for a picture.'),
    );
  }
  await tx.media.update({
    where: { id },
    data: { ...columns(incoming), focalX: 0.5, focalY: 0.5, contentCredentials: '' },
  });
  await note(tx, { ...incoming, id, action: 'media.replace', was: row.hash }, by);
  return { kind: 'arrived', mediaId: id };
}

function columns({ upload: { bytes, name: originalName }, facts }: Incoming) {
  const { hash, kind, mimeType, width, height } = facts;
  const state = kind === 'picture' ? ('processing' as const) : ('ready' as const);
  return {
    hash,
    kind,
    mimeType,
    width,
    height,
    bytes,
    originalName,
    state,
    failure: '',
    animated: false,
  };
}

async function note(
  tx: Prisma.TransactionClient,
  { id, name, upload, facts, action, was }: Incoming & { id: string; action: string; was?: string },
  by: Colleague,
): Promise<void> {
  await recordAudit(tx, {
    action,
    subject: `media:${id}`,
    staffId: by.staffId,
    ipAddress: by.ipAddress,
    details: {
      name,
      file: upload.name,
      hash: facts.hash,
      type: facts.mimeType,
      ...(was && { was }),
    },
  });
  if (facts.kind === 'picture') await leaveRenditions(tx, id);
}

const CUT_OFF =
  'The end of this picture is missing. Copy it from the camera or the sender once more and try again.';

async function lookAt(file: string, hash: string): Promise<FileFacts | { problem: string }> {
  const start = await startOf(file);
  const type = attachmentType(start);
  if (type) {
    const kind = type === 'application/pdf' ? 'document' : 'audio';
    return { hash, kind, mimeType: type, width: null, height: null, attachment: type };
  }
  try {
    const { mimeType, width, height } = await openPicture(file);
    if (!(await isWhole(file, mimeType))) return { problem: CUT_OFF };
    return { hash, kind: 'picture', mimeType, width, height, attachment: null };
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error;
    const isOther = /^This file is no /.test(error.message);
    return { problem: isOther ? refusalOf(start) : error.message };
  }
}

async function startOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(KIND_BYTES), 0, KIND_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
