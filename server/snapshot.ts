import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Pulse } from '#lib/data/changes.ts';
import { log } from '#lib/log.ts';
import type { StoredPage } from './stored-page.ts';

/** Raised when the shape of a stored page changes: an older file is then no use. */
const FORMAT = 1;
/** The front, the sections and the stories most read: enough to be a paper while the database is away. */
const MAX_BYTES = 24 * 1024 * 1024;

export interface Snapshot {
  /** How far its pages had heard of changes. */
  pulse: Pulse;
  pages: StoredPage[];
}

export interface SnapshotPlace {
  dataDir: string;
  /** Pages of another database must never be served. */
  databaseUrl: string;
  /** Pages of another build are shown only while the database is away. */
  buildId: string;
}

interface SnapshotFile extends Snapshot {
  format: number;
  database: string;
  buildId: string;
}

/** Keeps the pages for the next start. The file is whole or not there (written aside, then renamed). */
export async function saveSnapshot(
  place: SnapshotPlace,
  { pulse, pages }: Snapshot,
): Promise<void> {
  const kept: StoredPage[] = [];
  let bytes = 0;
  for (const page of pages) {
    bytes += page.gzip.length + page.br.length;
    if (bytes > MAX_BYTES) break;
    // Its number of a change means nothing to the next process.
    kept.push({ ...page, source: undefined });
  }
  const file: SnapshotFile = {
    format: FORMAT,
    database: fingerprint(place),
    buildId: place.buildId,
    pulse,
    pages: kept,
  };
  const path = snapshotPath(place);
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, serialize(file));
  await rename(aside, path);
}

/** What the last run kept, with `sameBuild` false when its pages have an older look; null when there is nothing of use. */
export async function loadSnapshot(
  place: SnapshotPlace,
): Promise<(Snapshot & { sameBuild: boolean }) | null> {
  try {
    const file = deserialize(await readFile(snapshotPath(place))) as SnapshotFile;
    if (file.format !== FORMAT || file.database !== fingerprint(place)) return null;
    return {
      pulse: file.pulse,
      pages: file.pages.map(withOwnBuffers),
      sameBuild: file.buildId === place.buildId,
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      log().warn({ err: error }, 'the pages kept from the last run could not be read');
    return null;
  }
}

/** `deserialize` gives views into the whole file; a store that keeps one page would keep them all. */
function withOwnBuffers(page: StoredPage): StoredPage {
  return { ...page, gzip: Buffer.from(page.gzip), br: Buffer.from(page.br) };
}

function snapshotPath({ dataDir }: SnapshotPlace): string {
  return join(dataDir, 'pages', 'store.bin');
}

function fingerprint({ databaseUrl }: SnapshotPlace): string {
  return createHash('sha256').update(databaseUrl).digest('hex');
}
