import { statfs } from 'node:fs/promises';
import { z } from 'zod';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import { may } from '#lib/domain/permissions.ts';
import { mediaSettings } from '#lib/media/settings.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type Answer, type Colleague, deny } from '../drafts/colleague.ts';
import { lockMedia, mediaDenial, NO_MEDIA, readChoice } from '../media/read-media.ts';
import type { Desk } from '../refusal.ts';

/** The largest file, in bytes. */
const LARGEST_UPLOAD = 60_000_000;
/** Nobody sends more at once, in files and in bytes; what was begun and left counts until it is swept. */
const MOST_BEGUN = 200;
const MOST_BYTES_BEGUN = 3_000_000_000;
/** Bytes that uploads leave free on the disk: for the sizes of pictures, and for the database, which often lies there too. */
const KEEP_FREE = 250_000_000;

const wish = z.object({
  name: z.string().max(1000).catch('file'),
  bytes: z.int(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .catch(undefined),
  replaces: z.uuid().lowercase().optional(),
});

export type Begun = { kind: 'begun'; id: string } | { kind: 'known'; media: MediaChoice };

/** Begins an upload, unless the very file is here already as far as its announced hash tells. */
export async function beginUpload(
  db: Desk,
  sent: unknown,
  by: Colleague,
): Promise<Answer<{ begun: Begun }>> {
  if (!may({ id: by.staffId, role: by.role }, 'media.upload')) {
    return deny(403, 'You may not upload files. Ask an editor.');
  }
  const parsed = wish.safeParse(sent);
  if (!parsed.success) return deny(422, 'Say what the file is called and how many bytes it has.');
  const { bytes, sha256, replaces } = parsed.data;
  const name = fileName(parsed.data.name);
  if (bytes <= 0) return deny(422, `“${name}” is empty. Choose the file once more.`);
  if (bytes > LARGEST_UPLOAD) {
    return deny(
      413,
      `“${name}” has ${Math.ceil(bytes / 1e6)} MB; the most is 60 MB. Make it smaller and try again.`,
    );
  }
  const known = sha256 ? await findKnown(db, sha256) : null;
  if (known) return { ok: true, begun: { kind: 'known', media: known } };
  // Before anything is sent or written: a full disk would stop the database, not only this.
  if ((await freeBytes()) < bytes + KEEP_FREE) {
    return deny(507, `There is no room left for “${name}”. Tell an administrator.`);
  }
  return db.$transaction(async (tx) => {
    if (replaces) {
      const row = await lockMedia(tx, replaces);
      const denial = row ? mediaDenial(row, 'media.edit', by) : NO_MEDIA;
      if (denial) return denial;
    }
    const begun = await tx.upload.aggregate({
      where: { staffId: by.staffId, outcome: { equals: Prisma.AnyNull } },
      _count: true,
      _sum: { bytes: true },
    });
    if (begun._count >= MOST_BEGUN) {
      return deny(409, `You have ${MOST_BEGUN} uploads under way. Let some of them end first.`);
    }
    if (Number(begun._sum.bytes ?? 0) + bytes > MOST_BYTES_BEGUN) {
      return deny(409, 'You have 3 GB of uploads under way. Let some of them end first.');
    }
    const { id } = await tx.upload.create({
      data: {
        staffId: by.staffId,
        name,
        bytes,
        sha256: sha256 ?? null,
        replacesId: replaces ?? null,
      },
      select: { id: true },
    });
    return { ok: true, begun: { kind: 'begun', id } };
  });
}

/** What is in the library with these bytes; null when nothing is. */
export async function findKnown(db: Desk, hash: string): Promise<MediaChoice | null> {
  const row = await db.media.findUnique({ where: { hash }, select: { id: true } });
  return row && readChoice(db, row.id);
}

async function freeBytes(): Promise<number> {
  const { bavail, bsize } = await statfs(mediaSettings().dataDir);
  return bavail * bsize;
}

const LONGEST_NAME = 200;

/** The last part of whatever a browser calls a file, without signs that show nothing. */
function fileName(sent: string): string {
  const last = sent.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const name = last.replace(/[\p{C}\s]+/gu, ' ').trim();
  return name.slice(-LONGEST_NAME).toWellFormed() || 'file';
}
