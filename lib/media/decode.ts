import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import type { FocalPoint } from '#lib/domain/crop.ts';
import { fromPixels, type Pixels, pixelsOf } from './encode.ts';
import { type HeifType, heifType } from './heif.ts';
import { decodeHeif, isDisplayP3, p3ToSrgb } from './heif-decode.ts';
import { damaged, firstBytes, HEADER_BYTES, MOST_PIXELS } from './open-picture.ts';

/** Longest side of what all sizes are made from: more than the widest of them needs, for crops of long pictures. */
const BASE_SIDE = 2560;
/** Pixels along each side that tell a picture's mean colour. */
const FEW = 64;
const ATTENTION_SIDE = 256;

export interface Base extends Pixels {
  /** Of the file, upright, where its header does not tell them to the pixel. */
  whole?: { width: number; height: number };
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
  const { attentionX = 0, attentionY = 0 } = info;
  // What draws no attention anywhere is told as drawing it to the corner.
  if (attentionX === 0 && attentionY === 0) return { x: 0.5, y: 0.5 };
  const part = (at: number) => Math.round((100 * at) / ATTENTION_SIDE) / 100;
  return { x: part(attentionX), y: part(attentionY) };
}
