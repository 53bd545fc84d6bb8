import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { renditionKey, renditionsPrefix } from './media-keys.ts';
import type { MadeRendition } from './renditions.ts';
import type { MediaSettings } from './settings.ts';

/** The way to the store takes longer than what is sent. */
const PUT_AT_ONCE = 6;

/** Where the sizes of one picture are made before anybody can ask for them. */
export interface Workbench {
  /** Below it lies the picture's folder. */
  outDir: string;
  /** Bytes of what has been made before and lies elsewhere, by file name. */
  known: Record<string, number>;
  /** Puts where they are served from what was made since the last time. */
  publish(made: MadeRendition[]): Promise<void>;
  close(): Promise<void>;
}

/** On a disk of our own pictures are made where they are served from; for any other store in a folder for the time. */
export async function openWorkbench(
  { store, dataDir }: MediaSettings,
  picture: { hash: string; name: string },
): Promise<Workbench> {
  const served = store.localPath('media');
  if (served) {
    return { outDir: served, known: {}, publish: async () => {}, close: async () => {} };
  }
  const outDir = path.join(dataDir, 'making', randomUUID());
  const known: Record<string, number> = {};
  for await (const { key, size } of store.list(renditionsPrefix(picture.hash)))
    known[path.basename(key)] = size;
  await mkdir(outDir, { recursive: true });
  const there = new Set(Object.keys(known));
  return {
    outDir,
    known,
    publish: async (made) => {
      const keys = made.map((rendition) => renditionKey(picture, rendition));
      const waiting = keys.filter((key) => !there.has(path.basename(key)));
      const lane = async () => {
        for (let key = waiting.shift(); key; key = waiting.shift()) {
          const name = path.basename(key);
          await store.put(key, path.join(outDir, picture.hash, name));
          there.add(name);
        }
      };
      await Promise.all(Array.from({ length: PUT_AT_ONCE }, lane));
    },
    close: () => rm(outDir, { recursive: true, force: true }),
  };
}
