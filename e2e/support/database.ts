import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { hashMigrations, migrate } from '#lib/database/migrate.ts';
import { CLUSTER_VARIABLE, startTestCluster, urlOf, withClient } from './cluster.ts';

/** A database of a test's own, with the whole schema and no rows. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

// Databases are made one after the other: two copies of one template at once refuse each other.
const TEMPLATE_LOCK = 41;

/** How many databases this process has open. */
let open = 0;

/**
 * Makes an empty, migrated database, in milliseconds: a copy of a template that is made once per state of
 * the migrations. Uses the runner's server, or starts one when a test file is run by hand.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  open += 1;
  const clusterUrl = process.env[CLUSTER_VARIABLE] ?? (await startTestCluster()).url;
  const template = `template_${hashMigrations().slice(0, 12)}`;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(clusterUrl, 'postgres', async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await ensureTemplate(client, clusterUrl, template);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: urlOf(clusterUrl, name),
    async drop() {
      await withClient(clusterUrl, 'postgres', (client) =>
        client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
      );
      open -= 1;
      if (open === 0 && !process.env[CLUSTER_VARIABLE]) await stopWhenIdle(clusterUrl);
    },
  };
}

/** Drops what earlier runs left behind when they were killed; what is in use stays. */
export async function dropLeftovers(clusterUrl: string): Promise<void> {
  await withClient(clusterUrl, 'postgres', async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      String.raw`SELECT datname FROM pg_database WHERE datname LIKE 'test\_%' OR datname LIKE 'draft\_%'`,
    );
    for (const { datname } of rows) {
      await client.query(`DROP DATABASE IF EXISTS ${datname}`).catch(() => undefined);
    }
  });
}

async function ensureTemplate(
  client: pg.Client,
  clusterUrl: string,
  template: string,
): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    String.raw`SELECT datname FROM pg_database WHERE datname LIKE 'template\_%'`,
  );
  if (rows.some(({ datname }) => datname === template)) return;
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname}`);
  // It gets its name when it is whole: a run that is killed here leaves no half template.
  const draft = `draft_${randomBytes(6).toString('hex')}`;
  await client.query(`CREATE DATABASE ${draft}`);
  await migrate(urlOf(clusterUrl, draft));
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
}

/** Ends a server that was started by hand when no other test uses it. */
async function stopWhenIdle(clusterUrl: string): Promise<void> {
  const others = await withClient(clusterUrl, 'postgres', async (client) => {
    const { rowCount } = await client.query(
      `SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    return rowCount ?? 0;
  });
  if (others === 0) await (await startTestCluster()).stop();
}
