import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MediaSettings } from './settings.ts';

/**
 * Does something with a stored file that needs it on this machine; where the store is elsewhere, a copy is fetched for
 * as long as that takes. Null, with nothing done, when there is no such file.
 */
export async function withLocalFile<T>(
  { store, dataDir }: MediaSettings,
  key: string,
  work: (file: string) => Promise<T>,
): Promise<T | null> {
  const own = store.localPath(key);
  if (own) return (await store.size(key)) === null ? null : work(own);
  const opened = await store.open(key);
  if (!opened) return null;
  const copy = path.join(dataDir, 'making', randomUUID());
  try {
    await mkdir(path.dirname(copy), { recursive: true });
    await pipeline(opened.stream, createWriteStream(copy));
    return await work(copy);
  } finally {
    opened.stream.destroy();
    await rm(copy, { force: true });
  }
}
