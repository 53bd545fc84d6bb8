import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { HEIF_HEAD_BYTES, heifSize, heifType } from './heif.ts';

/** The decoders with a record of remote holes: shut for the whole process, whatever another part of it hands to sharp. */
export const SHUT_DECODERS = { operation: ['VipsForeignLoadHeif', 'VipsForeignLoadSvg'] };
sharp.block(SHUT_DECODERS);

export const MOST_PIXELS = 100_000_000;
/** A film is no picture: beyond so many it would take minutes to read, and nobody's telephone would show it. */
const MOST_FRAMES = 600;
/** Enough of a file to tell what it is. */
export const HEADER_BYTES = 64;

/** Why a file is no picture that can be shown, in words for the person who chose it. */
export class PictureRefused extends Error {}

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

/** What a decoder said, in words for whoever chose the file. */
export function damaged(cause: unknown): PictureRefused {
  return new PictureRefused(
    'This picture is damaged and cannot be read. Export it again and try once more.',
    { cause },
  );
}

/** The first bytes of a picture, or of its file. */
export async function firstBytes(input: Buffer | string, count: number): Promise<Buffer> {
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
