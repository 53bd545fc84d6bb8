import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { picturePath } from '#lib/urls.ts';
import { drawOwnSvg } from './own-drawing.ts';
import { makeRenditions } from './renditions.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'renditions-'));
});
after(() => rm(folder, { recursive: true }));

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#b3243b"/></svg>';

/** Left half red, right half blue. */
function halves(width: number, height: number): Promise<Buffer> {
  const blue = Buffer.from([0, 0, 255]);
  const red = Buffer.from([255, 0, 0]);
  const row = Buffer.concat(Array.from({ length: width }, (_, x) => (x < width / 2 ? red : blue)));
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

test('every rendition lies where its address says, in its true size, and none is larger than the original', async () => {
  const input = await halves(1000, 500);
  const made = await makeRenditions({ input, name: 'two halves – été', outDir: folder });
  assert.deepEqual(
    [made.width, made.height, made.bytes, made.mimeType],
    [1000, 500, input.length, 'image/png'],
  );
  assert.match(made.hash, /^[0-9a-f]{64}$/);
  const full = made.renditions.filter(({ crop }) => crop === 'full');
  assert.deepEqual([...new Set(full.map(({ width }) => width))], [240, 320, 480, 640, 960]);
  assert.equal(full.length, 5 * 3);
  for (const rendition of made.renditions) {
    const address = picturePath({ hash: made.hash, name: 'two halves – été' }, rendition);
    const file = path.join(folder, decodeURIComponent(address.slice('/media/'.length)));
    // AVIF cannot be read back: its decoder is shut here too.
    const { width, height } = await sharp(await readFile(file))
      .metadata()
      .catch(() => ({ width: rendition.width, height: rendition.height }));
    assert.deepEqual([width, height], [rendition.width, rendition.height], address);
    assert.equal((await stat(file)).size, rendition.bytes);
    assert.ok(rendition.width <= 1000 && rendition.height <= 500);
  }
});

test('a second time writes nothing, and nothing unfinished is left', async () => {
  const input = await halves(700, 700);
  const first = await makeRenditions({ input, name: 'again', outDir: folder });
  const within = path.join(folder, first.hash);
  const times = async () =>
    Promise.all(
      (await readdir(within)).map(async (file) => [
        file,
        (await stat(path.join(within, file))).mtimeMs,
      ]),
    );
  const earlier = await times();
  const second = await makeRenditions({ input, name: 'again', outDir: folder });
  assert.deepEqual(second, first);
  assert.deepEqual(await times(), earlier);
  assert.ok(earlier.every(([file]) => !String(file).endsWith('.part')));
});

test('crops keep the focal point', async () => {
  const input = await halves(1200, 400);
  const made = await makeRenditions({
    input,
    name: 'focus',
    outDir: folder,
    focal: { x: 1, y: 0.5 },
  });
  const crop = made.renditions.find(({ crop, width }) => crop === '1x1' && width === 400);
  assert.deepEqual([crop?.width, crop?.height], [400, 400]);
  const { dominant } = await sharp(
    path.join(folder, made.hash, 'focus-1x1-100-50-400.jpg'),
  ).stats();
  assert.ok(dominant.b > 200 && dominant.r < 60);
});

test('a photograph is turned upright and keeps no word about where it was taken', async () => {
  const input = await sharp(await halves(640, 320))
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Artist: 'somebody' }, IFD3: { GPSLatitude: '51/1 3/1 0/1' } })
    .toBuffer();
  assert.equal((await sharp(input).metadata()).orientation, 6);
  const made = await makeRenditions({ input, name: 'turned', outDir: folder });
  assert.deepEqual([made.width, made.height], [320, 640]);
  for (const format of ['jpg', 'webp'] as const) {
    const { exif, xmp, iptc, orientation } = await sharp(
      path.join(folder, made.hash, `turned-320.${format}`),
    ).metadata();
    assert.deepEqual([exif, xmp, iptc, orientation], [undefined, undefined, undefined, undefined]);
  }
});

test('the placeholder is the mean colour; what shines through counts as white', async () => {
  const flat = await makeRenditions({ input: await halves(10, 10), name: 'mean', outDir: folder });
  assert.equal(flat.placeholder, '#800080');
  const clear = await sharp({
    create: { width: 10, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  assert.equal(
    (await makeRenditions({ input: clear, name: 'clear', outDir: folder })).placeholder,
    '#ffffff',
  );
  const grey = await sharp({
    create: { width: 10, height: 10, channels: 3, background: '#777777' },
  })
    .toColourspace('b-w')
    .png()
    .toBuffer();
  const made = await makeRenditions({ input: grey, name: 'grey', outDir: folder, focal: null });
  assert.equal(made.placeholder, '#777777');
  assert.deepEqual(made.focal, { x: 0.5, y: 0.5 });
});

test('SVG and what is no picture at all are refused in words, before any decoder sees them', async () => {
  for (const input of [Buffer.from(SVG), Buffer.from('PK\x03\x04 a'), Buffer.alloc(0)]) {
    await assert.rejects(
      makeRenditions({ input, name: 'no', outDir: folder }),
      /no JPEG, PNG, WebP, AVIF, HEIC, TIFF or GIF picture/,
    );
  }
  const cut = (await halves(64, 64)).subarray(0, 60);
  await assert.rejects(makeRenditions({ input: cut, name: 'no', outDir: folder }), /damaged/);
});

test('a picture that would fill the memory is refused by its header', async () => {
  const input = await sharp({
    create: { width: 10_000, height: 10_001, channels: 3, background: '#000' },
  })
    .png()
    .toBuffer();
  await assert.rejects(
    makeRenditions({ input, name: 'huge', outDir: folder }),
    /10000 × 10001 pixels; the most is 100 million/,
  );
});

test('the SVG decoder is open for the project’s own drawings only', async () => {
  await Promise.all([drawOwnSvg(SVG), drawOwnSvg(SVG)]);
  await assert.rejects(sharp(Buffer.from(SVG)).png().toBuffer());
  await assert.rejects(drawOwnSvg('<svg'));
  await assert.rejects(sharp(Buffer.from(SVG)).png().toBuffer());
});

test('drawings in a 20,000 × 20,000 one-bit PNG and 50,000 frames of a GIF are refused by their headers', async () => {
  const row = 20_000 / 8 + 1;
  const bits = deflateSync(Buffer.alloc(row * 20_000));
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(20_000, 0);
  header.writeUInt32BE(20_000, 4);
  header[8] = 1;
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', bits),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  await assert.rejects(
    makeRenditions({ input: png, name: 'bits', outDir: folder }),
    /20000 × 20000 pixels/,
  );
  const one = Buffer.from('21f904000a0000002c000000000100010000020144 00'.replace(' ', ''), 'hex');
  const gif = Buffer.concat([
    Buffer.from('474946383961010001008000000000ffffff', 'hex'),
    Buffer.from('00', 'hex'),
    ...Array<Buffer>(50_000).fill(one),
    Buffer.from('3b', 'hex'),
  ]);
  await assert.rejects(
    makeRenditions({ input: gif, name: 'film', outDir: folder }),
    /50000 frames; the most is 600/,
  );
});

test('sixteen bits, CMYK, grey and see-through pictures come out as ordinary ones', async () => {
  const rgb = await halves(400, 300);
  const inputs = {
    sixteen: await sharp(rgb).toColourspace('rgb16').png().toBuffer(),
    cmyk: await sharp(rgb).toColourspace('cmyk').jpeg().toBuffer(),
    grey: await sharp(rgb).toColourspace('b-w').tiff().toBuffer(),
    clear: await sharp(rgb).ensureAlpha(0.5).webp().toBuffer(),
  };
  for (const [name, input] of Object.entries(inputs)) {
    const made = await makeRenditions({ input, name, outDir: folder });
    const { space, depth, hasAlpha } = await sharp(
      path.join(folder, made.hash, `${name}-320.jpg`),
    ).metadata();
    assert.deepEqual([space, depth, hasAlpha], ['srgb', 'uchar', false]);
  }
});

test('what moves goes on moving, with its first frame for those who want none of it', async () => {
  const frames = ['#ff0000', '#00ff00', '#0000ff'].map((background) => ({
    create: { width: 400, height: 300, channels: 3 as const, background },
  }));
  const pages = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
  const input = await sharp(pages, { join: { animated: true } })
    .gif({ delay: [100, 100, 100] })
    .toBuffer();
  const made = await makeRenditions({ input, name: 'moving', outDir: folder });
  assert.deepEqual([made.animated, made.width, made.height], [true, 400, 300]);
  const file = (end: string) => sharp(path.join(folder, made.hash, `moving-320.${end}`)).metadata();
  assert.equal((await file('webp')).pages, 3);
  assert.equal((await file('jpg')).pages, undefined);
  assert.ok(!made.renditions.some(({ crop, format }) => crop === 'full' && format === 'avif'));
});

test('a picture with something else behind it comes out without that', async () => {
  const input = Buffer.concat([
    await halves(320, 200),
    Buffer.from('PK\x03\x04<script>alert(1)</script>'),
  ]);
  const made = await makeRenditions({ input, name: 'polyglot', outDir: folder });
  for (const rendition of made.renditions) {
    const address = picturePath({ hash: made.hash, name: 'polyglot' }, rendition);
    const content = await readFile(path.join(folder, address.slice('/media/'.length)));
    assert.ok(!content.includes('script'));
  }
});
