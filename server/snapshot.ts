import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { Pulse } from '#lib/data/changes.ts';
import { log } from '#lib/log.ts';
import { ownBytes } from './gzip-parts.ts';
import type { StoredPage } from './stored-page.ts';

/** Raised when the shape of the file or of a stored page changes: an older file is then no use. */
const FORMAT = 4;
/** The front, the sections and the stories most read: enough to be a paper while the database is away. */
const MAX_BYTES = 24 * 1024 * 1024;
const DIGEST_BYTES = 32;
/** Before each piece of the file: its length. */
const LENGTH_BYTES = 4;

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

/** The first piece of the file; each further one is a `KeptPage`, the last the digest of all before it. */
interface SnapshotHead {
  format: number;
  database: string;
  buildId: string;
  pulse: Pulse;
}

/**
 * Keeps the pages for the next start. The file is whole or not there (written aside, then renamed). One call at a
 * time. Rejects when the disk is full or not ours.
 */
export async function saveSnapshot(
  place: SnapshotPlace,
  { pulse, pages }: Snapshot,
): Promise<void> {
  const path = snapshotPath(place);
  const aside = `${path}.new`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writePieces(aside, piecesOf(place, { pulse, pages }));
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

function* piecesOf(place: SnapshotPlace, { pulse, pages }: Snapshot): Generator<Buffer> {
  const { buildId } = place;
  const head: SnapshotHead = { format: FORMAT, database: fingerprint(place), buildId, pulse };
  yield serialize(head);
  let bytes = 0;
  for (const { page, stale } of pages) {
    bytes += page.gzip.length + (page.br?.length ?? 0);
    if (bytes > MAX_BYTES) return;
    // Its number of a change means nothing to the next process.
    yield serialize({ page: { ...page, source: undefined }, stale } satisfies KeptPage);
  }
}

/** A page at a time: whoever is being served meanwhile must not notice. */
async function writePieces(path: string, pieces: Iterable<Buffer>): Promise<void> {
  const hash = createHash('sha256');
  const file = await open(path, 'w');
  try {
    for (const piece of pieces) {
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(piece.length);
      hash.update(length).update(piece);
      await file.writev([length, piece]);
      await breathe();
    }
    await file.write(hash.digest());
  } finally {
    await file.close();
  }
}

/** What the last run kept; null when there is nothing of use. */
export async function loadSnapshot(place: SnapshotPlace): Promise<Snapshot | null> {
  try {
    const [first, ...rest] = readPieces(await readFile(snapshotPath(place)));
    const head = first && (deserialize(first) as SnapshotHead);
    if (head?.format !== FORMAT || head.database !== fingerprint(place)) return null;
    const sameBuild = head.buildId === place.buildId;
    return {
      pulse: head.pulse,
      pages: rest.map((piece) => {
        const { page, stale } = deserialize(piece) as KeptPage;
        return { page: withOwnBuffers(page), stale: stale || !sameBuild };
      }),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      log().warn({ err: error }, 'the pages kept from the last run could not be read');
    return null;
  }
}

/** Throws when the file came back damaged: what is in it would be served until it changes. */
function readPieces(whole: Buffer): Buffer[] {
  const content = whole.subarray(0, -DIGEST_BYTES);
  const digest = createHash('sha256').update(content).digest();
  if (!digest.equals(whole.subarray(-DIGEST_BYTES))) throw new Error('It is damaged.');
  const pieces: Buffer[] = [];
  for (let at = 0; at < content.length; ) {
    const from = at + LENGTH_BYTES;
    at = from + content.readUInt32LE(at);
    pieces.push(content.subarray(from, at));
  }
  return pieces;
}

/** `deserialize` gives views into the whole file; a store that keeps one page would keep them all. */
function withOwnBuffers(page: StoredPage): StoredPage {
  return { ...page, gzip: ownBytes(page.gzip), br: page.br && ownBytes(page.br) };
}

function snapshotPath({ dataDir }: SnapshotPlace): string {
  return join(dataDir, 'pages', 'store.bin');
}

function fingerprint({ databaseUrl }: SnapshotPlace): string {
  return createHash('sha256').update(databaseUrl).digest('hex');
}
