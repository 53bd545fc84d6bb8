import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { answerInDev } from './dev-answers.ts';
import type { SharePicture } from './share-pictures.ts';

test('under npm run dev drawn pictures are shown, and the hub says where it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aril-dev-'));
  await writeFile(join(folder, 'here.png'), 'a picture');
  const pictures: Record<string, SharePicture> = {
    '/share/here.png': { kind: 'file', path: '/here.png' },
    '/share/old.png': { kind: 'moved', to: '/share/here.png' },
    '/share/gone.png': { kind: 'removed' },
  };
  const options = {
    roots: { media: folder, files: folder, build: '', public: '' },
    bring: async () => 'missing' as const,
    base: [],
    sharePictures: {
      folder,
      find: async (path: string) => pictures[path] ?? ({ kind: 'missing' } as const),
    },
  };
  const server = createServer((request, response) => {
    void answerInDev(request, response, options).then((done) => done || response.end('framework'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = async (path: string) => {
    const response = await fetch(origin + path, { redirect: 'manual' });
    return [response.status, await response.text(), response.headers.get('location')];
  };
  try {
    assert.deepEqual(await ask('/share/here.png'), [200, 'a picture', null]);
    assert.deepEqual(await ask('/share/old.png'), [308, '', '/share/here.png']);
    assert.equal((await ask('/share/gone.png'))[0], 410);
    assert.equal((await ask('/share/never.png'))[0], 404);
    const [status, text] = await ask('/api/websub');
    assert.equal(status, 404);
    assert.match(String(text), /npm start/);
    for (const path of ['/', '/town/story', '/media/none.jpg'])
      assert.deepEqual(await ask(path), [200, 'framework', null], path);
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
});
