import type { Readable } from 'node:stream';

/** Both ends belong to it; bytes from 0. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface OpenedFile {
  stream: Readable;
  /** Bytes of the whole file, whatever part of it is read. */
  size: number;
}

export interface StoredFile {
  key: string;
  /** Bytes. */
  size: number;
  modifiedAt: Date;
}

/**
 * Where the files of pictures and attachments lie: below DATA_DIR or in a store that speaks S3. Keys are
 * `originals/…` (never served), `media/…` (sizes and crops) and `files/…` (attachments); media-keys.ts spells them.
 * Every verb throws `StoreAway` (ask `isStoreAway`) when the store does not answer, and passes on the disk's own errors (ENOSPC).
 */
export interface MediaStore {
  /** Keeps the file that lies at `fromPath`, whole or not at all. That file may be removed afterwards, not written to. */
  put(key: string, fromPath: string): Promise<void>;
  /** Null when there is no such file. The caller reads the stream to its end or destroys it. */
  open(key: string, range?: ByteRange): Promise<OpenedFile | null>;
  /** Bytes; null when there is no such file. */
  size(key: string): Promise<number | null>;
  /** Nothing happens when it is not there. */
  remove(key: string): Promise<void>;
  /** All files whose key begins so, those of a folder one after the other. `prefix` ends with a slash. */
  list(prefix: string): AsyncIterable<StoredFile>;
  /** Takes away what somebody began to write there before that time and never ended; how many these were. */
  removeUnfinished(prefix: string, before: Date): Promise<number>;
  /** The path of the file on this machine; null where files lie elsewhere. */
  localPath(key: string): string | null;
}

const AWAY = 'STORE_AWAY';

/** The store did not answer, or not as it should. Its message is for people. */
export class StoreAway extends Error {
  readonly code = AWAY;

  constructor(cause: unknown) {
    super('The store for pictures does not answer just now. Nothing was changed: try again soon.', {
      cause,
    });
  }
}

/** By its code, since server and route handlers, being bundles of their own, have a class each. */
export function isStoreAway(error: unknown): error is StoreAway {
  return error instanceof Error && 'code' in error && error.code === AWAY;
}
