import { z } from 'zod';
import { database } from '#lib/data/client.ts';
import { recordChange } from '#lib/desk/content-change.ts';
import { focalKey } from '#lib/domain/crop.ts';
import type { Work } from '#lib/jobs/job-runner.ts';
import { log } from '#lib/log.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { makeRenditionsApart } from './apart.ts';
import { withLocalFile } from './local-file.ts';
import { originalKey, renditionKey, renditionsPrefix } from './media-keys.ts';
import { isStoreAway } from './media-store.ts';
import { PictureRefused } from './open-picture.ts';
import type { PictureWords } from './picture-words.ts';
import { CROPS, leaveCrops, leaveRenditions, RENDITIONS } from './queue.ts';
import type { MadePicture } from './renditions.ts';
import { type MediaSettings, mediaSettings } from './settings.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const pictureJob = z.object({ mediaId: z.uuid() });
/** A picture whose decoder keeps dying is not tried for ever. */
const MOST_CRASHES = 3;
/** Feed readers and other papers go on showing the crops they were once told of. */
export const KEEP_FORMER_MS = 30 * 24 * 60 * 60 * 1_000;
const UNREADABLE =
  'This picture cannot be read here. Open it in a picture editor, export it as JPEG and try again.';

type MediaRow = Prisma.MediaGetPayload<{ include: { renditions: true } }>;

/** How new pictures get their sizes: one at a time, in a process of their own. */
export function renditionsWork(): Work {
  return {
    ...picturesWork(RENDITIONS),
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

/** How pictures get new crops: beside the line of new ones, one at a time too. */
export function cropsWork(): Work {
  return picturesWork(CROPS);
}

function picturesWork(queue: string): Work {
  const crashes = new Map<string, number>();
  return {
    queue,
    width: 1,
    // More than two hours: so long may the store be away.
    retries: 12,
    retryAfter: 2,
    expires: 300,
    run: async (data) => {
      const { mediaId } = pictureJob.parse(data);
      const file = await database().media.findUnique({
        where: { id: mediaId },
        select: { id: true, hash: true },
      });
      try {
        await makePicture(mediaId, mediaSettings());
        crashes.delete(mediaId);
      } catch (error) {
        // Nothing is wrong with the picture: it waits as long as the store is away.
        if (isStoreAway(error)) throw error;
        const crashed = (crashes.get(mediaId) ?? 0) + 1;
        crashes.set(mediaId, crashed);
        if (!(error instanceof PictureRefused) && crashed < MOST_CRASHES) throw error;
        log().warn({ err: error, mediaId }, 'a picture could not be read');
        crashes.delete(mediaId);
        if (file) await refuse(file, error instanceof PictureRefused ? error.message : UNREADABLE);
      }
    },
  };
}

/** Makes what is missing of a picture and shows it: first what every browser can show, then all. */
async function makePicture(mediaId: string, settings: MediaSettings): Promise<void> {
  const row = await database().media.findUnique({
    where: { id: mediaId },
    include: { renditions: true },
  });
  if (row?.kind !== 'picture' || row.state === 'failed') return;
  const bench = await openWorkbench(settings, row);
  try {
    for (const key of sourcesOf(row)) {
      const done = await withLocalFile(settings, key, (file) => makeFrom(file, row, bench));
      if (done?.isAll) await sweepFormer(row, done.made, settings);
      if (done) return;
    }
  } finally {
    await bench.close();
  }
  throw new PictureRefused('The file of this picture is not there any more. Upload it again.');
}

async function makeFrom(
  file: string,
  row: MediaRow,
  bench: Workbench,
): Promise<{ made: MadePicture; isAll: boolean }> {
  const { hash, name, focalX, focalY } = row;
  // Nobody has looked at a new picture yet: the middle is only where every row begins.
  const unseen = row.state === 'processing' && focalX === 0.5 && focalY === 0.5;
  const focal = { x: focalX, y: focalY };
  const moved =
    row.state === 'ready' &&
    row.renditions.some((one) => one.crop !== 'full' && one.focal !== focalKey(focal));
  let showing = Promise.resolve();
  const made = await makeRenditionsApart({
    input: file,
    hash,
    name,
    outDir: bench.outDir,
    known: bench.known,
    focal: unseen ? null : focal,
    moved,
    withWords: row.state === 'processing',
    onFirst: (first) => {
      if (row.renditions.length > 0) return;
      showing = bench
        .publish(first.renditions)
        .then(() => show(row, first, 'first'))
        .catch(() => undefined);
    },
  });
  await showing;
  await bench.publish(made.renditions);
  await show(row, made, moved ? 'moved' : 'all');
  return { made, isAll: !moved };
}

/** Swaps the rows for what was made. Nothing when the picture was replaced or removed meanwhile. */
async function show(
  row: MediaRow,
  made: MadePicture,
  part: 'first' | 'moved' | 'all',
): Promise<void> {
  const { id, hash, state } = row;
  await database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM media WHERE id = ${id}::uuid FOR UPDATE`;
    const now = await tx.media.findUnique({ where: { id } });
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
      const done = part === 'all' && {
        state: 'ready' as const,
        ...found,
        ...missing(now, made.words),
      };
      await tx.media.update({
        where: { id },
        data: { width, height, placeholder, animated, ...done },
      });
    }
    // Nobody waits to see the formats that take longest.
    if (part === 'moved') await leaveRenditions(tx, id);
    // Somebody moved the point before there was a crop.
    if (part === 'all' && moved) await leaveCrops(tx, id);
    await recordChange(tx, { touched: [`media:${id}`], dropped: [] });
  });
}

/** What the file says where nobody has said anything yet. */
function missing(
  row: PictureWords & { decorative: boolean },
  words: PictureWords | undefined,
): Partial<PictureWords> {
  const said = Object.entries(words ?? {}) as [keyof PictureWords, string][];
  const wanted = said.filter(([name]) => row[name] === '' && !(name === 'alt' && row.decorative));
  return Object.fromEntries(wanted);
}

/** Only of this file: another may have been put in its place meanwhile. */
async function refuse(file: Pick<MediaRow, 'id' | 'hash'>, failure: string): Promise<void> {
  await database().media.updateMany({
    where: { ...file, state: 'processing' },
    data: { state: 'failed', failure },
  });
}

/** The file that was uploaded, else the best that is left of it. */
function sourcesOf(row: MediaRow): string[] {
  const [widest] = row.renditions
    .filter(({ crop, format }) => crop === 'full' && format === 'jpg')
    .toSorted((a, b) => b.width - a.width);
  return [originalKey(row.hash), ...(widest ? [renditionKey(row, widest)] : [])];
}

/** Removes crops around former focal points once nobody can still be told of them. */
async function sweepFormer(
  row: MediaRow,
  made: MadePicture,
  { store }: MediaSettings,
): Promise<void> {
  const current = new Set(made.renditions.map((rendition) => renditionKey(row, rendition)));
  for await (const { key, modifiedAt } of store.list(renditionsPrefix(row.hash))) {
    const age = Date.now() - modifiedAt.getTime();
    if (!current.has(key) && age > KEEP_FORMER_MS) await store.remove(key);
  }
}
