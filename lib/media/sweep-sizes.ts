import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fromPrisma } from 'pg-boss';
import { z } from 'zod';
import { database } from '#lib/data/client.ts';
import { focalKey } from '#lib/domain/crop.ts';
import type { Work } from '#lib/jobs/job-runner.ts';
import { nextNight } from '#lib/jobs/night.ts';
import { sharedJobs } from '#lib/jobs/shared-jobs.ts';
import { log } from '#lib/log.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { KEEP_FORMER_MS } from './make-pictures.ts';
import { KEY_PREFIXES, RENDITIONS_PREFIX, renditionKey } from './media-keys.ts';
import type { MediaStore, StoredFile } from './media-store.ts';
import { mediaSettings } from './settings.ts';

const SWEEP_SIZES = 'media.sweep-sizes';
/** Nothing is written for so long. */
const ABANDONED_MS = 60 * 60 * 1_000;
/** Pictures asked about at once, and files taken away while a picture is held. */
const PICTURES_AT_ONCE = 200;
const FILES_AT_ONCE = 20;
const HOLD_MS = 30_000;
const MAKING = 'making';

/** Takes away every night the sizes of pictures that nothing shows any more, and what a crash left half written. */
export function sizesSweepWork(): Work {
  return {
    queue: SWEEP_SIZES,
    width: 1,
    retries: 3,
    retryAfter: 60,
    // A large archive in a store elsewhere takes many answers to list.
    expires: 3600,
    run: async () => {
      // First of all: a night that fails is no reason to have none tomorrow.
      const next = await nextNight();
      await database().$transaction((tx) =>
        sharedJobs().enqueueWithin(fromPrisma(tx), SWEEP_SIZES, [next]),
      );
      const swept = await sweepSizes(new Date());
      log().info({ ...swept }, 'files of pictures that nothing needs any more were taken away');
    },
    resume: async () => [await nextNight()],
  };
}

/** Files that were taken away. */
export interface Swept {
  /** Sizes and crops of pictures that are not in the library. */
  lost: number;
  /** Crops around former focal points. */
  former: number;
  /** Half written, in the store. */
  unfinished: number;
  /** Left where pictures are made for a store elsewhere. */
  making: number;
}

/** What is in use stays, and what is not as old as what is being written could be. */
export async function sweepSizes(now: Date): Promise<Swept> {
  const { store, dataDir } = mediaSettings();
  const abandoned = new Date(now.getTime() - ABANDONED_MS);
  const swept = { lost: 0, former: 0, unfinished: 0, making: 0 };
  const rules = { now, abandoned, replaced: await replacedSince(now) };
  for await (const pictures of inGroups(store.list(RENDITIONS_PREFIX))) {
    const known = await findPictures(database(), [...pictures.keys()]);
    for (const [hash, files] of pictures) {
      const kind = known.has(hash) ? 'former' : 'lost';
      const some = files.filter((file) => isUnneeded(file, known.get(hash), { ...rules, hash }));
      swept[kind] += await removeStill(store, { hash, some, rules });
    }
  }
  for (const prefix of KEY_PREFIXES)
    swept.unfinished += await store.removeUnfinished(prefix, abandoned);
  swept.making = await sweepMaking(path.join(dataDir, MAKING), abandoned);
  return swept;
}

interface Rules {
  now: Date;
  abandoned: Date;
  /** Of files in whose place others were put not long ago. */
  replaced: ReadonlySet<string>;
}

type Picture = Prisma.MediaGetPayload<{ include: { renditions: true } }>;

/** Whoever was told of a picture that was replaced goes on showing it for a while, as with former crops. */
async function replacedSince(now: Date): Promise<ReadonlySet<string>> {
  const entries = await database().auditEntry.findMany({
    where: { action: 'media.replace', at: { gte: new Date(now.getTime() - KEEP_FORMER_MS) } },
    select: { details: true },
  });
  const former = z.object({ was: z.string() });
  return new Set(entries.flatMap(({ details }) => former.safeParse(details).data?.was ?? []));
}

async function findPictures(
  db: Prisma.TransactionClient,
  hashes: string[],
): Promise<Map<string, Picture>> {
  const rows = await db.media.findMany({
    where: { hash: { in: hashes } },
    include: { renditions: true },
  });
  return new Map(rows.map((row) => [row.hash, row]));
}

function isUnneeded(
  { key, modifiedAt }: StoredFile,
  picture: Picture | undefined,
  { now, abandoned, replaced, hash }: Rules & { hash: string },
): boolean {
  if (!picture) return modifiedAt < abandoned && !replaced.has(hash);
  const isFormer = now.getTime() - modifiedAt.getTime() > KEEP_FORMER_MS;
  return (
    isFormer &&
    !isBeingMade(picture) &&
    !picture.renditions.some((rendition) => renditionKey(picture, rendition) === key)
  );
}

/** After its focal point moved there are no crops around it, then all but their AVIFs. */
function isBeingMade({ state, focalX, focalY, renditions }: Picture): boolean {
  const crops = renditions.filter(({ crop }) => crop !== 'full');
  const focal = focalKey({ x: focalX, y: focalY });
  const countOf = (wanted: string) => crops.filter(({ format }) => format === wanted).length;
  return (
    state !== 'ready' ||
    crops.some((crop) => crop.focal !== focal) ||
    countOf('webp') !== countOf('avif')
  );
}

/** Looks once more while nobody can move the focal point back to where these were cut. */
async function removeStill(
  store: MediaStore,
  { hash, some, rules }: { hash: string; some: StoredFile[]; rules: Rules },
): Promise<number> {
  let removed = 0;
  for (let at = 0; at < some.length; at += FILES_AT_ONCE) {
    await database().$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT FROM media WHERE hash = ${hash} FOR UPDATE`;
        const picture = (await findPictures(tx, [hash])).get(hash);
        for (const file of some.slice(at, at + FILES_AT_ONCE)) {
          if (!isUnneeded(file, picture, { ...rules, hash })) continue;
          await store.remove(file.key);
          removed += 1;
        }
      },
      { timeout: HOLD_MS },
    );
  }
  return removed;
}

/** The files of some pictures at a time, by hash. */
async function* inGroups(
  files: AsyncIterable<StoredFile>,
): AsyncIterable<Map<string, StoredFile[]>> {
  let pictures = new Map<string, StoredFile[]>();
  for await (const file of files) {
    const [, hash = ''] = file.key.split('/');
    const own = pictures.get(hash);
    if (own) own.push(file);
    else if (pictures.size < PICTURES_AT_ONCE) pictures.set(hash, [file]);
    else {
      yield pictures;
      pictures = new Map([[hash, [file]]]);
    }
  }
  yield pictures;
}

async function sweepMaking(folder: string, before: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const left = path.join(folder, name);
    const found = await stat(left).catch(() => null);
    if (!found || found.mtime >= before) continue;
    await rm(left, { recursive: true, force: true });
    removed += 1;
  }
  return removed;
}
