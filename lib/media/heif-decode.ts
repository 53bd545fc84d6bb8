import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Pixels } from './encode.ts';
import { HEIF_HEAD_BYTES, type HeifType, placesOf } from './heif.ts';

/** The decoders of HEIF: WebAssembly, which can harm nobody. Apart, since a build for requests must not take them in. */

const require = createRequire(import.meta.url);

/** All its pixels, upright. Only for a process of its own: they need four bytes each, and as much again meanwhile. */
export async function decodeHeif(file: Buffer, type: HeifType): Promise<Pixels> {
  const { width, height, data } = await (type === 'image/avif' ? decodeAvif : decodeHeic)(file);
  return {
    data: Buffer.from(data.buffer, data.byteOffset, data.length),
    width,
    height,
    channels: 4,
  };
}

interface Decoded {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

function decodeHeic(file: Buffer): Promise<Decoded> {
  const decode: (options: { buffer: Uint8Array }) => Promise<Decoded> = require('heic-decode');
  // What the decoder goes by is the first brand, and many encoders put the general one there.
  const named = Buffer.from(file);
  named.write('heic', 8, 'latin1');
  return decode({ buffer: named });
}

async function decodeAvif(file: Buffer): Promise<Decoded> {
  const { default: decode, init } = await import('@jsquash/avif/decode.js');
  const program = await readFile(require.resolve('@jsquash/avif/codec/dec/avif_dec.wasm'));
  await init(await WebAssembly.compile(program));
  const decoded: Decoded | null = await decode(Uint8Array.from(file).buffer);
  if (!decoded) throw new Error('The picture could not be decoded.');
  return decoded;
}

/** Whether its colours are those of today's telephones and must be turned into those of the web. */
export function isDisplayP3(file: Buffer): boolean {
  const head = file.subarray(0, HEIF_HEAD_BYTES);
  if (head.includes('Display P3', 0, 'latin1')) return true;
  if (head.includes(Buffer.from('Display P3', 'utf16le').swap16())) return true;
  // Colour primaries 12 of ITU-T H.273.
  return placesOf(head, 'nclx').some((at) => head.readUInt16BE(at) === 12);
}

/** From Display P3 to sRGB, in place: what sRGB cannot show becomes the nearest that it can. */
export function p3ToSrgb({ data, channels }: Pixels): void {
  for (let at = 0; at + 2 < data.length; at += channels) {
    const red = LINEAR[data[at] ?? 0] ?? 0;
    const green = LINEAR[data[at + 1] ?? 0] ?? 0;
    const blue = LINEAR[data[at + 2] ?? 0] ?? 0;
    data[at] = toByte(1.2249 * red - 0.2249 * green);
    data[at + 1] = toByte(-0.042 * red + 1.042 * green);
    data[at + 2] = toByte(-0.0196 * red - 0.0786 * green + 1.0982 * blue);
  }
}

/** Light of each of the 256 values; the curve is the same in both. */
const LINEAR = Array.from({ length: 256 }, (_, value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

function toByte(light: number): number {
  const part = Math.min(Math.max(light, 0), 1);
  return Math.round(255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055));
}
