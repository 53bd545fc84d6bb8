import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '#lib/database/embedded.ts';
import { keepRunning } from '#lib/database/keep-running.ts';
import { migrate } from '#lib/database/migrate.ts';
import { reachDatabase, UnreachableError } from '#lib/database/reach.ts';
import type { Desk } from '#lib/desk/refusal.ts';
import type { Env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { moveMedia } from './move-media.ts';
import { step, warn } from './progress.ts';
import { generateClient, isClientFresh, seedApart } from './tools.ts';

// A database that is started beside us may need this long.
const PATIENCE_MS = 10_000;
const RETRY_MS = 60_000;

/** The database of this process, and how to let go of it. */
export interface OpenDatabase {
  url: string;
  /** False when it is away and the site starts with the pages of the last run. */
  reached: boolean;
  close(): Promise<void>;
}

/** Starts the embedded database, or makes sure that the one of DATABASE_URL answers. */
export async function openDatabase(env: Env): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = env;
  if (!databaseUrl) {
    const options = { dataDir };
    const database = await step('database started', () => startEmbedded(options));
    const close = keepRunning(database, options, (error) => {
      if (error) log().error({ err: error }, 'the embedded database is down');
      else log().warn('the embedded database had gone and was started again');
    });
    return { url: database.url, reached: true, close };
  }
  const close = async () => {};
  try {
    await step('database reached', () => reachDatabase(databaseUrl, PATIENCE_MS));
    return { url: databaseUrl, reached: true, close };
  } catch (error) {
    const kept = existsSync(path.join(dataDir, 'pages', 'store.bin'));
    if (!(error instanceof UnreachableError && kept)) throw error;
    warn(`${error.message} Until then the pages of the last run are served.`);
    return { url: databaseUrl, reached: false, close };
  }
}

/** Writes the database client when the schema has changed since. */
export async function prepareClient(signal?: AbortSignal): Promise<void> {
  if (!isClientFresh()) await step('database client written', () => generateClient(signal));
}

/** Applies what the database lacks, and puts the demo edition into an empty one when that is wanted. */
export async function prepareData(env: Env, databaseUrl: string): Promise<void> {
  const applied = await step('database up to date', () => migrate(databaseUrl));
  for (const name of applied) console.log(`    applied ${name}`);
  if (env.demo && (await isEmpty(databaseUrl))) {
    await step('demo edition put in', () => seedApart(databaseUrl));
  }
}

/**
 * Sees to it that somebody can come into the desk. Gives the address at which the first administrator is set up, or
 * null when there is one.
 */
export async function prepareDesk(env: Env, databaseUrl: string): Promise<string | null> {
  const [{ prepareFirstAdministrator }, { absoluteUrl, setupPath }] = await Promise.all([
    import('#lib/desk/first-administrator.ts'),
    import('#lib/urls.ts'),
  ]);
  const token = await atDesk(env, databaseUrl, (db) =>
    prepareFirstAdministrator(db, env.firstAdmin),
  );
  return token && absoluteUrl(env.siteUrl, setupPath(token));
}

/** Makes the link with which somebody who cannot come in any more does; throws when nobody has this address. */
export async function makeWayIn(env: Env, databaseUrl: string, email: string): Promise<string> {
  const [{ letIn }, { absoluteUrl, resetPath }] = await Promise.all([
    import('#lib/desk/resets.ts'),
    import('#lib/urls.ts'),
  ]);
  const token = await atDesk(env, databaseUrl, (db) => letIn(db, email));
  if (!token) throw new Error(`Nobody at the desk has the address “${email}”.`);
  return absoluteUrl(env.siteUrl, resetPath(token));
}

/** Does something with the desk's functions, outside the running site. */
async function atDesk<T>(
  env: Env,
  databaseUrl: string,
  work: (db: Desk) => Promise<T>,
): Promise<T> {
  process.env.DATABASE_URL = databaseUrl;
  const [{ configureAuth }, { database, closeDatabase }] = await Promise.all([
    import('#lib/auth/settings.ts'),
    import('#lib/data/client.ts'),
  ]);
  configureAuth({ secret: env.secret, origin: env.siteUrl });
  try {
    return await work(database());
  } finally {
    await closeDatabase();
  }
}

/** The same as `prepareData`, as soon as a database that was away answers; ends with the signal. */
export async function prepareDataLater(
  env: Env,
  databaseUrl: string,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await reachDatabase(databaseUrl, RETRY_MS);
      await prepareData(env, databaseUrl);
      const setUp = await prepareDesk(env, databaseUrl);
      if (setUp) console.log(`  Set up the desk at ${setUp}`);
      return;
    } catch (error) {
      if (error instanceof UnreachableError) continue;
      log().error({ err: error }, 'the database answers but could not be brought up to date');
      return;
    }
  }
}

/** Puts the demo edition in; what is there already stays. */
export async function seed(env: Env, databaseUrl: string): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  const [{ seedEdition }, { database }] = await Promise.all([
    import('#prisma/seed/seed.ts'),
    import('#lib/data/client.ts'),
  ]);
  const { dataDir, mediaS3 } = env;
  const onFiles = () => moveMedia({ dataDir, mediaS3 }, ['move', 's3', '--remove']);
  await seedEdition({ db: database(), dataDir, ...(mediaS3 && { onFiles }) });
}

/** Whether nobody has put anything in yet. */
async function isEmpty(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>(
      'SELECT NOT EXISTS (SELECT FROM article) AND NOT EXISTS (SELECT FROM section) AS empty',
    );
    return rows[0]?.empty ?? false;
  } finally {
    await client.end();
  }
}
