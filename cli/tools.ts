import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hintCompilation } from './compile-hints.ts';
import { hashSources, root } from './folders.ts';

/** Only what the generator reads; the engine's version comes with the lock file. */
const schemaSources = ['prisma/schema.prisma', 'package-lock.json'];
const buildSources = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.ts',
  'tsconfig.json',
  'cli/compile-hints.ts',
  ...schemaSources,
];
const clientStamp = path.join(root, 'prisma', 'generated', '.made-from');
const buildStamp = path.join(root, '.next', 'made-from');

/** Whether the database client fits the schema. */
export function isClientFresh(): boolean {
  return readStamp(clientStamp) === hashSources(schemaSources);
}

/** Writes the database client into prisma/generated. */
export async function generateClient(signal?: AbortSignal): Promise<void> {
  await runTool('node_modules/prisma/build/index.js', ['generate'], { signal });
  writeFileSync(clientStamp, hashSources(schemaSources));
}

/** Whether the production build is there and made from these sources. */
export function isBuildFresh(): boolean {
  return readStamp(buildStamp) === hashSources(buildSources);
}

/** Makes the production build. Needs no database. */
export async function buildSite(signal?: AbortSignal): Promise<void> {
  // Taken before: what is saved while it builds must count as newer.
  const sources = hashSources(buildSources);
  await runTool('node_modules/next/dist/bin/next', ['build'], { signal });
  await hintCompilation(path.join(root, '.next', 'static', 'chunks'));
  writeFileSync(buildStamp, sources);
}

/** Puts the demo edition in. A process of its own draws it: what drawing costs in memory ends with it. */
export async function seedApart(databaseUrl: string): Promise<void> {
  await runTool('cli/aril.ts', ['seed'], { variables: { DATABASE_URL: databaseUrl } });
}

function readStamp(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

interface ToolOptions {
  signal?: AbortSignal | undefined;
  variables?: Record<string, string>;
}

/** Runs a script, named from the project's root, in silence; when it fails, all it said is shown. */
function runTool(
  script: string,
  args: string[],
  { signal, variables }: ToolOptions,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const tool = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ...variables },
    signal,
  });
  let output = '';
  for (const stream of [tool.stdout, tool.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  tool.once('error', reject);
  tool.once('close', (code) => {
    if (code === 0) return resolve();
    process.stderr.write(output);
    reject(new Error(explain(`${script} ${args.join(' ')}`, output)));
  });
  return promise;
}

function explain(command: string, output: string): string {
  if (/ENOSPC|No space left/.test(output)) {
    return `No space is left on the disk of ${root}: free some and start again.`;
  }
  return `\`${command}\` failed: see its words above.`;
}
