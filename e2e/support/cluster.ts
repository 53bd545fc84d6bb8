import path from 'node:path';
import pg from 'pg';
import { type EmbeddedDatabase, startEmbedded } from '#lib/database/embedded.ts';

/** The variable by which the runner tells its tests where the database server is. */
export const CLUSTER_VARIABLE = 'TEST_CLUSTER_URL';

const root = path.resolve(import.meta.dirname, '../..');

// Tests may lose everything with the machine, so nothing waits for the disk.
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/** Starts (or attaches to) the database server of the tests, in var/test. */
export function startTestCluster(): Promise<EmbeddedDatabase> {
  return startEmbedded({ dataDir: path.join(root, 'var', 'test'), settings });
}

/** Runs one piece of work over a connection to this database of the server. */
export async function withClient<T>(
  clusterUrl: string,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(clusterUrl, database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of another database of the same server. Refuses a server that is not on this machine. */
export function urlOf(clusterUrl: string, database: string): string {
  const url = new URL(clusterUrl);
  const host = url.searchParams.get('host') ?? url.hostname;
  if (!host.startsWith('/') && !['localhost', '127.0.0.1', '[::1]'].includes(host)) {
    throw new Error(
      `${CLUSTER_VARIABLE} names ${host}: tests make and drop databases on this machine only.`,
    );
  }
  url.pathname = `/${database}`;
  return url.href;
}
