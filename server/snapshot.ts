import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Pulse } from '#lib/data/changes.ts';
import { log } from '#lib/log.ts';
import { ownBytes } from './gzip-parts.ts';
import type { StoredPage } from './stored-page.ts';

/** Raised when the shape of the file or of a stored page changes: an older file is then no use. */
const FORMAT = 3;
/** The front, the sections and the stories most read: enough to be a paper while the database is away. */
const MAX_BYTES = 24 * 1024 * 1024;
const DIGEST_BYTES = 32;

/** A page, and whether it still waited to be made again when it was kept. */
export interface KeptPage {
  page: StoredPage;
  stale: boolean;
}

export interface Snapshot {
  /** How far its pages had heard of changes. What those left stale is marked so: nobody will hear of them again. */
  pulse: Pulse;
  pages: KeptPage[];
}

export interface SnapshotPlace {
  dataDir: string;
  /** Pages of another database must never be served. */
  databaseUrl: string;
  /** Pages of another build have an older look: they are stale. */
  buildId: string;
}

interface SnapshotFile extends Snapshot {
  format: number;
  database: string;
  buildId: string;
}

/**
 * Keeps the pages for the next start. The file is whole or not there (written aside, then renamed). One call at a
 * time. Rejects when the disk is full or not ours.
 */
export async function saveSnapshot(
  place: SnapshotPlace,
  { pulse, pages }: Snapshot,
): Promise<void> {
  const kept: KeptPage[] = [];
  let bytes = 0;
  for (const { page, stale } of pages) {
    bytes += page.gzip.length + (page.br?.length ?? 0);
    if (bytes > MAX_BYTES) break;
    // Its number of a change means nothing to the next process.
    kept.push({ page: { ...page, source: undefined }, stale });
  }
  const file: SnapshotFile = {
    format: FORMAT,
    database: fingerprint(place),
    buildId: place.buildId,
    pulse,
    pages: kept,
  };
  const content = serialize(file);
  const path = snapshotPath(place);
  const aside = `${path}.new`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(aside, [digest(content), content]);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** What the last run kept; null when there is nothing of use. */
export async function loadSnapshot(place: SnapshotPlace): Promise<Snapshot | null> {
  try {
    const whole = await readFile(snapshotPath(place));
    const content = whole.subarray(DIGEST_BYTES);
    // A page that came back damaged would be served until it changes.
    if (!digest(content).equals(whole.subarray(0, DIGEST_BYTES))) throw new Error('It is damaged.');
    const file = deserialize(content) as SnapshotFile;
    if (file.format !== FORMAT || file.database !== fingerprint(place)) return null;
    const sameBuild = file.buildId === place.buildId;
    return {
      pulse: file.pulse,
      pages: file.pages.map(({ page, stale }) => ({
        page: withOwnBuffers(page),
        stale: stale || !sameBuild,
      })),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      log().warn({ err: error }, 'the pages kept from the last run could not be read');
    return null;
  }
}

/** `deserialize` gives views into the whole file; a store that keeps one page would keep them all. */
function withOwnBuffers(page: StoredPage): StoredPage {
  return { ...page, gzip: ownBytes(page.gzip), br: page.br && ownBytes(page.br) };
}

function digest(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}

function snapshotPath({ dataDir }: SnapshotPlace): string {
  return join(dataDir, 'pages', 'store.bin');
}

function fingerprint({ databaseUrl }: SnapshotPlace): string {
  return createHash('sha256').update(databaseUrl).digest('hex');
}
