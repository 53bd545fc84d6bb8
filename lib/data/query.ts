import { AsyncLocalStorage } from 'node:async_hooks';
import { onGlobal } from '#lib/global.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { connections } from './client.ts';
import { statementName } from './statements.ts';

function watched(): AsyncLocalStorage<Prisma.Sql[]> {
  return onGlobal('queries', () => new AsyncLocalStorage<Prisma.Sql[]>());
}

/**
 * Runs a query that gives one row with one column `json` of type text, and parses it: one row and one
 * parse cost a fraction of what as many rows and columns would. Undefined when there is no row.
 */
export async function readJson<T>(query: Prisma.Sql): Promise<T | undefined> {
  watched().getStore()?.push(query);
  // Not through the client: its own layers cost as much as the way to the database and back.
  const { text, values } = query;
  const name = statementName(text);
  const { rows } = await connections().query<{ json: string | null }>({ name, text, values });
  const json = rows[0]?.json;
  return json === undefined || json === null ? undefined : (JSON.parse(json) as T);
}

/** Runs `run` and collects the queries that reader functions send within it. */
export async function collectQueries<T>(
  run: () => Promise<T>,
): Promise<{ result: T; queries: Prisma.Sql[] }> {
  const queries: Prisma.Sql[] = [];
  const result = await watched().run(queries, run);
  return { result, queries };
}
