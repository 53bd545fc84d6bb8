import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { isWhole } from './whole-picture.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'whole-picture-'));
});
after(() => rm(folder, { recursive: true }));

async function isCut(bytes: Buffer, mimeType: string): Promise<boolean> {
  const file = path.join(folder, 'picture');
  await writeFile(file, bytes);
  return !(await isWhole(file, mimeType));
}

const noise = () =>
  sharp({
    create: {
      width: 90,
      height: 60,
      channels: 3,
      background: '#335577',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

/** As a camera puts a small picture for previews before the large one. */
async function withPreview(jpeg: Buffer): Promise<Buffer> {
  const preview = await noise().resize(20).jpeg().toBuffer();
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(preview.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, preview, jpeg.subarray(2)]);
}

test('a picture whose end is missing is known, wherever it was cut', async () => {
  const jpeg = await noise().jpeg().toBuffer();
  const whole: [string, Buffer][] = [
    ['image/jpeg', jpeg],
    ['image/jpeg', await noise().jpeg({ progressive: true }).toBuffer()],
    ['image/jpeg', await withPreview(jpeg)],
    ['image/png', await noise().png().toBuffer()],
    ['image/webp', await noise().webp().toBuffer()],
    ['image/avif', await noise().avif({ effort: 0 }).toBuffer()],
  ];
  for (const [type, bytes] of whole) {
    assert.equal(await isCut(bytes, type), false, type);
    const { length } = bytes;
    for (const kept of [3, 21, 200, length / 2, length * 0.9, length - 2, length - 1]) {
      assert.equal(await isCut(bytes.subarray(0, kept), type), true, `${type}: ${kept} bytes`);
    }
  }
});

test('what hangs behind a whole picture, as films behind those of telephones do, is nothing missing', async () => {
  const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(200_000, 7)]);
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const bytes = Buffer.concat([await noise()[format]().toBuffer(), film]);
    assert.equal(await isCut(bytes, `image/${format}`), false, format);
  }
});

test('where the structure does not tell, or is nonsense, nobody waits for ever', async () => {
  assert.equal(await isCut(Buffer.from('GIF89a'), 'image/gif'), false);
  const endless = Buffer.alloc(64);
  assert.equal(await isCut(endless, 'image/jpeg'), true);
  assert.equal(await isCut(Buffer.alloc(64, 0xff), 'image/jpeg'), true);
  assert.equal(await isCut(Buffer.alloc(64, 1), 'image/png'), true);
  // A box that says it is shorter than its own head.
  assert.equal(await isCut(Buffer.from('\0\0\0\x04ftypavif', 'latin1'), 'image/avif'), true);
});

test('of a trap of a million parts only some thousands are looked at', async () => {
  const fill = Buffer.alloc(1_000_000, 0xff);
  const jpeg = await noise().jpeg().toBuffer();
  assert.ok(
    await isCut(Buffer.concat([jpeg.subarray(0, 2), fill, jpeg.subarray(2)]), 'image/jpeg'),
  );
  const chunk = Buffer.from('0000000074455874deadbeef', 'hex');
  const chunks = Buffer.concat(Array<Buffer>(100_000).fill(chunk));
  const png = await noise().png().toBuffer();
  assert.ok(
    await isCut(Buffer.concat([png.subarray(0, 8), chunks, png.subarray(8), chunk]), 'image/png'),
  );
  const box = Buffer.from('0000000866726565', 'hex');
  assert.ok(await isCut(Buffer.concat(Array<Buffer>(100_000).fill(box)), 'image/heic'));
});
