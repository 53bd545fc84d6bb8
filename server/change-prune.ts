import { Client } from 'pg';
import { pruneChanges } from '#lib/data/changes.ts';

/** An import of a hundred thousand stories leaves as many changes. */
const TIMEOUT_MS = 60_000;

/**
 * Forgets changes that every process has long heard of, over a connection of its own: the one that asks what is new
 * must not wait. Rejects when the database is away.
 */
export async function pruneApart(databaseUrl: string, olderThanDays: number): Promise<void> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    statement_timeout: TIMEOUT_MS,
    application_name: 'aril housekeeping',
  });
  // Without a listener a connection dropped while idle would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await pruneChanges(client, olderThanDays);
  } finally {
    await client.end().catch(() => undefined);
  }
}
