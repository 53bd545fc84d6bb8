import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { withLocalFile } from './local-file.ts';
import { KEY_PREFIXES } from './media-keys.ts';
import type { MediaStore, StoredFile } from './media-store.ts';

/** A store waits longer for us than we for it. */
const AT_ONCE = 4;

export interface MoveOptions {
  from: MediaStore;
  to: MediaStore;
  /** Where copies may lie for a moment. */
  dataDir: string;
  /** Takes away at `from` what is the same at `to`; else nothing is changed there. */
  remove: boolean;
  onFile?: (moved: Moved) => void;
}

export interface Moved {
  copied: number;
  /** Was there already. */
  known: number;
  removed: number;
  bytes: number;
}

/**
 * Brings every file of a store into another. Ended in the middle and begun again it goes on with what is missing. Throws
 * when a copy is not what was copied.
 */
export async function moveFiles(options: MoveOptions): Promise<Moved> {
  const moved: Moved = { copied: 0, known: 0, removed: 0, bytes: 0 };
  for (const prefix of KEY_PREFIXES) {
    const files = options.from.list(prefix)[Symbol.asyncIterator]();
    const lane = async () => {
      for (let next = await files.next(); !next.done; next = await files.next()) {
        await moveOne(next.value, options, moved);
        options.onFile?.(moved);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }
  return moved;
}

async function moveOne(
  { key, size }: StoredFile,
  { from, to, dataDir, remove }: MoveOptions,
  moved: Moved,
): Promise<void> {
  const known = (await to.size(key)) === size;
  if (!known) await withLocalFile({ store: from, dataDir }, key, async (file) => to.put(key, file));
  if (!known || remove) {
    const [there, here] = await Promise.all([hashOf(to, key), hashOf(from, key)]);
    // Taken away since it was listed: by whoever removed the picture.
    if (here === null) return;
    if (there !== here)
      throw new Error(
        `The copy of ${key} is not what was copied. Remove the copy and begin again.`,
      );
  }
  moved[known ? 'known' : 'copied'] += 1;
  moved.bytes += size;
  if (!remove) return;
  await from.remove(key);
  moved.removed += 1;
}

async function hashOf(store: MediaStore, key: string): Promise<string | null> {
  const opened = await store.open(key);
  if (!opened) return null;
  const hash = createHash('sha256');
  await pipeline(opened.stream, hash);
  return hash.digest('hex');
}
