import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './free-port.ts';

const SCRIPT = fileURLToPath(new URL('./site-process.ts', import.meta.url));

export interface SiteProcess {
  origin: string;
  /** The status and text of what it answers at `path`, uncompressed. Redirects are not followed. */
  read(path: string): Promise<{ status: number; text: string; headers: Headers }>;
  /** Ends it as an operator would; resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a failing machine would. */
  kill(): Promise<void>;
  /** Resident memory, in bytes. */
  pid: number;
  /** What it wrote to its log so far. */
  log(): string;
}

export interface SiteOptions {
  databaseUrl: string;
  dataDir: string;
  keepsHouse?: boolean;
  /** Where it is to be found again after it was ended; any free one when left out. */
  port?: number;
}

/** Starts one process of the production build; resolves when it takes requests, rejects with its output when it cannot. */
export async function startSite({
  databaseUrl,
  dataDir,
  keepsHouse = true,
  port: wanted,
}: SiteOptions): Promise<SiteProcess> {
  const port = wanted ?? (await findFreePort());
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [SCRIPT], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      NODE_TEST_CONTEXT: '',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: origin,
      LOG_LEVEL: 'info',
      KEEPS_HOUSE: keepsHouse ? '1' : '0',
    },
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk));
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`The site did not start:\n${output}`))),
  ]);
  return {
    origin,
    pid: child.pid ?? 0,
    log: () => output,
    async read(path) {
      const response = await fetch(origin + path, { redirect: 'manual' });
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    async stop() {
      return end(child, 'SIGTERM');
    },
    async kill() {
      await end(child, 'SIGKILL');
    },
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
  return child.exitCode;
}
