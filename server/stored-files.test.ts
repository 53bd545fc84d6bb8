import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { attachmentKey } from '#lib/media/media-keys.ts';
import { S3Store } from '#lib/media/s3-store.ts';
import { openPictureStore, type PictureStore } from '../e2e/support/picture-store.ts';
import { findStatic } from './static-files.ts';
import { StoreCache, storedFiles } from './stored-files.ts';

const HASH = 'a'.repeat(64);
let elsewhere: PictureStore;
let dataDir = '';
before(async () => {
  elsewhere = await openPictureStore();
  dataDir = await mkdtemp(path.join(tmpdir(), 'stored-files-'));
});
after(async () => {
  await elsewhere.close();
  await rm(dataDir, { recursive: true });
});

async function putNew(key: string, bytes: number): Promise<S3Store> {
  const store = new S3Store(elsewhere.settings);
  const file = path.join(dataDir, 'new');
  await writeFile(file, Buffer.alloc(bytes, 'picture'));
  await store.put(key, file);
  return store;
}

test('a file in another store comes once, at the place its address names, and stays while that store is away', async () => {
  const key = attachmentKey({ hash: HASH, name: 'Bericht für 2026', mimeType: 'application/pdf' });
  const store = await putNew(key, 100);
  const { roots, bring } = storedFiles({ store, dataDir });
  const find = (address: string) => {
    const file = findStatic(address, { ...roots, build: '', public: '' });
    assert.ok(file && file !== 'none');
    return file;
  };
  const file = find(`/files/${HASH}/Bericht%20f%C3%BCr%202026.pdf`);
  assert.deepEqual(await Promise.all([bring(file), bring(file)]), ['here', 'here']);
  assert.equal((await readFile(path.join(dataDir, 'cache', key))).length, 100);
  assert.deepEqual(await readdir(path.join(dataDir, 'cache', 'files', HASH)), [
    'Bericht für 2026.pdf',
  ]);
  for (const none of [`/media/${HASH}/none-320.webp`, `/media/${HASH}/%zz.webp`])
    assert.equal(await bring(find(none)), 'missing', none);
  assert.equal(await bring(find(`/media/${HASH}/..%2f..%2fsecret.webp`)), 'missing');
  await new S3Store(elsewhere.settings, path.join(dataDir, 'cache')).remove(key);
  assert.deepEqual(await readdir(path.join(dataDir, 'cache', 'files', HASH)), []);
  assert.equal(await bring(file), 'missing');
  await elsewhere.goAway();
  assert.equal(await bring(find(`/media/${HASH}/none-320.webp`)), 'away');
  await elsewhere.comeBack();
});

test('no more is kept than fits, and what came first goes first', async () => {
  const folder = path.join(dataDir, 'small');
  const keys = [1, 2, 3, 4].map((at) => `media/${HASH}/p-${at}.jpg`);
  for (const key of keys) await putNew(key, 400);
  const cache = new StoreCache({
    store: new S3Store(elsewhere.settings),
    folder,
    mostBytes: 1000,
  });
  for (const key of keys) assert.equal(await cache.bring({ key }), 'here');
  assert.deepEqual((await readdir(path.join(folder, 'media', HASH))).sort(), [
    'p-3.jpg',
    'p-4.jpg',
  ]);
});

test('files below DATA_DIR are served where they lie', async () => {
  const store = { localPath: (key: string) => path.join(dataDir, key) } as unknown as S3Store;
  const { roots, bring } = storedFiles({ store, dataDir });
  assert.equal(roots.media, path.join(dataDir, 'media'));
  assert.equal(await bring({ root: '', path: '', cacheControl: '', key: 'media/x/y' }), 'missing');
});
