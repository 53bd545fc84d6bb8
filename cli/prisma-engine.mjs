#!/usr/bin/env node
// Prisma's CLI wants a native schema engine that it would download. This stands in for it: the CLI's
// JSON-RPC lines on stdin are answered by the same engine compiled to WebAssembly, which is an
// ordinary package, over the pg driver. See docs/decisions/004-migrations-without-a-download.md.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const INTERNAL_CHAR = 18;
const TEXT = 25;

/**
 * @typedef {import('pg').PoolConfig} Fields
 * @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} Adapter
 * @typedef {{
 *   onError(error: unknown): never,
 *   performIO(query: unknown): Promise<{ fields: { dataTypeID: number }[] }>,
 * }} Inner What the adapter has but does not declare.
 */

/**
 * Opens a database for the engine; pg connects at the first query.
 * @param {Fields} fields
 */
async function connect(fields) {
  const adapter = await new PrismaPg(fields).connect();
  const inner = /** @type {Inner} */ (/** @type {unknown} */ (adapter));
  // The adapter cuts scripts at every semicolon, which breaks functions, strings and comments, and
  // runs the pieces on any connection. Sent whole, a migration is one implicit transaction.
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script).catch(inner.onError);
  };
  const { queryRaw } = adapter;
  adapter.queryRaw = (query) => queryWithCharacters(inner, queryRaw, query);
  return adapter;
}

/**
 * Hands on PostgreSQL's internal "char", which the adapter does not know, as a character.
 * @param {Inner} inner
 * @param {Adapter['queryRaw']} queryRaw
 * @param {Parameters<Adapter['queryRaw']>[0]} query
 */
async function queryWithCharacters(inner, queryRaw, query) {
  /** @type {Set<number>} */
  const characters = new Set();
  const patched = Object.create(inner, {
    performIO: {
      /** @param {typeof query} sent */
      value: async (sent) => {
        const answer = await inner.performIO(sent);
        for (const [index, field] of answer.fields.entries()) {
          if (field.dataTypeID !== INTERNAL_CHAR) continue;
          field.dataTypeID = TEXT;
          characters.add(index);
        }
        return answer;
      },
    },
  });
  const result = await queryRaw.call(patched, query);
  for (const index of characters) result.columnTypes[index] = ColumnTypeEnum.Character;
  return result;
}

/**
 * Comparing two schema files needs no database, yet the engine asks it for its version before
 * anything else. This answers that one question.
 * @returns {Promise<Adapter>}
 */
async function standIn() {
  /** @returns {Promise<never>} */
  async function refuse() {
    throw new Error('No database is configured: set DATABASE_URL for this command.');
  }
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    queryRaw: async () => ({
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, 'PostgreSQL 18.4', 180_004]],
    }),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: async () => {},
  };
}

/**
 * Builds the connector from single fields: with a connection string the adapter's shadow database
 * would be the real one.
 * @param {string | undefined} url
 */
function adapterFactory(url) {
  const fields = url ? databaseFields(url) : undefined;
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () => (fields ? connect(fields) : standIn()),
    connectToShadowDb: async () => (fields ? connectToShadow(fields) : standIn()),
  });
}

/**
 * A database to replay migrations in, made for one command.
 * @param {Fields} fields
 */
async function connectToShadow(fields) {
  const name = `aril_shadow_${crypto.randomUUID()}`;
  const main = await connect(fields);
  await main.executeScript(`CREATE DATABASE "${name}" TEMPLATE template0`);
  const shadow = await connect({ ...fields, database: name });
  return Object.assign(shadow, {
    dispose: async () => {
      await shadow.underlyingDriver().end();
      await main.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await main.dispose();
    },
  });
}

/** @param {string} url */
function databaseFields(url) {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
  return { host, port, user, password, database, ssl };
}

/**
 * Answers `cli can-connect-to-database` and `cli create-database`; any other word is refused.
 * @param {string | undefined} command
 * @param {string | undefined} url
 */
async function runCommand(command, url) {
  if (!url) throw new Error('No database is configured: set DATABASE_URL for this command.');
  const fields = databaseFields(url);
  if (command === 'can-connect-to-database') {
    const adapter = await connect(fields);
    return adapter.executeScript('SELECT 1').finally(() => adapter.dispose());
  }
  if (command === 'create-database') {
    const adapter = await connect({ ...fields, database: 'postgres' });
    const name = `"${String(fields.database).replaceAll('"', '""')}"`;
    return adapter.executeScript(`CREATE DATABASE ${name}`).finally(() => adapter.dispose());
  }
  throw new Error(`The schema engine has no command "${command}".`);
}

/**
 * Loads the WebAssembly engine for these schema files.
 * @param {string[]} schemaFiles
 * @param {string | undefined} url
 */
async function loadEngine(schemaFiles, url) {
  const wasmFile = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), {
    './schema_engine_bg.js': /** @type {WebAssembly.ModuleImports} */ (
      /** @type {unknown} */ (engineModule)
    ),
  });
  engineModule.__wbg_set_wasm(instance.exports);
  /** @type {() => void} */ (instance.exports.__wbindgen_start)();
  /** @type {[string, string][]} */
  const datamodels = schemaFiles.map((file) => [file, readFileSync(file, 'utf8')]);
  return engineModule.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => {},
    adapterFactory(url),
  );
}

// The engine tells here why it gave up, just before it throws a bare "unreachable".
let lastWords = '';
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: {
    /** @param {string} message */
    set_message(message) {
      lastWords = message;
    },
  },
});

/** @param {unknown} message */
function send(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** @param {unknown} error */
function rpcError(error) {
  const thrown = error instanceof Error ? error.message || String(error.cause) : String(error);
  const message = lastWords || thrown;
  const data = /** @type {{ code?: string, meta?: unknown }} */ (error);
  return {
    code: 4466,
    message,
    data: { is_panic: false, message, error_code: data.code, meta: data.meta },
  };
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: {
      datamodels: { type: 'string', multiple: true },
      datasource: { type: 'string' },
    },
  });
  // `prisma --version` asks, and waits for ever when it is taken for the start of a conversation.
  if (values.version) return void process.stdout.write('schema-engine-cli wasm\n');
  const url = values.datasource ? JSON.parse(String(values.datasource)).url : undefined;
  if (positionals[0] === 'cli') return runCommand(positionals.at(-1), url);

  /** @type {unknown} */
  const loaded = await loadEngine((values.datamodels ?? []).map(String), url);
  const engine = /** @type {Record<string, (params: unknown) => Promise<{ stdout?: string }>>} */ (
    loaded
  );
  /** @type {unknown} */
  let answering;
  // A panic surfaces between two calls, where no `catch` of ours stands.
  process.once('uncaughtException', (error) => {
    send({ id: answering, jsonrpc: '2.0', error: rpcError(error) });
    process.exitCode = 1;
  });
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (!method) continue;
    answering = id;
    const call = method === 'getDatabaseVersion' ? 'version' : method;
    try {
      const result = (await engine[call]?.(params)) ?? {};
      if (result.stdout)
        send({ id: 0, jsonrpc: '2.0', method: 'print', params: { content: result.stdout } });
      send({ id, jsonrpc: '2.0', result });
    } catch (error) {
      send({ id, jsonrpc: '2.0', error: rpcError(error) });
    }
  }
}

try {
  await main();
} catch (error) {
  const { message, data } = rpcError(error);
  const fields = { message, error_code: data.error_code ?? 'P1001' };
  process.stderr.write(
    `${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`,
  );
  process.exitCode = 1;
}
