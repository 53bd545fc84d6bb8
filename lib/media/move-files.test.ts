import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { openPictureStore } from '../../e2e/support/picture-store.ts';
import { DiskStore } from './disk-store.ts';
import { isStoreAway } from './media-store.ts';
import { moveFiles } from './move-files.ts';
import { S3Store } from './s3-store.ts';

test('files go from the disk into the store and back, go on after a cut, and are taken away only where they are the same', async (t) => {
  const elsewhere = await openPictureStore();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'move-'));
  t.after(async () => {
    await elsewhere.close();
    await rm(dataDir, { recursive: true });
  });
  const files = ['originals/a', 'media/a/x-320.webp', 'media/a/x-640.webp', 'files/b/y.mp3'];
  for (const key of [...files, 'secret']) {
    await mkdir(path.dirname(path.join(dataDir, key)), { recursive: true });
    await writeFile(path.join(dataDir, key), `content of ${key}`);
  }
  const disk = new DiskStore(dataDir);
  const store = new S3Store(elsewhere.settings);
  const keysOf = async (one: DiskStore | S3Store) => {
    const lists = ['originals/', 'media/', 'files/'].map((all) => Array.fromAsync(one.list(all)));
    return (await Promise.all(lists)).flat().map(({ key }) => key);
  };
  const there = { from: disk, to: store, dataDir };

  await elsewhere.goAway();
  await assert.rejects(moveFiles({ ...there, remove: false }), isStoreAway);
  await elsewhere.comeBack();
  await store.put('originals/a', disk.localPath('originals/a'));
  const first = await moveFiles({ ...there, remove: false });
  assert.deepEqual([first.copied, first.known, first.removed], [3, 1, 0]);
  assert.deepEqual((await keysOf(disk)).sort(), files.toSorted());
  assert.deepEqual((await keysOf(store)).sort(), files.toSorted());

  const wrong = 'content of media/a/X-320.webp';
  await writeFile(path.join(dataDir, 'wrong'), wrong);
  await store.put('media/a/x-320.webp', path.join(dataDir, 'wrong'));
  await assert.rejects(moveFiles({ ...there, remove: true }), /x-320\.webp is not what was copied/);
  assert.equal((await disk.size('media/a/x-320.webp')) ?? 0, wrong.length);
  await store.remove('media/a/x-320.webp');
  await moveFiles({ ...there, remove: true });
  assert.deepEqual(await keysOf(disk), []);
  assert.equal(await readFile(path.join(dataDir, 'secret'), 'utf8'), 'content of secret');

  const back = await moveFiles({ from: store, to: disk, dataDir, remove: false });
  assert.equal(back.copied, 4);
  const song = await disk.open('files/b/y.mp3');
  assert.equal(song && (await text(song.stream)), 'content of files/b/y.mp3');
});
