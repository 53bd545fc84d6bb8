import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CROP_RATIOS, cropArea, type FocalPoint } from '#lib/domain/crop.ts';
import type { Rendition } from '#lib/domain/story.ts';
import { animate, decodeBase, findFocal, meanColour } from './decode.ts';
import { encode, fromPixels, type Pixels, pixelsOf } from './encode.ts';
import { keepOrWrite } from './files.ts';
import { renditionKey } from './media-keys.ts';
import { openPicture } from './open-picture.ts';
import type { PictureWords } from './picture-words.ts';
import { type Planned, planRenditions } from './rendition-plan.ts';

/** The sizes, crops and formats of a picture, made once when it comes in. */

export interface MadeRendition extends Rendition {
  bytes: number;
  focal: string;
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
  animated: boolean;
  /** What its crops were cut around. */
  focal: FocalPoint;
  renditions: MadeRendition[];
  /** What the file says of itself, where that was asked for. */
  words?: PictureWords;
}

export interface RenditionOptions {
  /** The picture, or the path of its file. */
  input: Buffer | string;
  name: string;
  /** The folder served as `/media`, or one whose files will be. */
  outDir: string;
  /** Bytes of what has been made before and lies elsewhere, by file name: it is not made again. */
  known?: Record<string, number>;
  /** What crops keep, 0 to 1 from the left and the top; found by itself when null. */
  focal?: FocalPoint | null;
  /** Already known, or other than the file's because the original is gone. */
  hash?: string;
  /** So many are encoded at once. */
  lanes?: number;
  /** It has been made before, around another point: only its crops are new, and those that take long are left out. */
  moved?: boolean;
  /** Whether what the file says of itself is to be read too. */
  withWords?: boolean;
  /** Hears what there is as soon as every browser could be served. */
  onFirst?: (made: MadePicture) => void;
}

/**
 * Writes every rendition of `input` (decided by its content) below `outDir`. Never enlarges, carries no metadata over,
 * keeps files that are there already, and never leaves half a file. Throws `PictureRefused` with words for the person
 * who chose the file when it cannot be used.
 */
export async function makeRenditions(options: RenditionOptions): Promise<MadePicture> {
  const { input, name, outDir, known = {}, lanes = 1, moved = false, onFirst } = options;
  const { mimeType, frames, ...said } = await openPicture(input);
  const hash = options.hash ?? (await hashOf(input));
  const base = await decodeBase(input);
  const { width, height } = base.whole ?? said;
  const focal = options.focal === null ? await findFocal(base) : (options.focal ?? MIDDLE);
  const planned = planRenditions({ width, height }, { focal, frames });
  const sources = new Sources(base);

  const about = {
    hash,
    mimeType,
    width,
    height,
    bytes: typeof input === 'string' ? (await stat(input)).size : input.length,
    placeholder: await meanColour(base),
    animated: frames > 1,
    focal,
  };
  const renditions: MadeRendition[] = [];
  const make = async ({ animated = false, ...rendition }: Planned) => {
    const fileName = path.basename(renditionKey({ hash, name }, rendition));
    const encoded = async () =>
      animated
        ? animate(input, rendition.width)
        : encode(fromPixels(await sources.at(rendition, focal)), rendition);
    const bytes =
      known[fileName] ?? (await keepOrWrite(path.join(outDir, hash, fileName), encoded));
    renditions.push({ ...rendition, bytes });
  };
  // The AVIFs of its crops take longer than everything else of a picture that was moved.
  const first = planned.filter(({ format, crop }) =>
    moved ? format !== 'avif' || crop === 'full' : format === 'jpg',
  );
  await inLanes(first, { lanes, run: make });
  if (moved) return { ...about, renditions };
  onFirst?.({ ...about, renditions: [...renditions] });
  await inLanes(
    planned.filter((rendition) => !first.includes(rendition)),
    { lanes, run: make },
  );
  return { ...about, renditions, ...(options.withWords && { words: await wordsOf(input) }) };
}

async function wordsOf(input: Buffer | string): Promise<PictureWords> {
  // Only here: drawings of the edition have none, and it would be read for each of them.
  const { readPictureWords } = await import('./picture-words.ts');
  return readPictureWords(typeof input === 'string' ? await readFile(input) : input);
}

const MIDDLE = { x: 0.5, y: 0.5 };

/** The pixels of each size, scaled once for all its formats. */
class Sources {
  readonly #base: Pixels;
  readonly #scaled = new Map<string, Promise<Pixels>>();

  constructor(base: Pixels) {
    this.#base = base;
  }

  at({ crop, width, height }: Rendition, focal: FocalPoint): Promise<Pixels> {
    const key = `${crop} ${width}`;
    const known = this.#scaled.get(key);
    if (known !== undefined) return known;
    const ratio = crop in CROP_RATIOS ? CROP_RATIOS[crop as keyof typeof CROP_RATIOS] : null;
    const whole = fromPixels(this.#base);
    const cut = ratio ? whole.extract(cropArea(this.#base, ratio, focal)) : whole;
    const scaled = pixelsOf(cut.resize(width, height, { fit: 'fill' }));
    this.#scaled.set(key, scaled);
    return scaled;
  }
}

async function inLanes<T>(
  items: T[],
  { lanes, run }: { lanes: number; run: (item: T) => Promise<void> },
): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function hashOf(input: Buffer | string): Promise<string> {
  const hash = createHash('sha256');
  if (typeof input === 'string') await pipeline(createReadStream(input), hash);
  else hash.update(input);
  return hash.digest('hex');
}
