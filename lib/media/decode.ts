import { open, readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import type { FocalPoint } from '#lib/domain/crop.ts';
import { fromPixels, type Pixels, pixelsOf } from './encode.ts';
import { decodeHeif, type HeifType, heifSize, heifType, isDisplayP3, p3ToSrgb } from './heif.ts';

/** The decoders with a record of remote holes: shut for the whole process, whatever another part of it hands to sharp. */
export const SHUT_DECODERS = { operation: ['VipsForeignLoadHeif', 'VipsForeignLoadSvg'] };
sharp.block(SHUT_DECODERS);

const MOST_PIXELS = 100_000_000;
/** A film is no picture: beyond so many it would take minutes to read, and nobody's telephone would show it. */
const MOST_FRAMES = 600;
/** Longest side of what all sizes are made from: more than the widest of them needs, for crops of long pictures. */
const BASE_SIDE = 2560;
/** Pixels along each side that tell a picture's mean colour. */
const FEW = 64;
const ATTENTION_SIDE = 256;
const HEADER_BYTES = 64;
/** Enough of a HEIF to tell its size. */
const HEIF_HEAD_BYTES = 256 * 1024;

/** Why a file is no picture that can be shown, in words for the person who chose it. */
export class PictureRefused extends Error {}

export interface Base extends Pixels {
  /** Of the file, upright, where its header does not tell them to the pixel. */
  whole?: { width: number; height: number };
}

export interface Opened {
  mimeType: string;
  /** Pixels, upright, of one frame. */
  width: number;
  height: number;
  frames: number;
}

/** What the file says it is, by its first bytes and its header; nothing else of it is decoded. */
export async function openPicture(input: Buffer | string): Promise<Opened> {
  const start = await firstBytes(input, HEADER_BYTES);
  const mimeType = pictureType(start) ?? heifType(start);
  if (mimeType === null) {
    throw new PictureRefused(
      'This file is no JPEG, PNG, WebP, AVIF, HEIC, TIFF or GIF picture. Save it as one of these and try again.',
    );
  }
  const { width, height, frames } = heifType(start)
    ? await heifHeader(input)
    : await headerOf(input);
  if (width * height > MOST_PIXELS) {
    throw new PictureRefused(
      `This picture has ${width} × ${height} pixels; the most is 100 million. Make it smaller and try again.`,
    );
  }
  if (frames > MOST_FRAMES) {
    throw new PictureRefused(
      `This animation has ${frames} frames; the most is ${MOST_FRAMES}. Shorten it and try again.`,
    );
  }
  if (width * height * frames > MOST_PIXELS) {
    throw new PictureRefused(
      `The ${frames} frames of this animation have more than 100 million pixels together. Make it smaller or shorter and try again.`,
    );
  }
  return { mimeType, width, height, frames };
}

/** The upright picture (its first frame) in sRGB, no larger than any of its sizes needs. */
export async function decodeBase(input: Buffer | string): Promise<Base> {
  const heif = heifType(await firstBytes(input, HEADER_BYTES));
  try {
    if (heif) return await decodeHeifBase(input, heif);
    const picture = sharp(input, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient();
    return await pixelsOf(toBase(picture).toColourspace('srgb'));
  } catch (error) {
    throw damaged(error);
  }
}

function toBase(picture: Sharp): Sharp {
  return picture.resize(BASE_SIDE, BASE_SIDE, { fit: 'inside', withoutEnlargement: true });
}

async function decodeHeifBase(input: Buffer | string, type: HeifType): Promise<Base> {
  const file = typeof input === 'string' ? await readFile(input) : input;
  const pixels = await decodeHeif(file, type);
  const whole = fromPixels(pixels);
  const { isOpaque } = await whole.stats();
  const base = await pixelsOf(toBase(isOpaque ? whole.removeAlpha() : whole));
  if (isDisplayP3(file)) p3ToSrgb(base);
  return { ...base, whole: { width: pixels.width, height: pixels.height } };
}

/** All frames at this width, as an animated WebP. */
export async function animate(input: Buffer | string, width: number): Promise<Buffer> {
  try {
    return await sharp(input, { animated: true, limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: 70, effort: 2 })
      .toBuffer();
  } catch (error) {
    throw damaged(error);
  }
}

/** `#rrggbb`, the mean colour. */
export async function meanColour(picture: Pixels): Promise<string> {
  const few = fromPixels(picture).resize(FEW, FEW, { fit: 'fill', withoutEnlargement: true });
  const flat = await pixelsOf(few.flatten({ background: '#ffffff' }).toColourspace('srgb'));
  const { channels } = await fromPixels(flat).stats();
  const [red, green, blue] = [0, 1, 2].map((at) =>
    Math.round((channels[at] ?? channels[0])?.mean ?? 0),
  );
  return `#${[red, green, blue].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')}`;
}

/** Where the eye goes first: skin, strong colours, edges. The middle of a picture that has none of them. */
export async function findFocal(picture: Pixels): Promise<FocalPoint> {
  const small = await pixelsOf(
    fromPixels(picture).resize(ATTENTION_SIDE, ATTENTION_SIDE, { fit: 'fill' }),
  );
  // It is only told for what is cut: a narrow strip along each side is.
  const { info } = await fromPixels(small)
    .resize(ATTENTION_SIDE / 2, ATTENTION_SIDE, { fit: 'cover', position: 'attention' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const part = (at: number | undefined) =>
    at === undefined ? 0.5 : Math.round((100 * at) / ATTENTION_SIDE) / 100;
  return { x: part(info.attentionX), y: part(info.attentionY) };
}

type Header = Pick<Opened, 'width' | 'height' | 'frames'>;

async function headerOf(input: Buffer | string): Promise<Header> {
  try {
    const {
      autoOrient,
      pages = 1,
      delay,
    } = await sharp(input, {
      limitInputPixels: false,
    }).metadata();
    // The pages of a TIFF are other pictures, not the same one moving.
    return { ...autoOrient, frames: delay ? pages : 1 };
  } catch (error) {
    throw damaged(error);
  }
}

async function heifHeader(input: Buffer | string): Promise<Header> {
  const size = heifSize(await firstBytes(input, HEIF_HEAD_BYTES));
  if (size === null) throw damaged(undefined);
  return { ...size, frames: 1 };
}

function damaged(cause: unknown): PictureRefused {
  return new PictureRefused(
    'This picture is damaged and cannot be read. Export it again and try once more.',
    { cause },
  );
}

async function firstBytes(input: Buffer | string, count: number): Promise<Buffer> {
  if (typeof input !== 'string') return input.subarray(0, count);
  const file = await open(input);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const SIGNATURES: [bytes: number[], mimeType: string][] = [
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x49, 0x49, 0x2a, 0x00], 'image/tiff'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image/tiff'],
  [[0x47, 0x49, 0x46, 0x38, 0x37, 0x61], 'image/gif'],
  [[0x47, 0x49, 0x46, 0x38, 0x39, 0x61], 'image/gif'],
];

function pictureType(header: Buffer): string | null {
  for (const [bytes, mimeType] of SIGNATURES)
    if (header.subarray(0, bytes.length).equals(Buffer.from(bytes))) return mimeType;
  const container = header.toString('latin1', 0, 4) + header.toString('latin1', 8, 12);
  return container === 'RIFFWEBP' ? 'image/webp' : null;
}
