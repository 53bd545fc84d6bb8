import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Raised when nobody answers, as opposed to an answer that says no: that may pass by itself. */
export class UnreachableError extends Error {}

// uuidv7() and what else the schema asks of its server.
const OLDEST_VERSION = 18;
const CONNECT_TIMEOUT_MS = 5000;

/**
 * Makes sure that a database answers, lets us in and is new enough. Asks for `patienceMs`, because a
 * database that starts beside us may need a moment. Errors are one sentence.
 */
export async function reachDatabase(databaseUrl: string, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await greet(databaseUrl);
    } catch (error) {
      if (!isSilence(error)) throw explain(error, databaseUrl);
      if (Date.now() > deadline) throw silence(error, databaseUrl);
    }
    await wait(500);
  }
}

async function greet(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'aril start',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>(
      `SELECT current_setting('server_version_num') AS version`,
    );
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major < OLDEST_VERSION) {
      throw new Error(
        `The server of DATABASE_URL is PostgreSQL ${major}, and ${OLDEST_VERSION} or newer is needed: ` +
          'upgrade it, or unset DATABASE_URL to use the embedded one.',
      );
    }
  } finally {
    await client.end();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether nobody answered. PostgreSQL's 57P03 means that it is still starting. */
function isSilence(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) {
    return codeOf(error).startsWith('E') || /timeout|terminated/i.test(String(error));
  }
  return error.code === '57P03' || error.code === '53300';
}

function silence(error: unknown, databaseUrl: string): UnreachableError {
  const reason = codeOf(error) || (error instanceof Error ? error.message : String(error));
  return new UnreachableError(
    `The database of DATABASE_URL does not answer at ${placeOf(databaseUrl)} (${reason}): check the ` +
      'address and that the server runs, or unset DATABASE_URL to use the embedded one.',
  );
}

function explain(error: unknown, databaseUrl: string): Error {
  if (!(error instanceof pg.DatabaseError)) {
    return error instanceof Error ? error : new Error(String(error));
  }
  return new Error(
    `The database of DATABASE_URL at ${placeOf(databaseUrl)} refused us: ${error.message}. Check the ` +
      'user, the password and the name of the database.',
  );
}

/** Host and port for a message: never the password. */
function placeOf(databaseUrl: string): string {
  const { host, port } = new pg.Client({ connectionString: databaseUrl });
  return `${host}:${port}`;
}
