import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { explain, explainCreation, lastComplaint } from './embedded-errors.ts';
import { writeSettings } from './embedded-settings.ts';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { findPostmaster } from './postmaster.ts';
import { chooseDatabaseUser, type DatabaseUser } from './run-as.ts';

/** A running embedded PostgreSQL. */
export interface EmbeddedDatabase {
  /** Connection string; the host is the folder of a Unix socket, there is no TCP port. */
  url: string;
  /** False when it ran already and was only attached to. */
  started: boolean;
  isRunning(): boolean;
  /** Ends it: connections are cut, everything committed is on disk. Harmless when it is down already. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The folder of the site's data; the database lives in `postgres` below it. */
  dataDir: string;
  /** PostgreSQL settings on top of ours, such as `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
}

interface Cluster {
  binaries: PostgresBinaries;
  user: DatabaseUser;
  dataFolder: string;
  socketFolder: string;
  logFile: string;
  settings: Record<string, string>;
}

const DATABASE = 'aril';
// The kernel allows 103 to 107 bytes for the whole path of a socket, depending on the system.
const LONGEST_SOCKET_PATH = 100;
const SOCKET_NAME = '.s.PGSQL.5432';
const LONGEST_LOG_BYTES = 10_000_000;
const START_PATIENCE_MS = 120_000;
// How long children of a killed server may hold its shared memory before a new one can start.
const ORPHAN_PATIENCE_MS = 15_000;

/**
 * Starts the embedded PostgreSQL 18 of a data folder, creating it at the first time, or attaches to it
 * when it runs already. It gets a session of its own, so that Ctrl-C reaches only us and we end it last.
 * Errors are one sentence for the person who started us.
 */
export async function startEmbedded({
  dataDir,
  settings = {},
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const home = path.resolve(dataDir, 'postgres');
  const binaries = findPostgresBinaries();
  try {
    mkdirSync(dataDir, { recursive: true });
    if (!existsSync(home)) mkdirSync(home, { mode: 0o700 });
    const user = await chooseDatabaseUser(binaries.postgres, path.dirname(home));
    user.own(home);
    chmodSync(home, 0o700);
    const cluster: Cluster = {
      binaries,
      user,
      dataFolder: path.join(home, 'data'),
      socketFolder: chooseSocketFolder(home, user),
      logFile: path.join(home, 'server.log'),
      settings,
    };
    await createCluster(cluster);
    const started = await ensureRunning(cluster);
    await createDatabase(cluster);
    return {
      url: urlOf(cluster, DATABASE),
      started,
      isRunning: () => findPostmaster(cluster.dataFolder) !== undefined,
      stop: () => stop(cluster),
    };
  } catch (error) {
    throw explain(error, home);
  }
}

/** The folder of the socket: below the data, or a short one when that path is too long for a socket. */
function chooseSocketFolder(home: string, user: DatabaseUser): string {
  const beside = path.join(home, 'run');
  const fits = Buffer.byteLength(path.join(beside, SOCKET_NAME)) <= LONGEST_SOCKET_PATH;
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12);
  const folder = fits ? beside : path.join(os.tmpdir(), `aril-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  const ours = uid === process.getuid?.() || uid === user.uid;
  // In a shared folder somebody else could wait under our name.
  if (!ours || !lstatSync(folder).isDirectory()) {
    throw new Error(
      `${folder} belongs to somebody else: remove it, or set TMPDIR to a folder of your own.`,
    );
  }
  user.own(folder);
  chmodSync(folder, 0o700);
  return folder;
}

async function createCluster(cluster: Cluster): Promise<void> {
  const { binaries, user, dataFolder } = cluster;
  if (existsSync(dataFolder)) return;
  // Made aside and renamed: a start that was killed leaves no half-made database.
  const draft = `${dataFolder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  user.own(draft);
  // Not every system has C.UTF-8 in its C library; the built-in provider needs only "C" from there.
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const wishes = [
    `--pgdata=${draft}`,
    `--username=${DATABASE}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    `--locale=${locale}`,
    '--builtin-locale=C.UTF-8',
    '--auth-local=trust',
    '--auth-host=reject',
    '--no-instructions',
    ...(cluster.settings.fsync === 'off' ? ['--no-sync'] : []),
  ];
  try {
    await user.run(binaries.initdb, wishes);
  } catch (error) {
    throw explainCreation(error);
  }
  renameSync(draft, dataFolder);
}

async function ensureRunning(cluster: Cluster): Promise<boolean> {
  const patience = Date.now() + ORPHAN_PATIENCE_MS;
  for (;;) {
    if (findPostmaster(cluster.dataFolder) !== undefined) {
      await waitUntilReady(cluster, () => findPostmaster(cluster.dataFolder) !== undefined);
      return false;
    }
    try {
      await launch(cluster);
      return true;
    } catch (error) {
      const orphans = error instanceof Error && error.message.includes('shared memory block');
      if (!orphans || Date.now() > patience) throw error;
      await wait(300);
    }
  }
}

async function launch(cluster: Cluster): Promise<void> {
  const { logFile, user, binaries, dataFolder, socketFolder, settings } = cluster;
  writeSettings(dataFolder, socketFolder, settings);
  if (existsSync(logFile) && statSync(logFile).size > LONGEST_LOG_BYTES) {
    renameSync(logFile, `${logFile}.old`);
  }
  // No server lives here, but a killed one that nobody has buried would still seem to hold its socket.
  rmSync(path.join(socketFolder, `${SOCKET_NAME}.lock`), { force: true });
  const log = openSync(logFile, 'a');
  const logStart = statSync(logFile).size;
  const server = user.start(binaries.postgres, ['-D', dataFolder], log);
  closeSync(log);
  server.unref();
  let ended = false;
  server.once('exit', () => {
    ended = true;
  });
  server.once('error', () => {
    ended = true;
  });
  try {
    await waitUntilReady(cluster, () => !ended);
  } catch (error) {
    const written = readFileSync(logFile).subarray(logStart).toString();
    throw new Error(ended ? lastComplaint(written) : String(error), { cause: error });
  }
}

async function waitUntilReady(cluster: Cluster, lives: () => boolean): Promise<void> {
  const deadline = Date.now() + START_PATIENCE_MS;
  for (let pause = 20; ; pause = Math.min(pause * 1.5, 500)) {
    const client = new pg.Client({ connectionString: urlOf(cluster, 'postgres') });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (!lives()) throw new Error('the server ended', { cause: error });
      if (Date.now() > deadline) throw new Error('the server does not answer', { cause: error });
    }
    await wait(pause);
  }
}

async function createDatabase(cluster: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(cluster, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function stop({ dataFolder, user, binaries }: Cluster): Promise<void> {
  if (findPostmaster(dataFolder) === undefined) return;
  try {
    await user.run(binaries.pgCtl, ['stop', '-D', dataFolder, '-m', 'fast', '-w', '-t', '60']);
  } catch (error) {
    // Somebody else may have ended it between the look and the order.
    if (findPostmaster(dataFolder) !== undefined) throw explain(error, path.dirname(dataFolder));
  }
}

function urlOf({ socketFolder }: Cluster, database: string): string {
  return `postgresql://${DATABASE}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;
}
