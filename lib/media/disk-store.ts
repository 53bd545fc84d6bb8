import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ByteRange, MediaStore, OpenedFile, StoredFile } from './media-store.ts';

/** What is not finished yet, here and in `keepOrWrite`. */
const UNFINISHED = '.part';

/** Files below one folder, each at the path its key tells. */
export class DiskStore implements MediaStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  localPath(key: string): string {
    const parts = key.split('/');
    if (parts.some((part) => part === '' || part.startsWith('.') || /[\\\0]/.test(part)))
      throw new Error(`No file can have the key ${JSON.stringify(key)}.`);
    return path.join(this.#folder, ...parts);
  }

  /** A second name for the same bytes where the disk can, since a copy of 60 MB would be waited for. */
  async put(key: string, fromPath: string): Promise<void> {
    const target = this.localPath(key);
    await mkdir(path.dirname(target), { recursive: true });
    // The row that speaks of the file must never outlive it, not even a power cut.
    const source = await open(fromPath);
    await source.sync().finally(() => source.close());
    const unfinished = `${target}.${randomUUID()}${UNFINISHED}`;
    try {
      await link(fromPath, unfinished).catch(() =>
        copyFile(fromPath, unfinished, constants.COPYFILE_FICLONE),
      );
      await rename(unfinished, target);
    } finally {
      // Still there after a failure, and where the target was the same file already.
      await rm(unfinished, { force: true });
    }
  }

  async open(key: string, range?: ByteRange): Promise<OpenedFile | null> {
    const size = await this.size(key);
    if (size === null) return null;
    return { stream: createReadStream(this.localPath(key), range), size };
  }

  async size(key: string): Promise<number | null> {
    const found = await orNull(stat(this.localPath(key)));
    return found?.isFile() ? found.size : null;
  }

  async remove(key: string): Promise<void> {
    await rm(this.localPath(key), { force: true });
  }

  async *list(prefix: string): AsyncIterable<StoredFile> {
    for await (const file of this.#walk(prefix)) {
      if (file.endsWith(UNFINISHED)) continue;
      const found = await orNull(stat(file));
      if (!found) continue;
      const key = path.relative(this.#folder, file).split(path.sep).join('/');
      yield { key, size: found.size, modifiedAt: found.mtime };
    }
  }

  async removeUnfinished(prefix: string, before: Date): Promise<number> {
    let removed = 0;
    for await (const file of this.#walk(prefix)) {
      if (!file.endsWith(UNFINISHED)) continue;
      const found = await orNull(stat(file));
      if (!found || found.mtime >= before) continue;
      await rm(file, { force: true });
      removed += 1;
    }
    return removed;
  }

  #walk(prefix: string): AsyncIterable<string> {
    return filesBelow(this.localPath(prefix.replace(/\/$/, '')));
  }
}

/** The files of a folder one after the other. */
async function* filesBelow(folder: string): AsyncIterable<string> {
  const entries = await orNull(opendir(folder));
  if (!entries) return;
  for await (const entry of entries) {
    const found = path.join(folder, entry.name);
    if (entry.isFile()) yield found;
    else if (entry.isDirectory()) yield* filesBelow(found);
  }
}

/** Null for what is not there. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
