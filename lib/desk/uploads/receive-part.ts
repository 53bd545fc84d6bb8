import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { onGlobal } from '#lib/global.ts';
import { mediaSettings } from '#lib/media/settings.ts';
import { type Answer, type Colleague, deny } from '../drafts/colleague.ts';
import { isUuid } from '../drafts/story-draft.ts';
import type { Desk } from '../refusal.ts';
import { parseOutcome, type UploadOutcome } from './upload-outcome.ts';

/** The largest piece of a file that is taken at once, in bytes. */
export const LARGEST_PART = 8 * 1024 * 1024;

export const NO_UPLOAD = deny(404, 'There is no such upload any more. Choose the file once more.');

export interface UploadPlace {
  id: string;
  name: string;
  bytes: number;
  /** How many of them are here. */
  offset: number;
  sha256: string | null;
  replacesId: string | null;
  /** What it came to; null until then. */
  outcome: UploadOutcome | null;
}

/** An upload of one's own, and how much of it is here. */
export async function readUpload(db: Desk, id: string, by: Colleague): Promise<UploadPlace | null> {
  if (!isUuid(id)) return null;
  const row = await db.upload.findUnique({ where: { id, staffId: by.staffId } });
  if (!row) return null;
  const { name, sha256, replacesId } = row;
  const [bytes, offset] = [Number(row.bytes), Number(row.received)];
  return { id, name, bytes, offset, sha256, replacesId, outcome: parseOutcome(row.outcome) };
}

/** Where the bytes of an upload lie until all of them are here. */
export function uploadPath(id: string): string {
  return path.join(mediaSettings().dataDir, 'uploads', id);
}

/** Ids of the uploads that this process is writing just now. */
function writing(): Set<string> {
  return onGlobal('uploads being written', () => new Set<string>());
}

export type Received = { kind: 'part'; offset: number } | { kind: 'elsewhere'; offset: number };

/**
 * Writes a piece of a file where it belongs. What came of a piece whose line was cut is kept too: the next begins after it.
 * `elsewhere`: the file goes on at another place than was said.
 */
export async function receivePart(
  db: Desk,
  {
    upload,
    offset,
    part,
  }: { upload: UploadPlace; offset: number; part: AsyncIterable<Uint8Array> },
): Promise<Answer<{ received: Received }>> {
  const { id, bytes } = upload;
  if (offset !== upload.offset || writing().has(id)) {
    return { ok: true, received: { kind: 'elsewhere', offset: upload.offset } };
  }
  writing().add(id);
  try {
    const { came, isTooLong } = await write(id, offset, {
      part,
      most: Math.min(bytes - offset, LARGEST_PART),
    });
    if (isTooLong) return deny(413, 'More came than was announced. Choose the file once more.');
    const { count } = await db.upload.updateMany({
      where: { id, received: offset },
      data: { received: offset + came, updatedAt: new Date() },
    });
    if (count === 0) return NO_UPLOAD;
    return { ok: true, received: { kind: 'part', offset: offset + came } };
  } finally {
    writing().delete(id);
  }
}

async function write(
  id: string,
  offset: number,
  { part, most }: { part: AsyncIterable<Uint8Array>; most: number },
): Promise<{ came: number; isTooLong: boolean }> {
  const target = uploadPath(id);
  await mkdir(path.dirname(target), { recursive: true });
  const file = await open(target, offset === 0 ? 'w' : 'r+');
  let came = 0;
  try {
    for await (const bytes of untilCut(part)) {
      if (came + bytes.length > most) return { came, isTooLong: true };
      await writeAll(file, bytes, offset + came);
      came += bytes.length;
    }
    // Told as received only when it would survive a power cut.
    await file.datasync();
  } finally {
    await file.close();
  }
  return { came, isTooLong: false };
}

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

/** A line that is cut is an end like any other. */
async function* untilCut(part: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const pieces = part[Symbol.asyncIterator]();
  for (;;) {
    const next = await pieces.next().catch(() => null);
    if (!next || next.done) return;
    yield next.value;
  }
}

/** Gives an upload up, with all that came of it. */
export async function dropUpload(db: Desk, id: string): Promise<void> {
  await db.upload.deleteMany({ where: { id } });
  await dropBytes(id);
}

/** Takes away what lies of an upload that has come to its end. */
export async function dropBytes(id: string): Promise<void> {
  await rm(uploadPath(id), { force: true });
}
