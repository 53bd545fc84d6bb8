import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { log } from '#lib/log.ts';
import { DiskStore } from '#lib/media/disk-store.ts';
import {
  isStoreAway,
  type MediaStore,
  StoreAway,
  type StoredFile,
} from '#lib/media/media-store.ts';
import { copiesFolder, type MediaSettings } from '#lib/media/settings.ts';
import { Overloaded, Turnstile } from '#lib/turnstile.ts';
import type { StaticFile, StaticRoots } from './static-files.ts';

const MOST_BYTES = 2 ** 30;
/** Files that go make room for more than the one that comes. */
const LEFT_AFTER_SWEEP = 0.8;
/** Few: whoever asks for files that never were must not make us a burden to the store. */
const FETCHING = { width: 8, line: 200 };

export type Brought = 'here' | 'missing' | 'away';

/** Where files are served from, and how those come there that lie elsewhere. */
export interface StoredFiles {
  roots: Pick<StaticRoots, 'media' | 'files'>;
  bring: (file: StaticFile) => Promise<Brought>;
}

/** Files of a disk of our own are served as they lie there; of those in another store the latest are kept on the disk. */
export function storedFiles({ store, dataDir }: MediaSettings): StoredFiles {
  const folder = store.localPath('media') ? dataDir : copiesFolder(dataDir);
  const roots = { media: join(folder, 'media'), files: join(folder, 'files') };
  if (folder === dataDir) return { roots, bring: async () => 'missing' };
  const cache = new StoreCache({ store, folder, mostBytes: MOST_BYTES });
  return { roots, bring: (file) => cache.bring(file) };
}

/** Copies of what readers asked for last from a store elsewhere, as many as fit. Any of them may be deleted at any time. */
export class StoreCache {
  readonly #store: MediaStore;
  readonly #folder: string;
  readonly #mostBytes: number;
  readonly #kept: DiskStore;
  readonly #flights = new Map<string, Promise<Brought>>();
  readonly #turnstile = new Turnstile(FETCHING);
  /** Since the last sweep; the first file that comes starts one. */
  #come = Number.POSITIVE_INFINITY;

  constructor({
    store,
    folder,
    mostBytes,
  }: {
    store: MediaStore;
    folder: string;
    mostBytes: number;
  }) {
    this.#store = store;
    this.#folder = folder;
    this.#mostBytes = mostBytes;
    this.#kept = new DiskStore(folder);
  }

  /** Fetches the file once however many ask for it. */
  bring({ key }: Pick<StaticFile, 'key'>): Promise<Brought> {
    const decoded = key === undefined ? null : decodedKey(key);
    if (decoded === null) return Promise.resolve('missing');
    const flying = this.#flights.get(decoded);
    if (flying !== undefined) return flying;
    const flight = this.#turnstile
      .run(() => this.#fetch(decoded))
      .catch((error: unknown) => {
        if (isStoreAway(error)) log().warn({ err: error }, 'a file could not be fetched');
        else if (!(error instanceof Overloaded)) throw error;
        return 'away' as const;
      })
      .finally(() => this.#flights.delete(decoded));
    this.#flights.set(decoded, flight);
    return flight;
  }

  async #fetch(key: string): Promise<Brought> {
    const opened = await this.#store.open(key);
    if (!opened) return 'missing';
    const file = join(this.#folder, key);
    const unfinished = `${file}.${randomUUID()}.part`;
    try {
      await mkdir(dirname(file), { recursive: true });
      await pipeline(opened.stream, createWriteStream(unfinished)).catch((error: unknown) => {
        // What the disk refuses has a code of the system; a store that fell silent has none, or one of the network.
        throw isOfDisk(error) ? error : new StoreAway(error);
      });
      await rename(unfinished, file);
    } finally {
      opened.stream.destroy();
      await rm(unfinished, { force: true });
    }
    this.#come += opened.size;
    if (this.#come > this.#mostBytes * (1 - LEFT_AFTER_SWEEP)) await this.#sweep();
    return 'here';
  }

  /** What came first goes first. */
  async #sweep(): Promise<void> {
    this.#come = 0;
    const files: StoredFile[] = [];
    for (const prefix of ['media/', 'files/'])
      for await (const file of this.#kept.list(prefix)) files.push(file);
    let bytes = files.reduce((sum, { size }) => sum + size, 0);
    if (bytes <= this.#mostBytes) return;
    files.sort((a, b) => a.modifiedAt.getTime() - b.modifiedAt.getTime());
    for (const { key, size } of files) {
      if (bytes <= this.#mostBytes * LEFT_AFTER_SWEEP) break;
      await this.#kept.remove(key);
      bytes -= size;
    }
  }
}

function isOfDisk(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EROFS' || code === 'EACCES';
}

/** Null for what could be no key. */
function decodedKey(key: string): string | null {
  try {
    const decoded = decodeURIComponent(key);
    return /\0|\\|(?:^|\/)\.|\/\//.test(decoded) || decoded.split('/').length !== 3
      ? null
      : decoded;
  } catch {
    return null;
  }
}
