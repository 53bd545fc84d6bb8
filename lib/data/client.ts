import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { onGlobal } from '#lib/global.ts';
import { Turnstile } from '#lib/turnstile.ts';
import { PrismaClient } from '#prisma/generated/client.ts';

const MAX_CONNECTIONS = 10;
/** Milliseconds. A reader who waits longer gets a 503 that says when to come back. */
const STATEMENT_TIMEOUT = 3000;
const CONNECTION_TIMEOUT = 2000;
/** Transactions at a time. Most of them wait for one lock: more would only hold connections that readers need. */
const WRITERS = 3;
/** Transactions that wait for their turn before the next is turned away. */
const LINE = 40;
/** Milliseconds a transaction may take before it is undone. */
const TRANSACTION_TIMEOUT = 10_000;
/** A database that says nothing more cannot end a statement itself. */
const SILENCE_TIMEOUT = 4000;

/**
 * Compiling a plan, or splitting it among processes, takes longer than our queries do. Disks without
 * heads have been the rule for long; told of the old ones, the planner reads whole tables instead of indexes.
 */
export const PLANNING = '-c jit=off -c max_parallel_workers_per_gather=0 -c random_page_cost=1.1';

interface Connection {
  pool: pg.Pool;
  client: PrismaClient;
}

function kept(): { connection: Connection | null } {
  return onGlobal<{ connection: Connection | null }>('database', () => ({ connection: null }));
}

function connection(): Connection {
  const place = kept();
  place.connection ??= connect();
  return place.connection;
}

/**
 * The process's one client of the database, made when it is first asked for, from `DATABASE_URL`
 * (a Unix socket as `postgresql://user@localhost/name?host=/folder`). Throws when the variable is missing.
 */
export function database(): PrismaClient {
  return connection().client;
}

/** The connections that `database()` works with, for queries that need nothing but them. */
export function connections(): pg.Pool {
  return connection().pool;
}

/** Ends the process's connections, if there are any. The next `database()` opens new ones. */
export async function closeDatabase(): Promise<void> {
  const place = kept();
  const { connection: last } = place;
  place.connection = null;
  await last?.client.$disconnect();
}

function connect(): Connection {
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
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    transactionOptions: { maxWait: CONNECTION_TIMEOUT, timeout: TRANSACTION_TIMEOUT },
  });
  return { pool, client: takingTurns(client) };
}

/** Lets people who save at the same moment wait for each other, and not until one of them is refused. */
function takingTurns(client: PrismaClient): PrismaClient {
  const turnstile = new Turnstile({ width: WRITERS, line: LINE });
  const begin: CallableFunction = client.$transaction;
  return Object.assign(client, {
    $transaction: (...given: unknown[]) =>
      turnstile.run(async () => Reflect.apply(begin, client, given)),
  });
}
