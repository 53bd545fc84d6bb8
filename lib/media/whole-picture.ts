import { type FileHandle, open } from 'node:fs/promises';

/**
 * Whether a picture is there to its end, as its own structure tells, without decoding it: so that who chose it hears at
 * once when it is not. Where the structure does not tell (GIF, TIFF) it is for the decoder to say.
 */
export async function isWhole(file: string, mimeType: string): Promise<boolean> {
  const ends = ENDS[mimeType];
  if (!ends) return true;
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    return await ends({ handle, size });
  } finally {
    await handle.close();
  }
}

interface Whole {
  handle: FileHandle;
  /** Bytes. */
  size: number;
}

const ENDS: Record<string, ((file: Whole) => Promise<boolean>) | undefined> = {
  'image/jpeg': endsJpeg,
  'image/png': endsPng,
  'image/webp': endsWebp,
  'image/avif': endsHeif,
  'image/heic': endsHeif,
};

async function bytesAt({ handle, size }: Whole, at: number, count: number): Promise<Buffer> {
  const length = Math.max(0, Math.min(count, size - at));
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** Parts that are stepped over, each a look at the file: a picture has thousands of them at most, a trap millions. */
const MOST_PARTS = 20_000;

const MARKER = 0xff;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = Buffer.from([MARKER, 0xd9]);
const BACKWARDS_BYTES = 64 * 1024;

/**
 * An end stands somewhere after the first scan began: within a scan its two bytes cannot occur, a small picture for
 * previews with an end of its own stands before it, and a telephone may hang a film behind.
 */
async function endsJpeg(file: Whole): Promise<boolean> {
  const scan = await firstScan(file);
  if (scan === null) return false;
  for (let end = file.size; end > scan; end -= BACKWARDS_BYTES) {
    const from = Math.max(scan, end - BACKWARDS_BYTES);
    // One byte more, for an end that lies across.
    const bytes = await bytesAt(file, from, end - from + 1);
    if (bytes.includes(END_OF_IMAGE)) return true;
  }
  return false;
}

async function firstScan(file: Whole): Promise<number | null> {
  let parts = 0;
  for (let at = 2; at + 4 <= file.size && parts < MOST_PARTS; parts += 1) {
    const head = await bytesAt(file, at, 4);
    if (head[0] !== MARKER) return null;
    // Any number of them may stand before a marker.
    if (head[1] === MARKER) at += 1;
    else if (head[1] === START_OF_SCAN) return at;
    else at += 2 + head.readUInt16BE(2);
  }
  return null;
}

const PNG_SIGNATURE_BYTES = 8;
/** Length and type before what a chunk holds, its checksum behind. */
const PNG_CHUNK_BYTES = 12;
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');

async function endsPng(file: Whole): Promise<boolean> {
  const last = await bytesAt(file, Math.max(0, file.size - PNG_END.length), PNG_END.length);
  if (last.equals(PNG_END)) return true;
  // Something hangs behind the picture, or its end is missing.
  let parts = 0;
  for (let at = PNG_SIGNATURE_BYTES; at + PNG_CHUNK_BYTES <= file.size && parts < MOST_PARTS; ) {
    parts += 1;
    const head = await bytesAt(file, at, 8);
    if (head.toString('latin1', 4) === 'IEND') return true;
    at += PNG_CHUNK_BYTES + head.readUInt32BE(0);
  }
  return false;
}

async function endsWebp(file: Whole): Promise<boolean> {
  const head = await bytesAt(file, 0, 8);
  return head.length === 8 && head.readUInt32LE(4) + 8 <= file.size;
}

/** Every box says how long it is; of the last one nothing may be missing. */
async function endsHeif(file: Whole): Promise<boolean> {
  let at = 0;
  for (let parts = 0; at < file.size && parts < MOST_PARTS; parts += 1) {
    const head = await bytesAt(file, at, 16);
    if (head.length < 8) return false;
    const short = head.readUInt32BE(0);
    // To the end of the file, however much there is of it.
    if (short === 0) return true;
    if (short === 1 && head.length < 16) return false;
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short;
    if (length < 8) return false;
    at += length;
  }
  return at === file.size;
}
