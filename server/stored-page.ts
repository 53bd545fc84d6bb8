import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync } from 'node:zlib';
import type { Word } from '#lib/domain/words.ts';
import type { BoxPlace } from './boxes.ts';
import { joinParts, ownBytes, type Part, packPart } from './gzip-parts.ts';

const compressBrotli = promisify(brotliCompress);

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
  /** Tighter, but dearer: made for pages that have stayed a while (server/tightener.ts). */
  br: Buffer | null;
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
  /** What stands before the first box, between two, and after the last: one more than there are places. */
  parts: Part[];
  places: BoxPlace[];
  status: number;
  headers: [string, string][];
  subject: Word[];
  boxes: Word[];
  /** The number of the newest change heard of before it was rendered. */
  renderedAt: number;
}

/** What the framework made of a page. */
export interface Rendered {
  key: string;
  status: number;
  body: Buffer;
  headers: [string, string][];
  subject: Iterable<Word>;
  boxes: Iterable<Word>;
}

/** A page all of whose parts are there, compressed. */
export type Packed = Omit<Rendered, 'body'> & { parts: Part[] };

/** A page that shares nothing with others. */
export async function packWhole({ body, ...rest }: Rendered): Promise<Packed> {
  return { ...rest, parts: [await packPart(body)] };
}

/** Joins and tags a page. `previous` is what the store held for the same key: same bytes keep their time. */
export function makeStoredPage(
  packed: Packed,
  { previous, source }: { previous?: StoredPage; source?: PageSource } = {},
): StoredPage {
  const { key, status, parts } = packed;
  const tag = tagOf(status, parts);
  const unchanged = previous?.tag === tag ? previous : undefined;
  const modifiedAt = unchanged?.modifiedAt ?? laterThan(previous);
  return {
    key,
    status,
    headers: [...packed.headers, ['Last-Modified', new Date(modifiedAt).toUTCString()]],
    tag,
    modifiedAt,
    gzip: unchanged?.gzip ?? joinParts(parts),
    br: unchanged?.br ?? null,
    size: parts.reduce((sum, { size }) => sum + size, 0),
    subject: [...packed.subject],
    boxes: [...packed.boxes],
    source,
  };
}

/**
 * Now, but never the second in which the bytes before were made: clients that compare times, as libcurl does beside the
 * tag, would take these for those they have, for good.
 */
function laterThan(previous: StoredPage | undefined): number {
  const now = Math.floor(Date.now() / 1000) * 1000;
  return Math.max(now, (previous?.modifiedAt ?? 0) + 1000);
}

/** Follows from the bytes alone: hashes of the parts say as much as one of the whole, and cost nothing here. */
function tagOf(status: number, parts: readonly Part[]): string {
  const hash = createHash('sha256').update(String(status));
  for (const { digest } of parts) hash.update(digest);
  return hash.digest('base64url').slice(0, 22);
}

/** Gives a page its brotli body. */
export async function tighten(page: StoredPage): Promise<void> {
  const body = bodyOf(page, 'identity');
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  page.br = ownBytes(await compressBrotli(body, { params }));
}

/** The body as it goes out. Unpacked anew for the few clients that take no compression. */
export function bodyOf(page: StoredPage, encoding: Encoding): Buffer {
  if (encoding === 'identity') return gunzipSync(page.gzip);
  const body = page[encoding];
  if (!body) throw new Error(`${page.key} has no ${encoding} body yet.`);
  return body;
}

/** Bytes of `bodyOf`, without unpacking it. */
export function lengthOf(page: StoredPage, encoding: Encoding): number {
  return encoding === 'identity' ? page.size : bodyOf(page, encoding).length;
}

/** Strong, so each encoding has its own (RFC 9110 §8.8.3.3). */
export function entityTag(page: StoredPage, encoding: Encoding): string {
  return encoding === 'identity' ? `"${page.tag}"` : `"${page.tag}-${encoding}"`;
}

/** What a page costs the store, in bytes, headers and bookkeeping included, and its brotli body from the start. */
export function weightOf({ gzip, subject, boxes, source }: StoredPage): number {
  const own = source?.parts.reduce((sum, { deflated }) => sum + deflated.length, 0) ?? 0;
  return 2 * gzip.length + own + 2_048 + 64 * (subject.length + boxes.length);
}
