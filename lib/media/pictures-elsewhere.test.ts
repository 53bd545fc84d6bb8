import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { shareJobs } from '#lib/jobs/shared-jobs.ts';
import { openPaper } from '../../e2e/support/paper.ts';
import { openPictureStore } from '../../e2e/support/picture-store.ts';
import { renditionsWork } from './make-pictures.ts';
import { originalKey, renditionKey } from './media-keys.ts';
import { isStoreAway } from './media-store.ts';
import { openMedia } from './open-media.ts';

test('with a store elsewhere a picture is shown once all of it is there, and waits while the store is away', async (t) => {
  const [paper, elsewhere] = await Promise.all([openPaper(), openPictureStore()]);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'elsewhere-'));
  shareJobs({ enqueueWithin: async () => undefined });
  t.after(async () => {
    shareJobs(null);
    await Promise.all([paper.close(), elsewhere.close()]);
    await rm(dataDir, { recursive: true });
  });
  const { store } = openMedia({ dataDir, mediaS3: elsewhere.settings });
  const hash = 'e'.repeat(64);
  const file = path.join(dataDir, 'upload');
  const create = { width: 700, height: 400, channels: 3 as const, background: '#888899' };
  await writeFile(file, await sharp({ create }).jpeg().toBuffer());
  await store.put(originalKey(hash), file);
  await rm(file);
  const { id } = await paper.db.media.create({
    data: { hash, name: 'sea', mimeType: 'image/jpeg', bytes: 1, state: 'processing' },
  });
  const read = () =>
    paper.db.media.findUniqueOrThrow({ where: { id }, include: { renditions: true } });
  const { run } = renditionsWork();
  const stored = async () =>
    (await Array.fromAsync(store.list(`media/${hash}/`))).map(({ key }) => key).sort();

  await elsewhere.goAway();
  await assert.rejects(run({ mediaId: id }), isStoreAway);
  const waiting = await read();
  assert.deepEqual([waiting.state, waiting.renditions.length], ['processing', 0]);
  await elsewhere.comeBack();

  await run({ mediaId: id });
  const ready = await read();
  assert.equal(ready.state, 'ready');
  const keys = ready.renditions.map((rendition) => renditionKey(ready, sized(rendition)));
  assert.deepEqual(await stored(), keys.sort());

  await paper.db.media.update({ where: { id }, data: { focalX: 0.2, focalY: 0.5 } });
  await run({ mediaId: id });
  await run({ mediaId: id });
  const moved = await read();
  assert.ok(moved.renditions.some(({ focal }) => focal === '20-50'));
  const both = new Set([
    ...keys,
    ...moved.renditions.map((one) => renditionKey(moved, sized(one))),
  ]);
  assert.deepEqual(await stored(), [...both].sort());
  assert.deepEqual(await readdir(dataDir, { recursive: true }), ['making']);
});

const sized = <T>(rendition: T) => ({ ...rendition, height: 0 });
