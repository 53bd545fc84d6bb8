import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../e2e/support/database.ts';
import { listPending, migrate } from './migrate.ts';

let database: TestDatabase;
let folder: string;

before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

beforeEach(async (context) => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'aril-migrations-'));
  if ('after' in context) context.after(() => rmSync(folder, { recursive: true }));
  await query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
});

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('migrations are applied once, in the order of their names', async () => {
  write('0002_b', 'ALTER TABLE a ADD COLUMN c int');
  write(
    '0001_a',
    "CREATE TABLE a (b int); CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT ''x;y''';",
  );
  assert.deepEqual(await listPending(database.url, folder), ['0001_a', '0002_b']);
  assert.deepEqual(await migrate(database.url, folder), ['0001_a', '0002_b']);
  assert.deepEqual(await migrate(database.url, folder), []);
  assert.deepEqual(await query('SELECT f() AS f'), [{ f: 'x;y' }]);
});

test('one that fails leaves nothing behind and is tried again', async () => {
  write('0001_a', 'CREATE TABLE a (b int)');
  write('0002_b', 'CREATE TABLE c (d int); SELECT 1 / 0');
  await assert.rejects(
    migrate(database.url, folder),
    /0002_b failed and changed nothing: division by zero/,
  );
  assert.deepEqual(await query("SELECT to_regclass('c') AS c"), [{ c: null }]);
  assert.deepEqual(await listPending(database.url, folder), ['0002_b']);
  write('0002_b', 'CREATE TABLE c (d int)');
  assert.deepEqual(await migrate(database.url, folder), ['0002_b']);
});

test('two processes at once do the work once', async () => {
  write('0001_a', 'SELECT pg_sleep(0.2); CREATE TABLE a (b int)');
  const applied = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
  assert.deepEqual(applied.flat(), ['0001_a']);
});

test('one that was changed after it was applied is refused', async () => {
  write('0001_a', 'CREATE TABLE a (b int)');
  await migrate(database.url, folder);
  write('0001_a', 'CREATE TABLE a (b text)');
  await assert.rejects(migrate(database.url, folder), /0001_a was changed after/);
});
