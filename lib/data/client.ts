import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { onGlobal } from '#lib/global.ts';
import { PrismaClient } from '#prisma/generated/client.ts';
import { statementName } from './statements.ts';

const MAX_CONNECTIONS = 10;
/** Milliseconds. A reader who waits longer gets a 503 that says when to come back. */
const STATEMENT_TIMEOUT = 3000;
const CONNECTION_TIMEOUT = 2000;
/** A database that says nothing more cannot end a statement itself. */
const SILENCE_TIMEOUT = 4000;

/**
 * Compiling a plan, or splitting it among processes, takes longer than our queries do. Disks without
 * heads have been the rule for long; told of the old ones, the planner reads whole tables instead of indexes.
 */
export const PLANNING = '-c jit=off -c max_parallel_workers_per_gather=0 -c random_page_cost=1.1';

interface Connection {
  client: PrismaClient | null;
}

function connection(): Connection {
  return onGlobal<Connection>('database', () => ({ client: null }));
}

/**
 * The process's one client of the database, made when it is first asked for, from `DATABASE_URL`
 * (a Unix socket as `postgresql://user@localhost/name?host=/folder`). Throws when the variable is missing.
 */
export function database(): PrismaClient {
  const kept = connection();
  kept.client ??= connect();
  return kept.client;
}

/** Ends the process's connections, if there are any. The next `database()` opens new ones. */
export async function closeDatabase(): Promise<void> {
  const kept = connection();
  const client = kept.client;
  kept.client = null;
  await client?.$disconnect();
}

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) {
    throw new Error(
      'DATABASE_URL is not set: start with `npm start`, or name a PostgreSQL database.',
    );
  }
  const pool = new pg.Pool({
    connectionString,
    application_name: 'aril',
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    query_timeout: SILENCE_TIMEOUT,
    options: PLANNING,
  });
  // Without a listener an idle connection that the database drops would end the process. The pool has
  // forgotten it by itself, so nothing is left to do.
  pool.on('error', () => undefined);
  return new PrismaClient({
    adapter: new PrismaPg(pool, {
      disposeExternalPool: true,
      statementNameGenerator: statementName,
    }),
  });
}
