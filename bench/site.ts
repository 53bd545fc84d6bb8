import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../cli/folders.ts';
import type { BenchPaper } from './paper.ts';
import { endProgram, findFreePort, startProgram, untilReady } from './processes.ts';

/** A server of this benchmark. */
export interface Site {
  origin: string;
  pid: number;
  end(): Promise<void>;
}

export interface SiteOptions {
  name: string;
  cpu?: number;
  dataDir?: string;
  keepsHouse?: boolean;
}

/** Starts one process of the site as it runs in production, with its request log on. */
export async function startSite(paper: BenchPaper, options: SiteOptions): Promise<Site> {
  const { name, cpu, dataDir = paper.dataDir, keepsHouse = false } = options;
  const script = path.join(root, 'e2e', 'support', 'site-process.ts');
  const variables = { ...(await address()), DATABASE_URL: paper.url, DATA_DIR: dataDir };
  // With the options of the engine that `npm start` gives it.
  const child = startProgram([process.execPath, ...process.execArgv, script], {
    name,
    cpu,
    env: { ...variables, LOG_LEVEL: 'info', KEEPS_HOUSE: keepsHouse ? '1' : '0' },
  });
  await untilReady(child, name, once(child, 'message'));
  return { origin: variables.SITE_URL, pid: child.pid ?? 0, end: () => endProgram(child) };
}

/** Starts the framework's own server on the same build: what a reader would wait for without ours. */
export async function startFrameworkAlone(
  paper: BenchPaper,
  { name, cpu }: SiteOptions,
): Promise<Site> {
  const script = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const variables = { ...(await address()), DATABASE_URL: paper.url, DATA_DIR: paper.dataDir };
  const { PORT, HOST, SITE_URL: origin } = variables;
  const command = [process.execPath, script, 'start', '-p', PORT, '-H', HOST];
  const child = startProgram(command, { name, cpu, env: variables });
  await untilReady(child, name, untilAnswers(origin + paper.lead));
  return { origin, pid: child.pid ?? 0, end: () => endProgram(child) };
}

/** Resolves when something answers there with 200. */
export async function untilAnswers(url: string): Promise<void> {
  for (;;) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await pause(100);
  }
}

async function address() {
  const port = String(await findFreePort());
  return { PORT: port, HOST: '127.0.0.1', SITE_URL: `http://127.0.0.1:${port}` };
}
