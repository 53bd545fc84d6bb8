import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts';
import { keepRunning } from './keep-running.ts';

// The folder that mkdtemp makes may be entered by nobody but us, as a careful person's clone.
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'aril-embedded-'));
const options = { dataDir, settings: { fsync: 'off' } };
let database: EmbeddedDatabase | undefined;

afterEach(() => database?.stop());
after(() => rmSync(dataDir, { recursive: true }));

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

function postmasterPid(): number {
  const file = path.join(dataDir, 'postgres', 'data', 'postmaster.pid');
  return Number.parseInt(readFileSync(file, 'utf8'), 10);
}

/** Kills the server the hard way and waits until it is really gone. */
async function killServer(): Promise<void> {
  const pid = postmasterPid();
  process.kill(pid, 'SIGKILL');
  while (database?.isRunning()) await wait(10);
}

test('a new database speaks UTF-8 and sorts by code point, closed to everybody else', async () => {
  database = await startEmbedded(options);
  assert.equal(database.started, true);
  const [row] = await query(
    database.url,
    `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider,
            upper('ñß') AS upper, current_setting('listen_addresses') AS listens
     FROM pg_database WHERE datname = current_database()`,
  );
  assert.deepEqual(row, { encoding: 'UTF8', provider: 'b', upper: 'Ñß', listens: '' });
  assert.equal(statSync(path.join(dataDir, 'postgres', 'run')).mode & 0o777, 0o700);
});

test('a second start attaches', async () => {
  database = await startEmbedded(options);
  const second = await startEmbedded(options);
  assert.equal(second.started, false);
  assert.equal(second.url, database.url);
});

test('what was committed survives a kill, and the next start works', async () => {
  database = await startEmbedded(options);
  await query(database.url, 'CREATE TABLE kept AS SELECT 1 AS one');
  await killServer();
  database = await startEmbedded(options);
  assert.equal(database.started, true);
  assert.deepEqual(await query(database.url, 'SELECT one FROM kept'), [{ one: 1 }]);
});

test('stopping twice is harmless', async () => {
  database = await startEmbedded(options);
  await database.stop();
  assert.equal(database.isRunning(), false);
  await database.stop();
});

test('a server that is killed under a running site comes back by itself', async () => {
  database = await startEmbedded(options);
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const stop = keepRunning(database, options, resolve);
  await killServer();
  assert.equal(await promise, undefined);
  assert.deepEqual(await query(database.url, 'SELECT 1 AS one'), [{ one: 1 }]);
  await stop();
  assert.equal(database.isRunning(), false);
});

test('a path too long for a socket is no obstacle', async () => {
  const deep = path.join(dataDir, 'a'.repeat(120), "with ' and space");
  const far = await startEmbedded({ dataDir: deep, settings: { fsync: 'off' } });
  try {
    assert.deepEqual(await query(far.url, 'SELECT 1 AS one'), [{ one: 1 }]);
  } finally {
    await far.stop();
    rmSync(new URL(far.url).searchParams.get('host') ?? '', { recursive: true });
  }
});

test('a database that cannot be made is one line that says why and what to do', async () => {
  const home = path.join(dataDir, 'small');
  const code = `import { startEmbedded } from ${JSON.stringify(import.meta.resolve('./embedded.ts'))};
    startEmbedded(${JSON.stringify({ ...options, dataDir: home })}).catch(({ message }) => console.log(message));`;
  // No file may grow: what initdb meets on a full quota it cannot name.
  const limited = ['-c', 'ulimit -f 100; exec "$@"', 'sh', process.execPath, '--input-type=module'];
  const { stdout } = await promisify(execFile)('/bin/sh', [...limited, '-e', code]);
  assert.match(
    stdout,
    /^The embedded PostgreSQL could not make its database: could not .*File too large\. Nothing .*DATABASE_URL.*\n$/,
  );
  assert.ok(!existsSync(path.join(home, 'postgres', 'data')));
});
