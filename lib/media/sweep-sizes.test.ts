import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';
import { openPictureStore, type PictureStore } from '../../e2e/support/picture-store.ts';
import { DiskStore } from './disk-store.ts';
import type { MediaStore } from './media-store.ts';
import { S3Store } from './s3-store.ts';
import { settleMedia } from './settings.ts';
import { sweepSizes } from './sweep-sizes.ts';

let paper: Paper;
let away: PictureStore;
let dataDir: string;
before(async () => {
  [paper, away] = await Promise.all([openPaper(), openPictureStore()]);
  dataDir = await mkdtemp(path.join(tmpdir(), 'aril-sizes-'));
});
after(async () => {
  await Promise.all([paper.close(), away.close()]);
  await rm(dataDir, { recursive: true });
});

const [shown, moving, coming, lost, replaced, quick] = ['a', 'b', 'c', 'd', 'e', 'f'].map((sign) =>
  sign.repeat(64),
) as [string, string, string, string, string, string];
const NONE = { lost: 0, former: 0, unfinished: 0, making: 0 };
const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const DAY = 24 * 60;

test('sizes that nothing shows go by night once they are old, whichever the store; what is used or made stays', async () => {
  const { db } = paper;
  const picture = { name: 'boats', mimeType: 'image/jpeg', bytes: 1, width: 900, height: 600 };
  const sized = { format: 'jpg' as const, width: 320, height: 213, bytes: 1 };
  const renditions = { create: [{ ...sized, crop: '3x2', focal: '10-20' }] };
  const focal = { focalX: 0.1, focalY: 0.2 };
  await db.media.create({ data: { ...picture, ...focal, hash: shown, renditions } });
  // Its crops around another point are being made just now, and may be there from long ago.
  await db.media.create({ data: { ...picture, hash: moving, renditions } });
  const webp = { create: { ...sized, crop: '3x2', format: 'webp' as const } };
  await db.media.create({ data: { ...picture, hash: quick, renditions: webp } });
  await db.media.create({ data: { ...picture, hash: coming, state: 'processing' } });
  await db.auditEntry.create({
    data: { action: 'media.replace', subject: 'media:x', details: { was: replaced } },
  });
  const former = [shown, moving, coming, quick].map(
    (hash) => `media/${hash}/boats-3x2-50-33-320.jpg`,
  );
  const current = `media/${shown}/boats-3x2-10-20-320.jpg`;
  const others = [`media/${lost}/boats-320.jpg`, `media/${replaced}/boats-320.jpg`];
  const stores: [MediaStore, boolean][] = [
    [new DiskStore(dataDir), true],
    [new S3Store(away.settings), false],
  ];
  for (const [store, isDisk] of stores) {
    settleMedia({ dataDir, store });
    const file = path.join(dataDir, 'making', 'copy');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'bytes');
    for (const key of [...former, current, ...others]) await store.put(key, file);
    if (isDisk) await writeFile(path.join(dataDir, `${current}.1.part`), 'by');

    assert.deepEqual(await sweepSizes(minutes(59)), NONE);
    const unfinished = isDisk ? 1 : 0;
    assert.deepEqual(await sweepSizes(minutes(61)), { ...NONE, lost: 1, unfinished, making: 1 });
    assert.deepEqual(await sweepSizes(minutes(30 * DAY - 1)), NONE);
    assert.deepEqual(await sweepSizes(minutes(30 * DAY + 1)), { ...NONE, lost: 1, former: 1 });
    const left = await Array.fromAsync(store.list('media/'), ({ key }) => key);
    assert.deepEqual(left.toSorted(), [current, ...former.slice(1)].toSorted());
  }
});
