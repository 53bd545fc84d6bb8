import cluster from 'node:cluster';
import { once } from 'node:events';
import { lockData, lockHolder } from '#lib/database/data-lock.ts';
import { type Env, readEnv } from '#lib/env.ts';
import { root } from './folders.ts';
import { requireFreePort } from './port.ts';
import { openDatabase, prepareClient, prepareData, prepareDataLater } from './prepare.ts';
import { complain, step } from './progress.ts';
import { buildSite, isBuildFresh } from './tools.ts';
import { startWorkers } from './workers.ts';

type CleanUp = () => Promise<void> | void;

const dev = process.argv.includes('--dev');
// Next's types call it read-only; we are the program that decides it.
Object.assign(process.env, {
  NODE_ENV: process.env.NODE_ENV || (dev ? 'development' : 'production'),
});

const stopping = listenForStop();
const cleanUps: CleanUp[] = [];
let code = 0;
let ready = false;
try {
  // Told to stop while it prepares, it drops what it is doing: every step can be interrupted.
  await Promise.race([cluster.isWorker ? work() : start(), untilStopped()]);
  await untilStopped();
  if (!ready) code = 130;
} catch (error) {
  if (!stopping.aborted) complain(error);
  code = stopping.aborted ? 130 : 1;
}
for (const cleanUp of cleanUps.reverse()) {
  try {
    await cleanUp();
  } catch (error) {
    complain(error);
    code = 1;
  }
}
process.exit(code);

/** The whole way from nothing to a site that answers. */
async function start(): Promise<void> {
  const began = performance.now();
  const env = readEnv();
  takeDataDir(env);
  await requireFreePort(env.port, env.host);
  await prepareClient(stopping);
  stopping.throwIfAborted();
  const database = await openDatabase(env);
  cleanUps.push(database.close);
  stopping.throwIfAborted();
  if (database.reached) await prepareData(env, database.url);
  else void prepareDataLater(env, database.url, stopping);
  stopping.throwIfAborted();
  if (!dev && !isBuildFresh()) await step('site built', () => buildSite(stopping));
  stopping.throwIfAborted();
  await step('site served', () => open(env, database.url));
  ready = true;
  printAddresses(env, performance.now() - began);
}

/** One of several processes: everything is prepared, it only serves. */
async function work(): Promise<void> {
  await serveHere(readEnv(), process.env.ARIL_FIRST_WORKER === '1');
  ready = true;
  process.send?.('serving');
}

async function open(env: Env, databaseUrl: string): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  if (dev || env.webConcurrency === 1) return serveHere(env, true);
  const workers = await startWorkers(env.webConcurrency, { DATABASE_URL: databaseUrl });
  cleanUps.push(workers.close);
}

async function serveHere(env: Env, keepsHouse: boolean): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL ?? '';
  // Pages and feeds read it there: checked, and with our own port when nobody named an address.
  process.env.SITE_URL = env.siteUrl;
  const serving = dev
    ? await import('#server/serve-dev.ts').then(({ serveDev }) => serveDev({ env, root }))
    : await import('#server/serve.ts').then(({ serve }) =>
        serve({ env, databaseUrl, root, keepsHouse }),
      );
  cleanUps.push(serving.close);
}

function takeDataDir({ dataDir }: Env): void {
  const release = lockData(dataDir);
  if (!release) {
    throw new Error(
      `The site of ${dataDir} runs already (process ${lockHolder(dataDir) ?? 'unknown'}): end it first, ` +
        'or choose another DATA_DIR and PORT.',
    );
  }
  cleanUps.push(release);
}

/** Signals come twice (from the terminal and from npm): the first counts. So does the end of whoever started us. */
function listenForStop(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  process.on('disconnect', stop);
  if (!cluster.isWorker) process.channel?.unref();
  return controller.signal;
}

async function untilStopped(): Promise<void> {
  if (!stopping.aborted) await once(stopping, 'abort');
}

function printAddresses({ siteUrl, port }: Env, milliseconds: number): void {
  const lines = [
    '',
    `  Aril is ready on port ${port} after ${(milliseconds / 1000).toFixed(1)} s`,
    '',
    `  Site  ${siteUrl}/`,
    `  Feed  ${siteUrl}/feed.xml`,
    '',
  ];
  console.log(lines.join('\n'));
}
