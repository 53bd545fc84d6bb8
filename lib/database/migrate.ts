import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** What `_prisma_migrations` says about one that is in force. */
interface Applied {
  migration_name: string;
  checksum: string;
}

const ourFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
// The number Prisma's own `migrate deploy` takes, so that the two never run at once.
const MIGRATION_LOCK = 72_707_369;
// A migration that waits for a long query would make every reader behind it wait too.
const LOCK_TIMEOUT = '10s';
const UNDEFINED_TABLE = '42P01';

const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  varchar(36) PRIMARY KEY,
    checksum            varchar(64) NOT NULL,
    finished_at         timestamptz,
    migration_name      varchar(255) NOT NULL,
    logs                text,
    rolled_back_at      timestamptz,
    started_at          timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`;

/**
 * Brings a database up to date and returns the names of what was applied, in order. Each migration and
 * its line in the history are one transaction: one that fails leaves nothing behind. Prisma's commands
 * read and write the same history; they are not used here because they take seconds at every start.
 */
export async function migrate(databaseUrl: string, folder = ourFolder): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'aril migrate' });
  await client.connect();
  try {
    if (findPending(migrations, await readHistory(client)).length === 0) return [];
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(historyTable);
    // Asked again: another process may have done the work while this one waited for the lock.
    const pending = findPending(migrations, await readHistory(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Names of the migrations that a database still lacks. */
export async function listPending(databaseUrl: string, folder = ourFolder): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'aril migrate' });
  await client.connect();
  try {
    return findPending(readMigrations(folder), await readHistory(client)).map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** A digest of all migrations: equal digests mean equal databases. */
export function hashMigrations(folder = ourFolder): string {
  const hash = createHash('sha256');
  for (const { name, checksum } of readMigrations(folder)) hash.update(`${name} ${checksum}\n`);
  return hash.digest('hex');
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readHistory(client: pg.Client): Promise<Applied[]> {
  try {
    const { rows } = await client.query<Applied>(
      `SELECT migration_name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    return rows;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) return [];
    throw error;
  }
}

/** Those of the database's future; one it has and we lack is a newer version's, which older code can live with. */
function findPending(migrations: Migration[], history: Applied[]): Migration[] {
  const checksums = new Map(history.map((line) => [line.migration_name, line.checksum]));
  return migrations.filter(({ name, checksum }) => {
    const applied = checksums.get(name);
    if (applied !== undefined && applied !== checksum) {
      throw new Error(
        `Migration ${name} was changed after this database had applied it: restore the file and put ` +
          'the change into a new migration (or, with a database that may be lost, start with an empty one).',
      );
    }
    return applied === undefined;
  });
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
    await client.query(sql);
    // An attempt of Prisma's that failed would make its `migrate status` complain for ever.
    await client.query(
      `UPDATE _prisma_migrations SET rolled_back_at = now()
       WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL`,
      [name],
    );
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${name} failed and changed nothing: ${reason}`, { cause: error });
  }
}
