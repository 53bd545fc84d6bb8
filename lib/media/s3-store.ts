import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { S3mini, S3ServiceError } from 's3mini';
import type { S3Settings } from '#lib/env.ts';
import { DiskStore } from './disk-store.ts';
import { typeOfKey } from './media-keys.ts';
import {
  type ByteRange,
  type MediaStore,
  type OpenedFile,
  StoreAway,
  type StoredFile,
} from './media-store.ts';

/** Until an answer begins. What is sent in one piece may take as long as a large file takes over a thin line. */
const PATIENCE_MS = 10_000;
const SENDING_MS = 180_000;
const LISTED_AT_ONCE = 1000;

/** Files in a bucket of a store that speaks S3: AWS, MinIO, R2, Garage, Ceph and their like. */
export class S3Store implements MediaStore {
  readonly #bucket: S3mini;
  readonly #copies: DiskStore | null;

  /** `copies`: the folder where this machine keeps copies of its files, if it does. */
  constructor(settings: S3Settings, copies?: string) {
    const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings;
    this.#copies = copies === undefined ? null : new DiskStore(copies);
    this.#bucket = new S3mini({
      accessKeyId,
      secretAccessKey,
      region,
      endpoint: `${endpoint.replace(/\/+$/, '')}/${bucket}`,
      fetch: impatientFetch,
    });
  }

  localPath(): null {
    return null;
  }

  /** One request, so that the store itself keeps all of it or nothing. */
  async put(key: string, fromPath: string): Promise<void> {
    const { size } = await stat(fromPath);
    const content = await openAsBlob(fromPath);
    await orAway(this.#bucket.putObject(key, content, typeOfKey(key), undefined, undefined, size));
  }

  async open(key: string, range?: ByteRange): Promise<OpenedFile | null> {
    const { start = 0, end } = range ?? {};
    const until = end === undefined ? undefined : end + 1;
    const answer = await orAway(this.#bucket.getObjectRaw(key, !range, start, until));
    if (!answer?.body) return null;
    if (range && answer.status !== 206) {
      await answer.body.cancel();
      throw new StoreAway(new Error(`${answer.status} for a part of a file`));
    }
    const total = answer.headers.get('content-range')?.split('/')[1];
    const size = Number(total ?? answer.headers.get('content-length'));
    return { stream: Readable.fromWeb(answer.body as ReadableStream), size };
  }

  async size(key: string): Promise<number | null> {
    return orAway(this.#bucket.getContentLength(key));
  }

  async remove(key: string): Promise<void> {
    await orAway(this.#bucket.deleteObject(key));
    await this.#copies?.remove(key);
  }

  /** The store itself keeps all of a file or nothing; only copies of it are written by and by. */
  async removeUnfinished(prefix: string, before: Date): Promise<number> {
    return (await this.#copies?.removeUnfinished(prefix, before)) ?? 0;
  }

  async *list(prefix: string): AsyncIterable<StoredFile> {
    let next: string | undefined;
    do {
      const page = await orAway(this.#bucket.listObjectsPaged('/', prefix, LISTED_AT_ONCE, next));
      // Nothing at all is no empty list: there is no such bucket.
      if (!page?.objects) throw new StoreAway(new Error('the bucket could not be listed'));
      for (const { Key, Size, LastModified } of page.objects)
        yield { key: characters(Key), size: Number(Size), modifiedAt: new Date(LastModified) };
      next = page.nextContinuationToken;
    } while (next);
  }
}

/** Some stores write characters of a key by their number, which the library leaves as they are. */
function characters(key: string): string {
  return key.replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)),
  );
}

function impatientFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const given = new AbortController();
  const patience = init.method === 'PUT' ? SENDING_MS : PATIENCE_MS;
  const timer = setTimeout(() => given.abort(new Error('no answer in time')), patience);
  return fetch(input, { ...init, signal: given.signal }).finally(() => clearTimeout(timer));
}

/** Null for what is not there; anything else that goes wrong is the store's. */
async function orAway<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (isMissing(error)) return null;
    throw new StoreAway(error);
  }
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // A bucket that is missing would make every file look lost.
  if (error instanceof S3ServiceError)
    return error.status === 404 && error.serviceCode !== 'NoSuchBucket';
  return isMissing(error.cause);
}
