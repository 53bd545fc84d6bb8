import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { decodeBase } from './decode.ts';
import { heifSize, heifType } from './heif.ts';
import { p3ToSrgb } from './heif-decode.ts';
import { openPicture, PictureRefused } from './open-picture.ts';
import { makeRenditions } from './renditions.ts';

/** 64 × 40 pixels, the left half red, the right half blue, in the colours of a telephone. */
const HEIC = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAA85tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAA' +
    'AAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAAEAAKAAAAExpbG9jAQAAAERAAAMAAQAAAAAAAAPyAAEAAAAAAAAAOAACAAEA' +
    'AAAAAAAAAQAAAAAAAAAIAAMAAAAAAAAEKgABAAAAAAAAALgAAABNaWluZgAAAAAAAwAAABVpbmZlAgAAAQABAABodmMxAAAA' +
    'ABVpbmZlAgAAAAACAABncmlkAAAAABVpbmZlAgAAAQADAABFeGlmAAAAAsJpcHJwAAACn2lwY28AAABzaHZjQwEDcAAAAAAA' +
    'AAAAAB7wAPz9+PgAAA8DIAABABhAAQwB//8DcAAAAwCQAAADAAADAB66AkAhAAEAJ0IBAQNwAAADAJAAAAMAAAMAHqAggQWW' +
    '6uSmubAgAAADACAAAAMAISIAAQAGRAHBc8CJAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAUaXNwZQAAAAAAAABAAAAAKAAAAexj' +
    'b2xycHJvZgAAAeBsY21zBCAAAG1udHJSR0IgWFlaIAfiAAMAFAAJAA4AHWFjc3BNU0ZUAAAAAHNhd3NjdHJsAAAAAAAAAAAA' +
    'AAAAAAD21gABAAAAANMtaGFuZHnpv1ZaPgG2gyOFVUb3T6oAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACmRlc2MA' +
    'AAD8AAAAJGNwcnQAAAEgAAAAInd0cHQAAAFEAAAAFGNoYWQAAAFYAAAALHJYWVoAAAGEAAAAFGdYWVoAAAGYAAAAFGJYWVoA' +
    'AAGsAAAAFHJUUkMAAAHAAAAAIGdUUkMAAAHAAAAAIGJUUkMAAAHAAAAAIG1sdWMAAAAAAAAAAQAAAAxlblVTAAAACAAAABwA' +
    'cwBSAEcAQm1sdWMAAAAAAAAAAQAAAAxlblVTAAAABgAAABwAQwBDADAAAFhZWiAAAAAAAAD21gABAAAAANMtc2YzMgAAAAAA' +
    'AQw/AAAF3f//8yYAAAeQAAD9kv//+6H///2iAAAD3AAAwHFYWVogAAAAAAAAb6AAADjyAAADj1hZWiAAAAAAAABilgAAt4kA' +
    'ABjaWFlaIAAAAAAAACSgAAAPhQAAtsRwYXJhAAAAAAADAAAAAmZpAADypwAADVkAABPQAAAKWwAAABBwaXhpAAAAAAMICAgA' +
    'AAAbaXBtYQAAAAAAAAACAAECgQIAAgMDhIUAAAAoaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAAA5jZHNjAAMAAQACAAAA+G1k' +
    'YXQAAAA0KAGvWOb06r//5Q1//mz8h8mqbbHwm1/VltW3UrsLtkAR5pz89PX2uuM7LJ+TgMQRs0O56AAAAABJSSoACAAAAAYA' +
    'EgEDAAEAAAAGAAAAGgEFAAEAAABWAAAAGwEFAAEAAABeAAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAaYcEAAEAAABmAAAA' +
    'AAAAADhjAADoAwAAOGMAAOgDAAAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKg' +
    'BAABAAAAQAAAAAOgBAABAAAAKAAAAAAAAAA=',
  'base64',
);

const RED = [200, 30, 40];
const BLUE = [30, 60, 200];

function assertHalves({ data, channels }: { data: Buffer; channels: number }): void {
  const [left, right] = [data.subarray(0, 3), data.subarray(-channels).subarray(0, 3)];
  for (const at of [0, 1, 2]) {
    assert.ok(Math.abs((left[at] ?? 0) - (RED[at] ?? 0)) < 8, `left: ${[...left]}`);
    assert.ok(Math.abs((right[at] ?? 0) - (BLUE[at] ?? 0)) < 8, `right: ${[...right]}`);
  }
}

test('a HEIC is opened, decoded to its true size, and shown in the colours of the web', async () => {
  assert.equal((await openPicture(HEIC)).mimeType, 'image/heic');
  const base = await decodeBase(HEIC);
  assert.deepEqual([base.width, base.height, base.channels], [64, 40, 3]);
  assertHalves(base);
  const folder = await mkdtemp(path.join(tmpdir(), 'heif-'));
  try {
    const made = await makeRenditions({ input: HEIC, name: 'halves', outDir: folder });
    assert.deepEqual([made.width, made.height], [64, 40]);
    assert.ok(made.renditions.length > 0);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('an AVIF is too, with what is transparent in it', async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const input = await sharp({ create: { width: 50, height: 30, channels: 4, background: clear } })
    .avif()
    .toBuffer();
  const { mimeType, width, height } = await openPicture(input);
  assert.deepEqual([mimeType, width, height], ['image/avif', 50, 30]);
  const { data, channels } = await decodeBase(input);
  assert.deepEqual([channels, data[3]], [4, 0]);
});

test('a film is none, though its file begins alike', () => {
  const film = Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1');
  assert.equal(heifType(film), null);
  assert.equal(heifType(HEIC), 'image/heic');
});

test('what is cut off or says nothing of its size is refused in words', async () => {
  for (const broken of [HEIC.subarray(0, 400), HEIC.subarray(0, 40), HEIC.subarray(0, 9)]) {
    await assert.rejects(
      openPicture(broken).then(() => decodeBase(broken)),
      PictureRefused,
    );
  }
});

test('one of too many pixels is refused before it is decoded', async () => {
  const huge = Buffer.from(HEIC);
  const at = huge.indexOf('ispe') + 8;
  huge.writeUInt32BE(20_000, at);
  huge.writeUInt32BE(20_000, at + 4);
  await assert.rejects(openPicture(huge), /20000 × 20000 pixels/);
});

test('a size is told upright', () => {
  const size = Buffer.alloc(20);
  size.write('ispe', 4, 'latin1');
  size.writeUInt32BE(300, 12);
  size.writeUInt32BE(200, 16);
  const turned = Buffer.concat([size, Buffer.from('\0\0\0\x09irot\x01', 'latin1')]);
  assert.deepEqual(heifSize(size), { width: 300, height: 200 });
  assert.deepEqual(heifSize(turned), { width: 200, height: 300 });
});

test('grey stays grey from one space of colours to the other, and the strongest red stays red', () => {
  const pixels = {
    data: Buffer.from([0, 0, 0, 128, 128, 128, 255, 255, 255, 255, 0, 0]),
    width: 4,
    height: 1,
    channels: 3 as const,
  };
  p3ToSrgb(pixels);
  assert.deepEqual([...pixels.data], [0, 0, 0, 128, 128, 128, 255, 255, 255, 255, 0, 0]);
});
