import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadSnapshot } from '#server/snapshot.ts';
import { root } from '../cli/folders.ts';
import { bytesBelow } from '../e2e/support/folder-size.ts';
import { grouped, kb, mb } from './numbers.ts';
import type { BenchPaper } from './paper.ts';
import { benchDir, residentBytes } from './processes.ts';
import { type Site, startSite } from './site.ts';
import type { Row } from './table.ts';

const ADDRESSES = 10_000;
const WARM_UP = 1_000;
const AT_ONCE = 20;
const MOST_BYTES = 1_000_000;
/** What a collector may not have given back yet; ten thousand kept pages would be fifty times that. */
const MOST_GROWTH = 32 * 2 ** 20;

/** Ten thousand addresses that never were: what they leave on disk, in memory and in the store. */
export async function missingPages(paper: BenchPaper): Promise<Row[]> {
  const dataDir = path.join(benchDir, 'missing');
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  const site = await startSite(paper, { name: 'missing', dataDir, keepsHouse: true });
  await ask(site, WARM_UP);
  const before = { disk: await diskBytes(dataDir), memory: await lowestMemory(site) };
  const started = performance.now();
  const wrong = await ask(site, ADDRESSES);
  const perSecond = (1000 * ADDRESSES) / (performance.now() - started);
  const after = { disk: await diskBytes(dataDir), memory: await lowestMemory(site) };
  await site.end();
  const buildId = await readFile(path.join(root, '.next', 'BUILD_ID'), 'utf8');
  const kept = await loadSnapshot({ dataDir, databaseUrl: paper.url, buildId });
  const left = kept
    ? kept.pages.filter(({ page }) => page.key.includes('/never-')).length
    : Number.NaN;
  const written = after.disk - before.disk;
  const grown = after.memory - before.memory;
  return [
    {
      what: `${grouped(ADDRESSES)} addresses that never were: no 404`,
      target: '0',
      measured: `${wrong} (${grouped(Math.round(perSecond))}/s)`,
      held: wrong === 0,
    },
    {
      what: '  written to disk',
      target: `< ${kb(MOST_BYTES)}`,
      measured: kb(written),
      held: written < MOST_BYTES,
    },
    { what: '  entries left in the store', target: '0', measured: String(left), held: left === 0 },
    {
      what: '  memory before and after',
      target: `+ ≤ ${mb(MOST_GROWTH)}`,
      measured: `${mb(before.memory)}, ${mb(after.memory)}`,
      held: grown <= MOST_GROWTH,
    },
  ];
}

/** Asks for so many addresses nobody asked for before; gives how many answers were no 404. */
async function ask(site: Site, count: number): Promise<number> {
  let wrong = 0;
  for (let asked = 0; asked < count; asked += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        const response = await fetch(`${site.origin}/never-${randomUUID()}/was`);
        await response.arrayBuffer();
        if (response.status !== 404) wrong += 1;
      }),
    );
  }
  return wrong;
}

/** The file with the pages kept for the next start grows by itself; what is in it is looked at afterwards. */
async function diskBytes(dataDir: string): Promise<number> {
  const [build, data, kept] = await Promise.all(
    [path.join(root, '.next'), dataDir, path.join(dataDir, 'pages')].map((folder) =>
      bytesBelow(folder).catch(() => 0),
    ),
  );
  return (build ?? 0) + (data ?? 0) - (kept ?? 0);
}

/** The lowest of some seconds: what is left when the collector has been by. */
async function lowestMemory({ pid }: Site): Promise<number> {
  let lowest = Number.POSITIVE_INFINITY;
  for (let sample = 0; sample < 10; sample += 1) {
    lowest = Math.min(lowest, residentBytes(pid));
    await pause(300);
  }
  return lowest;
}
