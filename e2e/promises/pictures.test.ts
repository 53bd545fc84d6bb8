import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { attachmentKey, originalKey } from '#lib/media/media-keys.ts';
import { S3Store } from '#lib/media/s3-store.ts';
import { attachmentPath } from '#lib/urls.ts';
import { openDeskSession } from '../support/desk-session.ts';
import { eventually } from '../support/eventually.ts';
import { hire } from '../support/newsroom.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../support/paper.ts';
import { openPictureStore, type PictureStore } from '../support/picture-store.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

const SECRET = 'a secret of the tests, long enough';
const RECORDING = Buffer.alloc(5000, 'la la ');

/** A site whose pictures and files lie in a store that speaks S3. */
let elsewhere: PictureStore;
let store: S3Store;
let paper: Paper;
let site: SiteProcess;
let dataDir = '';
let cookie = '';
let pictureId = '';

before(async () => {
  [paper, elsewhere] = await Promise.all([openPaper(), openPictureStore()]);
  dataDir = await mkdtemp(join(tmpdir(), 'aril-pictures-'));
  store = new S3Store(elsewhere.settings);
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = elsewhere.settings;
  Object.assign(process.env, {
    SECRET,
    MEDIA_S3_ENDPOINT: endpoint,
    MEDIA_S3_BUCKET: bucket,
    MEDIA_S3_REGION: region,
    MEDIA_S3_ACCESS_KEY_ID: accessKeyId,
    MEDIA_S3_SECRET_ACCESS_KEY: secretAccessKey,
  });
  const create = { width: 700, height: 540, channels: 3 as const, background: '#7788aa' };
  const content = await sharp({ create }).jpeg().toBuffer();
  const hash = await putNew(content, originalKey);
  const { id } = await paper.db.media.create({
    data: { hash, name: 'sea', mimeType: 'image/jpeg', bytes: content.length, state: 'processing' },
  });
  pictureId = id;
  await makeStory(paper.db, {
    slug: 'sea',
    sectionId: paper.sections.town,
    publish: { content: contentOf({ heroId: id }) },
  });
  site = await startSite({ databaseUrl: paper.url, dataDir });
  const editor = await hire(paper.db, 'editor');
  const session = await openDeskSession(editor.staffId, { origin: site.origin, secret: SECRET });
  cookie = `${session.name}=${session.value}`;
});

after(async () => {
  await site.stop();
  await Promise.all([paper.close(), elsewhere.close()]);
  await rm(dataDir, { recursive: true });
});

async function putNew(content: Buffer, keyOf: (hash: string) => string): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex');
  const file = join(dataDir, 'new');
  await writeFile(file, content);
  await store.put(keyOf(hash), file);
  return hash;
}

/** The wide crop that is told to those who share the story. */
async function sharedCrop(): Promise<string> {
  const { text } = await site.read('/town/sea');
  const [address = ''] = /\/media\/[0-9a-f]+\/sea-16x9[^"]*\.jpg/.exec(text) ?? [];
  assert.ok(address, 'the story shows no picture yet');
  return address;
}

test('a focal point moved at the desk shows on the page, in a file of its own that the store has', async () => {
  const was = await eventually(async () => {
    const {
      state,
      focalX: x,
      focalY: y,
    } = await paper.db.media.findUniqueOrThrow({ where: { id: pictureId } });
    assert.equal(state, 'ready');
    return { focal: { x, y } };
  });
  const former = await eventually(sharedCrop);
  const moved = await fetch(`${site.origin}/admin/api/v1/media/${pictureId}`, {
    method: 'PATCH',
    headers: { cookie, origin: site.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { focal: { x: 0.1, y: 0.2 } }, was }),
  });
  assert.equal(moved.status, 200, await moved.text());
  const now = await eventually(async () => {
    const address = await sharedCrop();
    assert.match(address, /sea-16x9-10-20-\d+\.jpg$/);
    return address;
  });
  for (const address of [former, now]) {
    const { status, headers } = await site.read(address);
    assert.deepEqual([status, headers.get('content-type')], [200, 'image/jpeg'], address);
    assert.match(headers.get('cache-control') ?? '', /immutable/);
    assert.ok(await store.size(address.slice(1)));
  }
});

test('a file is given whole and in parts as what it is, and nothing that a browser would run is', async () => {
  const file = { name: 'Lied für alle', mimeType: 'audio/mpeg' as const };
  const hash = await putNew(RECORDING, (it) => attachmentKey({ hash: it, ...file }));
  const address = site.origin + attachmentPath({ hash, ...file });
  const whole = await fetch(address);
  assert.equal(whole.status, 200);
  assert.ok(RECORDING.equals(Buffer.from(await whole.arrayBuffer())));
  const said = ['content-type', 'content-length', 'x-content-type-options', 'accept-ranges'];
  assert.deepEqual(
    said.map((name) => whole.headers.get(name)),
    ['audio/mpeg', '5000', 'nosniff', 'bytes'],
  );
  assert.equal(
    whole.headers.get('content-disposition'),
    "inline; filename*=UTF-8''Lied%20f%C3%BCr%20alle.mp3",
  );
  const part = await fetch(address, { headers: { range: 'bytes=4990-' } });
  assert.deepEqual(
    [part.status, part.headers.get('content-range'), await part.text()],
    [206, 'bytes 4990-4999/5000', RECORDING.subarray(4990).toString()],
  );
  const none = await fetch(address, { headers: { range: 'bytes=5000-' } });
  assert.deepEqual([none.status, none.headers.get('content-range')], [416, 'bytes */5000']);
  const known = { 'if-none-match': whole.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
  assert.equal((await fetch(address, { headers: known })).status, 304);

  for (const bad of ['page.html', 'drawing.svg', 'code.js']) {
    await putNew(RECORDING, (it) => `files/${it}/${bad}`);
    assert.equal((await site.read(`/files/${hash}/${bad}`)).status, 404, bad);
  }
  assert.equal((await site.read(`/originals/${hash}`)).status, 404);
});

test('a file comes over a line that breaks, and what is wrong with it is said with a status of its own', async () => {
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${site.origin}/admin/api/v1/uploads${path}`, {
      ...init,
      headers: { cookie, origin: site.origin, 'content-type': 'application/json', ...init.headers },
    });
  const begin = (wish: object) => ask('', { method: 'POST', body: JSON.stringify(wish) });
  const send = (id: string, offset: number, body: Uint8Array<ArrayBuffer>) =>
    ask(`/${id}`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
      },
      body,
    });
  const said = async (asked: Promise<Response>) => {
    const answer = await asked;
    const { id, offset, title, media, known } = await answer.json();
    return [answer.status, { id: id ?? media?.id ?? known?.id, offset, title }] as const;
  };
  const create = { width: 120, height: 80, channels: 3 as const, background: '#99aa33' };
  const content = Uint8Array.from(await sharp({ create }).jpeg().toBuffer());
  const { length: bytes } = content;
  const hash = createHash('sha256').update(content).digest('hex');

  const [status, { id }] = await said(begin({ name: 'hill.jpg', bytes }));
  assert.equal(status, 201);
  const half = Math.floor(bytes / 2);
  const parts = [
    await said(send(id, 9, content)),
    await said(send(id, 0, content.subarray(0, half))),
    await said(ask(`/${id}`)),
    await said(send(id, -1, content)),
    await said(ask(`/${id}`, { method: 'PATCH', headers: { 'upload-offset': '0' }, body: '{}' })),
  ].map(([status, { offset }]) => [status, offset]);
  assert.deepEqual(parts, [
    [409, 0],
    [200, half],
    [200, half],
    [400, undefined],
    [415, undefined],
  ]);
  const [arrived, media] = await said(send(id, half, content.subarray(half)));
  assert.equal(arrived, 201);
  // The answer was lost: the last piece comes again, or none with the question what it came to.
  const once = [send(id, half, content.subarray(half)), send(id, bytes, new Uint8Array(0))];
  for (const again of once) assert.deepEqual(await said(again), [201, media]);
  assert.equal(await store.size(originalKey(hash)), bytes);
  const [is, known] = await said(begin({ name: 'again.jpg', bytes, sha256: hash }));
  assert.deepEqual([is, known.id], [200, media.id]);

  const [, cut] = await said(begin({ name: 'cut.jpg', bytes: bytes - 9 }));
  const [refused, { title }] = await said(send(cut.id, 0, content.subarray(0, -9)));
  assert.equal(refused, 415);
  assert.match(title, /^The end of this picture is missing\. /);
  const [, left] = await said(begin({ name: 'left.jpg', bytes }));
  assert.equal((await ask(`/${left.id}`, { method: 'DELETE' })).status, 204);
  const others = [ask(`/${cut.id}`), ask(`/${left.id}`), begin({ name: 'a', bytes: 61_000_000 })];
  const statuses = (await Promise.all(others)).map((answer) => answer.status);
  assert.deepEqual(statuses, [200, 404, 413]);
  assert.equal(
    (await ask('', { method: 'POST', headers: { cookie: '' }, body: '{}' })).status,
    401,
  );
});

test('while the store is away readers get what they had, and are told of the rest', async () => {
  const shown = await sharedCrop();
  assert.equal((await site.read(shown)).status, 200);
  const other = await putNew(Buffer.from('%PDF-1.4'), (it) => `files/${it}/late.pdf`);
  await elsewhere.goAway();
  assert.equal((await site.read(shown)).status, 200);
  assert.equal((await site.read('/town/sea')).status, 200);
  assert.equal((await site.read(`/files/${other}/late.pdf`)).status, 503);
  await elsewhere.comeBack();
  assert.equal((await site.read(`/files/${other}/late.pdf`)).status, 200);
});
