#!/usr/bin/env node
// What every npm script goes through: installs what is missing, finds Node 24 and runs a script on it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findNode, isInstalled, markInstalled, OLDEST_NODE, refuseNode } from './bootstrap.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
// Left to itself, the engine spends memory as long as the machine has some: a site of 1,000 stories took
// 700 MB where 300 do, at the same speed.
// A young generation of 8 MB instead of 16 cost a fifth of the throughput and doubled the slowest hundredth's wait.
const FRUGAL = ['--max-old-space-size=384', '--max-semi-space-size=16'];
// The C library keeps memory apart for each thread that ever packed a page, 40 MB for nothing, and what was freed
// behind the last block in use, some 10 MB.
const THRIFTY_C = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };
/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
/** @type {NodeJS.Signals | undefined} */
let stopped;

/** @param {string} line */
function fail(line) {
  process.stderr.write(`✗ ${line}\n`);
  process.exit(1);
}

/**
 * Ctrl-C reaches the whole group and npm sends it once more: our child hears it from us only once.
 * @param {NodeJS.Signals} signal
 */
function passOn(signal) {
  if (stopped) return;
  stopped = signal;
  child?.kill(signal);
}

/**
 * When npm is killed the hard way nobody tells us: the server would stay behind and keep its port.
 */
function watchParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && passOn('SIGTERM'), 1000).unref();
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>}
 */
function run(program, args, options) {
  return new Promise((resolve, reject) => {
    const started = spawn(program, args, { cwd: root, ...options });
    child = started;
    started.once('error', reject);
    started.once('close', (code, signal) => resolve({ code, signal }));
  });
}

async function install() {
  const started = performance.now();
  process.stdout.write('· installing the dependencies\n');
  const npm = process.env.npm_execpath ?? '';
  const args = [
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const [program, first] = /npm-cli\.[cm]?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
  let output = '';
  const running = run(program, [...first, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child?.stdout, child?.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  const { code } = await running;
  if (stopped) process.exit(130);
  if (code !== 0) {
    process.stderr.write(output);
    fail(explainInstall(output));
  }
  markInstalled(root);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`✓ dependencies installed  ${seconds} s\n`);
}

/** @param {string} output */
function explainInstall(output) {
  if (/ENOSPC/.test(output))
    return `No space is left on the disk of ${root}: free some and start again.`;
  if (/EACCES|EPERM|EROFS/.test(output))
    return `${root}/node_modules cannot be written to: start as the owner of ${root}.`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(output)) {
    return 'npm cannot reach its registry: check the network (or the proxy) and start again.';
  }
  return 'npm could not install the dependencies: see its words above.';
}

async function main() {
  const refusal = refuseNode(process.versions.node);
  if (refusal) fail(refusal);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => passOn(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  }
  watchParent();
  if (!isInstalled(root)) await install();

  const { execPath, platform, arch, versions } = process;
  const node = findNode({ root, version: versions.node, execPath, platform, arch });
  if (!node) {
    return fail(
      `Node ${OLDEST_NODE} is needed, this is ${versions.node}, and there is no package with it for ` +
        `${platform}-${arch}: install Node ${OLDEST_NODE} from https://nodejs.org.`,
    );
  }
  // The fourth channel tells the script when we are gone, however that came about.
  const args = process.argv.slice(2);
  // While developing, the framework's compiler lives in the same process.
  const memory = args.includes('--dev') ? [] : FRUGAL;
  const options = ['--disable-warning=ExperimentalWarning', ...memory];
  const { code, signal } = await run(node, [...options, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...THRIFTY_C, ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' },
  });
  if (!signal) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

await main();
