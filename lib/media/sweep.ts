import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fromPrisma } from 'pg-boss';
import { z } from 'zod';
import { database } from '#lib/data/client.ts';
import type { NewJob, Work } from '#lib/jobs/job-runner.ts';
import { sharedJobs } from '#lib/jobs/shared-jobs.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { originalKey, renditionsPrefix } from './media-keys.ts';
import type { MediaStore } from './media-store.ts';
import { mediaSettings } from './settings.ts';

const SWEEP = 'media.sweep';
/** Half of what is promised: an upload that was left is gone after an hour and a half at most, a lost file too. */
const EVERY_SECONDS = 30 * 60;
const ABANDONED_MS = 60 * 60 * 1_000;
const AT_ONCE = 500;
const FILES = 'files/';

const sweepJob = z.object({ hash: z.string().optional() });

/** Has the files of a picture or attachment taken away once the transaction has committed that took its row. */
export async function leaveRemoval(tx: Prisma.TransactionClient, hash: string): Promise<void> {
  await sharedJobs().enqueueWithin(fromPrisma(tx), SWEEP, [{ data: { hash }, key: hash }]);
}

/** Takes away the files of what was removed; and every half hour uploads that were left, and files that a crash left. */
export function sweepWork(): Work {
  return {
    queue: SWEEP,
    width: 1,
    retries: 12,
    retryAfter: 10,
    expires: 300,
    run: async (data) => {
      const { hash } = sweepJob.parse(data);
      if (hash !== undefined) return removeFiles(hash);
      await sweep(new Date());
      await database().$transaction((tx) =>
        sharedJobs().enqueueWithin(fromPrisma(tx), SWEEP, [{ ...ROUND, after: EVERY_SECONDS }]),
      );
    },
    resume: async () => [ROUND],
  };
}

/** Of those that wait one is kept, however many processes start. */
const ROUND: NewJob = { data: {}, key: 'round' };

/** Takes away what nobody will finish and what nothing speaks of, as far as it is an hour old. */
export async function sweep(now: Date): Promise<void> {
  const { dataDir, store } = mediaSettings();
  const before = new Date(now.getTime() - ABANDONED_MS);
  const left = await database().upload.findMany({
    where: { updatedAt: { lt: before } },
    select: { id: true },
  });
  const folder = path.join(dataDir, 'uploads');
  for (const { id } of left) await rm(path.join(folder, id), { force: true });
  await database().upload.deleteMany({ where: { id: { in: left.map(({ id }) => id) } } });
  await sweepParts(folder, before);
  // Not the sizes of pictures, which are many: their job makes them only while the row is there.
  for (const prefix of [originalKey(''), FILES]) await sweepStore(store, prefix, before);
}

/** Bytes of uploads that have no row any more. */
async function sweepParts(folder: string, before: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (!found || found.mtime >= before) continue;
    const isKnown =
      z.uuid().safeParse(name).success && (await database().upload.count({ where: { id: name } }));
    if (!isKnown) await rm(file, { force: true });
  }
}

/** What was put into the store by a process that ended before the row was there: `PREFIX` + hash, a name behind it or not. */
async function sweepStore(store: MediaStore, prefix: string, before: Date): Promise<void> {
  let some: { key: string; hash: string }[] = [];
  const removeUnknown = async () => {
    const known = await database().media.findMany({
      where: { hash: { in: some.map(({ hash }) => hash) } },
      select: { hash: true },
    });
    const hashes = new Set(known.map(({ hash }) => hash));
    for (const { key, hash } of some) if (!hashes.has(hash)) await store.remove(key);
    some = [];
  };
  for await (const { key, modifiedAt } of store.list(prefix)) {
    const [hash = ''] = key.slice(prefix.length).split('/');
    if (modifiedAt < before) some.push({ key, hash });
    if (some.length === AT_ONCE) await removeUnknown();
  }
  await removeUnknown();
}

/** Nothing happens when somebody has brought the same bytes again meanwhile. */
async function removeFiles(hash: string): Promise<void> {
  if ((await database().media.count({ where: { hash } })) > 0) return;
  const { store } = mediaSettings();
  await store.remove(originalKey(hash));
  for (const prefix of [renditionsPrefix(hash), `${FILES}${hash}/`]) {
    for await (const { key } of store.list(prefix)) await store.remove(key);
  }
}
