import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { DiskStore } from './disk-store.ts';

test('what is put on the disk is there whole, under its key alone, and no key leads out of the folder', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'disk-store-'));
  t.after(() => rm(folder, { recursive: true }));
  const store = new DiskStore(path.join(folder, 'kept'));
  const file = path.join(folder, 'upload');
  await writeFile(file, 'été à la mer');
  const key = 'files/abc/été (1).pdf';
  assert.equal(await store.open(key), null);
  assert.equal(await store.size(key), null);
  assert.deepEqual(await Array.fromAsync(store.list('files/')), []);

  await store.put(key, file);
  await store.put(key, file);
  await store.put('files/abd/x', file);
  await rm(file);
  const whole = await store.open(key);
  assert.ok(whole);
  assert.deepEqual([await text(whole.stream), whole.size], ['été à la mer', 15]);
  const part = await store.open(key, { start: 11, end: 14 });
  assert.equal(part && (await text(part.stream)), ' mer');
  const listed = await Array.fromAsync(store.list('files/'));
  assert.deepEqual(listed.map((one) => one.key).sort(), ['files/abc/été (1).pdf', 'files/abd/x']);
  assert.deepEqual(await readdir(path.join(folder, 'kept', 'files', 'abc')), ['été (1).pdf']);

  await store.remove(key);
  await store.remove(key);
  assert.equal(await store.size(key), null);
  for (const bad of ['../secret', 'files/../../secret', '/etc/passwd', 'files//x', 'a\\b', 'a\0b'])
    assert.throws(() => store.localPath(bad), /key/, bad);
});

test('a put that fails leaves nothing behind', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'disk-store-'));
  t.after(() => rm(folder, { recursive: true }));
  const store = new DiskStore(folder);
  await assert.rejects(store.put('files/abc/x.pdf', path.join(folder, 'none')), { code: 'ENOENT' });
  assert.deepEqual(await Array.fromAsync(store.list('files/')), []);
});
