import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib';
import type { Word } from '#lib/domain/words.ts';
import type { BoxPlace } from './boxes.ts';

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

export type Encoding = 'br' | 'gzip' | 'identity';

/** An answer ready to be sent as it is: compressed bytes, headers, and what it read when it was made. */
export interface StoredPage {
  /** Canonical path, the key of the store. */
  key: string;
  status: number;
  /** Sent with every encoding and with 304: type, policy, caching, Last-Modified. */
  headers: [string, string][];
  /** The entity tag without quotes and encoding suffix. */
  tag: string;
  /** Milliseconds; moves only when the bytes do. */
  modifiedAt: number;
  gzip: Buffer;
  br: Buffer;
  /** Bytes of the body unpacked. */
  size: number;
  subject: Word[];
  boxes: Word[];
  /** The page without the boxes it shares with others, to be put together again when only those change. */
  source?: PageSource;
}

/** A page before its shared boxes are put in, and what this part of it read. */
export interface PageSource {
  key: string;
  /** As bytes: a string of more than Western letters would cost two each, within the heap. */
  body: Buffer;
  places: BoxPlace[];
  status: number;
  headers: [string, string][];
  subject: Word[];
  boxes: Word[];
  /** The number of the newest change heard of before it was rendered. */
  renderedAt: number;
}

export interface Rendered {
  key: string;
  status: number;
  body: Buffer;
  headers: [string, string][];
  subject: Iterable<Word>;
  boxes: Iterable<Word>;
}

/** Compresses and tags a rendering. `previous` is what the store held for the same key: same bytes keep their time. */
export async function makeStoredPage(
  rendered: Rendered,
  { previous, source }: { previous?: StoredPage; source?: PageSource } = {},
): Promise<StoredPage> {
  const { key, status, body } = rendered;
  const tag = createHash('sha256')
    .update(String(status))
    .update(body)
    .digest('base64url')
    .slice(0, 22);
  const unchanged = previous?.tag === tag ? previous : undefined;
  const modifiedAt = unchanged?.modifiedAt ?? Math.floor(Date.now() / 1000) * 1000;
  const [packed, tighter] = unchanged
    ? [unchanged.gzip, unchanged.br]
    : await Promise.all([gzipped(body), brotli(body)]);
  return {
    key,
    status,
    headers: [...rendered.headers, ['Last-Modified', new Date(modifiedAt).toUTCString()]],
    tag,
    modifiedAt,
    gzip: packed,
    br: tighter,
    size: body.length,
    subject: [...rendered.subject],
    boxes: [...rendered.boxes],
    source,
  };
}

/** A copy that holds its own bytes alone: what was compressed or read from a file is a view into far more. */
export function ownBytes(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

async function gzipped(body: Buffer): Promise<Buffer> {
  return ownBytes(await gzipAsync(body, { level: 6 }));
}

async function brotli(body: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return ownBytes(await brotliAsync(body, { params }));
}

/** The body as it goes out. Unpacked anew for the few clients that take no compression. */
export function bodyOf(page: StoredPage, encoding: Encoding): Buffer {
  if (encoding === 'br') return page.br;
  if (encoding === 'gzip') return page.gzip;
  return gunzipSync(page.gzip);
}

/** Bytes of `bodyOf`, without unpacking it. */
export function lengthOf(page: StoredPage, encoding: Encoding): number {
  return encoding === 'identity' ? page.size : page[encoding].length;
}

/** Strong, so each encoding has its own (RFC 9110 §8.8.3.3). */
export function entityTag(page: StoredPage, encoding: Encoding): string {
  return encoding === 'identity' ? `"${page.tag}"` : `"${page.tag}-${encoding}"`;
}

/** What a page costs the store, in bytes, headers and bookkeeping included. */
export function weightOf(page: StoredPage): number {
  const words = page.subject.length + page.boxes.length;
  return page.gzip.length + page.br.length + (page.source?.body.length ?? 0) + 2_048 + 64 * words;
}
