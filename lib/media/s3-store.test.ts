import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { openPictureStore, type PictureStore } from '../../e2e/support/picture-store.ts';
import { isStoreAway } from './media-store.ts';
import { S3Store } from './s3-store.ts';

let away: PictureStore;
let folder = '';
before(async () => {
  away = await openPictureStore();
  folder = await mkdtemp(path.join(tmpdir(), 's3-store-'));
});
after(async () => {
  await away.close();
  await rm(folder, { recursive: true });
});

test('what is put into the store comes back whole or in part, is listed, and goes', async () => {
  const store = new S3Store(away.settings);
  const file = path.join(folder, 'upload');
  await writeFile(file, 'été à la mer');
  const key = "files/abc/été + l'eau (1).pdf";
  assert.equal(await store.open(key), null);
  assert.equal(await store.size(key), null);
  assert.equal(store.localPath(), null);

  await store.put(key, file);
  await store.put('files/abd/x.mp3', file);
  assert.equal(await store.size(key), 15);
  const whole = await store.open(key);
  assert.ok(whole);
  assert.deepEqual([await text(whole.stream), whole.size], ['été à la mer', 15]);
  const part = await store.open(key, { start: 11, end: 14 });
  assert.ok(part);
  assert.deepEqual([await text(part.stream), part.size], [' mer', 15]);
  const listed = await Array.fromAsync(store.list('files/'));
  assert.deepEqual(listed.map((one) => [one.key, one.size]).sort(), [
    [key, 15],
    ['files/abd/x.mp3', 15],
  ]);
  assert.ok(listed.every(({ modifiedAt }) => Math.abs(modifiedAt.getTime() - Date.now()) < 60_000));

  await store.remove(key);
  await store.remove(key);
  assert.equal(await store.size(key), null);
  const big = Buffer.alloc(3_000_000, 'picture ');
  await writeFile(file, big);
  await store.put('originals/big', file);
  const again = await store.open('originals/big');
  assert.ok(again && big.equals(await buffer(again.stream)));
});

test('more files than one answer lists are all listed', async () => {
  const pages: Record<string, string> = {
    '': '<Contents><Key>media/a&amp;b/1.jpg</Key><Size>1</Size></Contents><IsTruncated>true</IsTruncated><NextContinuationToken>two</NextContinuationToken>',
    two: '<Contents><Key>media/l&#39;eau/2.jpg</Key><Size>2</Size></Contents>',
  };
  const url = await answering((request, response) => {
    const token = new URL(request.url ?? '', url).searchParams.get('continuation-token') ?? '';
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.end(`<?xml version="1.0"?><ListBucketResult>${pages[token]}</ListBucketResult>`);
  });
  const store = new S3Store({ ...away.settings, endpoint: url });
  const listed = await Array.fromAsync(store.list('media/'));
  assert.deepEqual(
    listed.map(({ key, size }) => [key, size]),
    [
      ['media/a&b/1.jpg', 1],
      ["media/l'eau/2.jpg", 2],
    ],
  );
});

test('a store that is away, refuses or falls silent in the middle is told from a file that is missing', async () => {
  const file = path.join(folder, 'upload');
  await writeFile(file, 'picture');
  const wrong = { ...away.settings, secretAccessKey: 'wrong' };
  const none = { ...away.settings, bucket: 'none-of-ours' };
  for (const settings of [wrong, none])
    await assert.rejects(new S3Store(settings).put('media/a/b.jpg', file), isStoreAway);
  const store = new S3Store(away.settings);
  await assert.rejects(store.put('media/a/b.jpg', path.join(folder, 'none')), { code: 'ENOENT' });
  await away.goAway();
  await assert.rejects(store.put('media/a/b.jpg', file), isStoreAway);
  await assert.rejects(store.open('media/a/b.jpg'), isStoreAway);
  await assert.rejects(store.size('media/a/b.jpg'), isStoreAway);
  await assert.rejects(Array.fromAsync(store.list('media/')), isStoreAway);
  await away.comeBack();
  assert.equal(await store.size('media/a/b.jpg'), null);

  const endpoint = await answering((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('half of it', () => response.destroy());
  });
  const half = await new S3Store({ ...away.settings, endpoint }).open('media/a/b.jpg');
  assert.ok(half);
  await assert.rejects(buffer(half.stream));
});

/** A server that speaks as much S3 as `listener` does; its address. */
async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
