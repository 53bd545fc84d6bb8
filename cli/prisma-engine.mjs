#!/usr/bin/env node
// Prisma's CLI wants a native schema engine that it would download. This stands in for it: the CLI's
// JSON-RPC lines on stdin are answered by the same engine compiled to WebAssembly, which is an
// ordinary package, over the pg driver. See docs/decisions for why.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const INTERNAL_CHAR = 18;
const TEXT = 25;

/** Shows PostgreSQL's internal "char", which the adapter does not know, as text. */
class CatalogueClient extends pg.Client {
  /** @param {import('pg').ClientConfig} config */
  constructor(config) {
    super(config);
    // Registered before pg's own listener, so that the adapter never sees the type.
    /** @type {{ connection: import('node:events').EventEmitter }} */ (
      /** @type {unknown} */ (this)
    ).connection.on('rowDescription', ({ fields }) => {
      for (const field of fields) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = TEXT;
    });
  }
}

/**
 * Opens a database for the engine.
 * @param {import('pg').PoolConfig} config
 */
async function connect(config) {
  // pg's types want a Client without arguments; its pool passes the configuration.
  const Client = /** @type {new () => pg.Client} */ (/** @type {unknown} */ (CatalogueClient));
  const adapter = await new PrismaPg({ ...config, Client }).connect();
  // The adapter cuts scripts at every semicolon, which breaks functions, strings and comments, and
  // runs the pieces on any connection. Sent whole, a migration is one implicit transaction.
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script);
  };
  return adapter;
}

/**
 * Builds the connector from single fields: with a connection string the adapter's shadow database
 * would be the real one.
 * @param {string | undefined} url
 */
function adapterFactory(url) {
  const config = url ? databaseFields(url) : undefined;
  async function open(database = config?.database) {
    if (!config) throw new Error('No database is configured: set DATABASE_URL for this command.');
    return connect({ ...config, database });
  }
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => open(),
    connectToShadowDb: async () => {
      const name = `aril_shadow_${crypto.randomUUID()}`;
      const main = await open();
      await main.executeScript(`CREATE DATABASE "${name}" TEMPLATE template0`);
      const shadow = await open(name);
      return Object.assign(shadow, {
        dispose: async () => {
          await shadow.underlyingDriver().end();
          await main.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
          await main.dispose();
        },
      });
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
  return engineModule.SchemaEngine.new({ datamodels }, () => {}, adapterFactory(url));
}

/** @param {unknown} message */
function send(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** @param {unknown} error */
function rpcError(error) {
  const message = error instanceof Error ? error.message : String(error);
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
  const url = values.datasource ? JSON.parse(String(values.datasource)).url : undefined;
  if (positionals[0] === 'cli') return runCommand(positionals.at(-1), url);

  /** @type {unknown} */
  const loaded = await loadEngine((values.datamodels ?? []).map(String), url);
  const engine = /** @type {Record<string, (params: unknown) => Promise<{ stdout?: string }>>} */ (
    loaded
  );
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (!method) continue;
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
