import { access, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { database } from '#lib/data/client.ts';
import { recordChange } from '#lib/desk/content-change.ts';
import type { Work } from '#lib/jobs/job-runner.ts';
import { log } from '#lib/log.ts';
import { picturePath } from '#lib/urls.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { makeRenditionsApart } from './apart.ts';
import { PictureRefused } from './decode.ts';
import { originalPath } from './files.ts';
import { RENDITIONS } from './queue.ts';
import type { MadePicture } from './renditions.ts';

const pictureJob = z.object({ mediaId: z.uuid() });
/** A picture whose decoder keeps dying is not tried for ever. */
const MOST_CRASHES = 3;
/** Feed readers and other papers go on showing the crops they were once told of. */
const KEEP_FORMER_MS = 30 * 24 * 60 * 60 * 1_000;
const UNREADABLE =
  'This picture cannot be read here. Open it in a picture editor, export it as JPEG and try again.';

type MediaRow = Prisma.MediaGetPayload<{ include: { renditions: true } }>;

/** How pictures get their sizes: one at a time, in a process of their own. */
export function renditionsWork(dataDir: string): Work {
  const crashes = new Map<string, number>();
  return {
    queue: RENDITIONS,
    width: 1,
    retries: 5,
    retryAfter: 2,
    expires: 300,
    run: async (data) => {
      const { mediaId } = pictureJob.parse(data);
      try {
        await makePicture(mediaId, dataDir);
        crashes.delete(mediaId);
      } catch (error) {
        const crashed = (crashes.get(mediaId) ?? 0) + 1;
        crashes.set(mediaId, crashed);
        if (!(error instanceof PictureRefused) && crashed < MOST_CRASHES) throw error;
        log().warn({ err: error, mediaId }, 'a picture could not be read');
        crashes.delete(mediaId);
        await refuse(mediaId, error instanceof PictureRefused ? error.message : UNREADABLE);
      }
    },
    resume: async () => {
      const waiting = await database().media.findMany({
        where: { state: 'processing', kind: 'picture' },
        select: { id: true },
        orderBy: { id: 'asc' },
      });
      return waiting.map(({ id }) => ({ data: { mediaId: id }, key: id }));
    },
  };
}

/** Makes what is missing of a picture and shows it: first what every browser can show, then all. */
async function makePicture(mediaId: string, dataDir: string): Promise<void> {
  const row = await database().media.findUnique({
    where: { id: mediaId },
    include: { renditions: true },
  });
  if (row?.kind !== 'picture' || row.state === 'failed') return;
  const { hash, name, focalX, focalY } = row;
  const outDir = path.join(dataDir, 'media');
  // Nobody has looked at a new picture yet: the middle is only where every row begins.
  const unseen = row.state === 'processing' && focalX === 0.5 && focalY === 0.5;
  let showing = Promise.resolve();
  const made = await makeRenditionsApart({
    input: await sourceOf(row, dataDir),
    hash,
    name,
    outDir,
    focal: unseen ? null : { x: focalX, y: focalY },
    onFirst: (first) => {
      if (row.renditions.length === 0) showing = show(row, first, false).catch(() => undefined);
    },
  });
  await showing;
  await show(row, made, true);
  await sweepFormer(row, made, outDir);
}

/** Swaps the rows for what was made. Nothing when the picture was replaced or removed meanwhile. */
async function show(row: MediaRow, made: MadePicture, complete: boolean): Promise<void> {
  const { id, hash, state } = row;
  await database().$transaction(async (tx) => {
    const [now] = await tx.$queryRaw<
      { hash: string; focalX: number; focalY: number }[]
    >`SELECT hash, focal_x AS "focalX", focal_y AS "focalY" FROM media WHERE id = ${id}::uuid FOR UPDATE`;
    if (now?.hash !== hash) return;
    const moved = now.focalX !== row.focalX || now.focalY !== row.focalY;
    // It was moved while these were made: another job waits, whose crops are the right ones.
    if (moved && state === 'ready') return;
    await tx.rendition.deleteMany({ where: { mediaId: id } });
    await tx.rendition.createMany({
      data: made.renditions.map((rendition) => ({ mediaId: id, ...rendition })),
    });
    if (state === 'processing') {
      const { width, height, placeholder, animated, focal } = made;
      const found = moved ? {} : { focalX: focal.x, focalY: focal.y };
      const done = complete ? { state: 'ready' as const } : {};
      await tx.media.update({
        where: { id },
        data: { width, height, placeholder, animated, ...(complete ? found : {}), ...done },
      });
    }
    await recordChange(tx, { touched: [`media:${id}`], dropped: [] });
  });
}

async function refuse(mediaId: string, failure: string): Promise<void> {
  await database().media.updateMany({
    where: { id: mediaId, state: 'processing' },
    data: { state: 'failed', failure },
  });
}

/** The file that was uploaded, else the best that is left of it. */
async function sourceOf(row: MediaRow, dataDir: string): Promise<string> {
  const original = originalPath(dataDir, row.hash);
  if (await exists(original)) return original;
  const [widest] = row.renditions
    .filter(({ crop, format }) => crop === 'full' && format === 'jpg')
    .toSorted((a, b) => b.width - a.width);
  const address = widest && picturePath(row, widest);
  const file =
    address && path.join(dataDir, ...address.split('/').slice(1).map(decodeURIComponent));
  if (file && (await exists(file))) return file;
  throw new PictureRefused('The file of this picture is not there any more. Upload it again.');
}

/** Removes crops around former focal points once nobody can still be told of them. */
async function sweepFormer(row: MediaRow, made: MadePicture, outDir: string): Promise<void> {
  const folder = path.join(outDir, row.hash);
  const current = new Set(
    made.renditions.map((rendition) =>
      path.basename(decodeURIComponent(picturePath(row, rendition))),
    ),
  );
  for (const file of await readdir(folder)) {
    const at = path.join(folder, file);
    const age = Date.now() - (await stat(at)).mtimeMs;
    if (!current.has(file) && age > KEEP_FORMER_MS) await rm(at, { force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
