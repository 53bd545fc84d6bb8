import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { KeptPictures } from './kept-pictures.ts';
import { findStatic, sendStatic } from './static-files.ts';

test('a picture from memory is answered as one from the disk, and nothing outside its folder is', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'kept-'));
  const hash = 'a'.repeat(64);
  await mkdir(path.join(folder, 'media', hash), { recursive: true });
  await writeFile(path.join(folder, 'media', hash, 'été b-320.webp'), 'picture');
  await writeFile(path.join(folder, 'secret.webp'), 'secret');
  const kept = new KeptPictures();
  let fromMemory = 0;
  let atOnce = 0;
  const server = createServer(async (request, response) => {
    const roots = { media: path.join(folder, 'media'), files: '', build: '', public: '' };
    const file = findStatic(request.url ?? '', roots);
    if (!file || file === 'none') return void response.writeHead(404).end();
    const exchange = { request, response, file, base: [] };
    if (request.headers['x-kept'] && kept.sendAtOnce(request, response) !== null) {
      atOnce += 1;
      return;
    }
    if (request.headers['x-kept'] && (await kept.send(exchange))) {
      fromMemory += 1;
      return;
    }
    if (!(await sendStatic(exchange))) response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  });
  const { port } = server.address() as AddressInfo;
  const ask = async (address: string, headers: Record<string, string>) => {
    const response = await fetch(`http://127.0.0.1:${port}${address}`, { headers });
    const { date, ...shown } = Object.fromEntries(response.headers);
    assert.ok(date);
    return { status: response.status, headers: shown, text: await response.text() };
  };
  const address = `/media/${hash}/${encodeURIComponent('été b')}-320.webp`;
  const disk = await ask(address, {});
  assert.equal(disk.text, 'picture');
  for (const _ of [1, 2]) assert.deepEqual(await ask(address, { 'x-kept': '1' }), disk);
  assert.deepEqual([fromMemory, atOnce], [1, 1]);
  const spelled = address.replace('-320', '%2d320');
  for (const _ of [1, 2]) assert.deepEqual(await ask(spelled, { 'x-kept': '1' }), disk);
  assert.deepEqual([fromMemory, atOnce], [3, 1]);

  const known = { 'if-none-match': disk.headers.etag ?? '', 'cache-control': 'max-age=0' };
  const again = await ask(address, { 'x-kept': '1', ...known });
  assert.equal(again.status, 304);
  assert.equal((await ask(address, { 'x-kept': '1', range: 'bytes=0-2' })).text, 'pic');
  for (const bad of ['..%2f..%2fsecret.webp', '%00.webp', '%zz.webp', 'none-320.webp', '.x.webp']) {
    assert.equal((await ask(`/media/${hash}/${bad}`, { 'x-kept': '1' })).status, 404, bad);
  }
  assert.deepEqual([fromMemory, atOnce], [3, 1]);
});
