import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { PictureFormat, Rendition } from '#lib/domain/story.ts';
import { picturePath } from '#lib/urls.ts';

/**
 * The sizes and formats of a picture, made once when it comes in. Nothing is decoded that is not PNG,
 * JPEG or WebP by its first bytes, and the decoders with a record of remote holes stay shut for the
 * whole process, whatever another part of it hands to sharp.
 */

const SHUT_DECODERS = { operation: ['VipsForeignLoadHeif', 'VipsForeignLoadSvg'] };
sharp.block(SHUT_DECODERS);

const MOST_PIXELS = 50_000_000;
const WIDTHS = [320, 480, 640, 960, 1280, 1600];
/** Of wider ones the last eighth of their bytes would take as long as all narrower ones together. */
const SMALL = 640;
/** Pixels along each side that tell a picture's mean colour. */
const FEW = 64;
const FORMATS: PictureFormat[] = ['avif', 'webp', 'jpg'];
/** The shapes that search engines and social networks cut a picture to. */
const CROPS = [
  { crop: '1x1', ratio: 1 },
  { crop: '4x3', ratio: 4 / 3 },
  { crop: '16x9', ratio: 16 / 9 },
];
const CROP_WIDTH = 1200;

export interface MadeRendition extends Rendition {
  bytes: number;
}

export interface MadePicture {
  /** SHA-256 of the input, lower-case hex. */
  hash: string;
  mimeType: string;
  /** Pixels, upright. */
  width: number;
  height: number;
  /** Of the input. */
  bytes: number;
  /** `#rrggbb`, the mean colour. */
  placeholder: string;
  renditions: MadeRendition[];
}

interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
}

/**
 * Writes every rendition of `input` (PNG, JPEG or WebP, decided by its content) below `outDir`, the
 * folder served as `/media`. Never enlarges, carries no metadata over, keeps files that are there
 * already, and never leaves half a file. `focal` (0 to 1 from the left and the top) is what crops keep.
 * Throws with words for the person who chose the file when it cannot be used.
 */
export async function makeRenditions(options: {
  input: Buffer;
  name: string;
  outDir: string;
  focal?: { x: number; y: number };
}): Promise<MadePicture> {
  const { input, name, outDir, focal = { x: 0.5, y: 0.5 } } = options;
  const mimeType = pictureType(input);
  if (mimeType === null) {
    throw new Error(
      'This file is no PNG, JPEG or WebP picture. Save it as one of these and try again.',
    );
  }
  const hash = createHash('sha256').update(input).digest('hex');
  const original = await decode(input);
  const file = (rendition: Rendition) =>
    path.join(
      outDir,
      ...picturePath({ hash, name }, rendition).split('/').slice(2).map(decodeURIComponent),
    );
  await mkdir(path.join(outDir, hash), { recursive: true });

  const renditions: MadeRendition[] = [];
  for (const width of widthsFor(original.width)) {
    const height = Math.max(1, Math.round((original.height * width) / original.width));
    const wanted = FORMATS.map((format) => ({ crop: 'full', format, width, height }));
    const scaled = lazy(() => pixelsOf(fromPixels(original).resize(width, height)));
    for (const rendition of wanted) {
      const bytes = await keepOrWrite(file(rendition), async () =>
        encode(fromPixels(await scaled()), rendition),
      );
      renditions.push({ ...rendition, bytes });
    }
  }
  for (const { crop, ratio } of CROPS) {
    const area = cropArea(original, ratio, focal);
    const width = Math.min(CROP_WIDTH, area.width);
    const height = Math.max(1, Math.round(width / ratio));
    const rendition: Rendition = { crop, format: 'jpg', width, height };
    const bytes = await keepOrWrite(file(rendition), () =>
      encode(fromPixels(original).extract(area).resize(width, height, { fit: 'fill' }), rendition),
    );
    renditions.push({ ...rendition, bytes });
  }
  const { width, height } = original;
  return {
    hash,
    mimeType,
    width,
    height,
    bytes: input.length,
    placeholder: await meanColour(original),
    renditions,
  };
}

/**
 * Draws an SVG of the project's own as PNG. Opens the SVG decoder for just this call: only ever hand it
 * text that the project's code wrote, never anything from outside.
 */
export async function drawOwnSvg(svg: string): Promise<Buffer> {
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
  openDrawings += 1;
  try {
    return await sharp(Buffer.from(svg))
      .flatten({ background: '#ffffff' })
      .png({ compressionLevel: 6 })
      .toBuffer();
  } finally {
    openDrawings -= 1;
    if (openDrawings === 0) sharp.block(SHUT_DECODERS);
  }
}
let openDrawings = 0;

function pictureType(input: Buffer): string | null {
  if (input.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return 'image/png';
  if (input.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  const container = input.toString('latin1', 0, 4) + input.toString('latin1', 8, 12);
  return container === 'RIFFWEBP' ? 'image/webp' : null;
}

async function decode(input: Buffer): Promise<Pixels> {
  try {
    return await pixelsOf(
      sharp(input, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
        .autoOrient()
        .toColourspace('srgb'),
    );
  } catch (error) {
    const size = await sharp(input, { limitInputPixels: false })
      .metadata()
      .catch(() => null);
    if (size?.width && size.height && size.width * size.height > MOST_PIXELS) {
      throw new Error(
        `This picture has ${size.width} × ${size.height} pixels; the most is 50 million. Make it smaller and try again.`,
      );
    }
    throw new Error(
      'This picture is damaged and cannot be read. Export it again and try once more.',
      { cause: error },
    );
  }
}

async function pixelsOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  return {
    data,
    width: info.width,
    height: info.height,
    channels: info.channels as Pixels['channels'],
  };
}

function fromPixels({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: MOST_PIXELS });
}

/**
 * Flat drawings and photographs both stay crisp at these; each was looked at, at its own size. JPEG is what browsers take
 * that know neither of the others: a sixth more bytes for a quarter of the time.
 */
function encode(
  image: Sharp,
  { format, width }: { format: PictureFormat; width: number },
): Promise<Buffer> {
  switch (format) {
    case 'avif':
      return image
        .avif({ quality: 50, effort: width > SMALL ? 1 : 2, chromaSubsampling: '4:2:0' })
        .toBuffer();
    case 'webp':
      return image.webp({ quality: 75, effort: 2 }).toBuffer();
    case 'jpg':
      return image
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 78, progressive: true, quantisationTable: 3 })
        .toBuffer();
  }
}

/** A picture narrower than the smallest width is kept at its own. */
function widthsFor(original: number): number[] {
  const fitting = WIDTHS.filter((width) => width <= original);
  return fitting.length > 0 ? fitting : [original];
}

/** The largest area of this ratio inside the picture, as near to the focal point as its edges allow. */
function cropArea(picture: Pixels, ratio: number, focal: { x: number; y: number }) {
  const width = Math.max(1, Math.min(picture.width, Math.round(picture.height * ratio)));
  const height = Math.max(1, Math.min(picture.height, Math.round(picture.width / ratio)));
  const start = (whole: number, part: number, at: number) =>
    Math.round(Math.min(Math.max(whole * at - part / 2, 0), whole - part));
  return {
    left: start(picture.width, width, focal.x),
    top: start(picture.height, height, focal.y),
    width,
    height,
  };
}

async function meanColour(picture: Pixels): Promise<string> {
  const few = fromPixels(picture).resize(FEW, FEW, { fit: 'fill', withoutEnlargement: true });
  const flat = await pixelsOf(few.flatten({ background: '#ffffff' }).toColourspace('srgb'));
  const { channels } = await fromPixels(flat).stats();
  const [red, green, blue] = [0, 1, 2].map((at) =>
    Math.round((channels[at] ?? channels[0])?.mean ?? 0),
  );
  return `#${[red, green, blue].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')}`;
}

/** The size in bytes of the file at `target`, written first when it is not there. */
async function keepOrWrite(target: string, make: () => Promise<Buffer>): Promise<number> {
  const there = await stat(target).catch(() => null);
  if (there?.isFile() && there.size > 0) return there.size;
  const content = await make();
  // Renamed into place, so that a crash or a reader never meets half a file.
  const unfinished = `${target}.${randomUUID()}.part`;
  await writeFile(unfinished, content);
  await rename(unfinished, target);
  return content.length;
}

function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
