import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sendBuildCode } from './build-code.ts';
import { createLimitedServer, listen } from './listen.ts';

const CODE = 'export const words = "again and again";\n'.repeat(200);
let root: string;
const server = createLimitedServer((request, response) => {
  const file = { root, path: request.url ?? '', cacheControl: 'public, max-age=1000, immutable' };
  void sendBuildCode({ request, response, file, base: [['X-Base', '1']] }).then((sent) => {
    if (!sent) response.writeHead(404).end();
  });
});
let origin: string;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'aril-build-'));
  await mkdir(join(root, 'chunks'));
  await writeFile(join(root, 'chunks', 'a-1~x.js'), CODE);
  await writeFile(join(root, 'secret.js'), 'secret');
  origin = `http://127.0.0.1:${await listen(server, { port: 0, host: '127.0.0.1' })}`;
});
after(async () => {
  server.close();
  await rm(root, { recursive: true });
});

for (const coding of ['br', 'gzip']) {
  test(`code of the build leaves as ${coding}, to be kept for good`, async () => {
    const answer = await fetch(`${origin}/chunks/a-1~x.js`, {
      headers: { 'accept-encoding': coding },
    });
    assert.equal(answer.headers.get('content-encoding'), coding);
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=1000, immutable');
    assert.equal(answer.headers.get('vary'), 'Accept-Encoding');
    assert.equal(answer.headers.get('x-base'), '1');
    assert.ok(Number(answer.headers.get('content-length')) < CODE.length / 10);
    assert.equal(await answer.text(), CODE);
  });
}

test('whoever takes nothing compressed gets it plain', async () => {
  const answer = await fetch(`${origin}/chunks/a-1~x.js`, {
    headers: { 'accept-encoding': 'identity' },
  });
  assert.equal(answer.headers.get('content-encoding'), null);
  assert.equal(await answer.text(), CODE);
});

for (const path of ['/chunks/missing.js', '/secret.js', '/chunks/..%2fsecret.js', '/chunks/']) {
  test(`${path} is left to others`, async () => {
    assert.equal((await fetch(origin + path)).status, 404);
  });
}
