import path from 'node:path';
import next from 'next';
import { collectQueries } from '#lib/data/query.ts';
import { Renderer } from '#server/renderer.ts';
import { makeStoredPage, packWhole, type Rendered } from '#server/stored-page.ts';
import { stylesheetReader } from '#server/stylesheets.ts';

/** What the process is asked: render these, in turn, so many times in all. */
export interface RenderOrder {
  paths: string[];
  times: number;
  /** Says how many queries they take, which costs time itself. */
  countsQueries?: boolean;
}

export interface RenderCost {
  /** CPU milliseconds of one rendering, all threads of the process. */
  renderMs: number;
  /** CPU milliseconds of compressing it for the store. */
  packMs: number;
  /** Milliseconds until the slowest of them was there. */
  slowestMs: number;
  /** The most that one rendering sent; 0 when they were not counted. */
  queries: number;
}

const root = path.dirname(import.meta.dirname);
const app = next({ dev: false, dir: root, hostname: '127.0.0.1', port: 3000 });
await app.prepare();
const renderer = new Renderer({
  handler: app.getRequestHandler(),
  host: '127.0.0.1:3000',
  readStylesheet: stylesheetReader(path.join(root, '.next')),
});

process.on('message', (order: RenderOrder) => {
  void carryOut(order).then(
    (cost) => process.send?.(cost),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.once('SIGTERM', () => process.exit(0));
process.send?.('ready');

async function carryOut({ paths, times, countsQueries = false }: RenderOrder): Promise<RenderCost> {
  const pages: Rendered[] = [];
  let queries = 0;
  let slowestMs = 0;
  const renderMs = await cpuOf(async () => {
    for (let n = 0; n < times; n += 1) {
      const target = paths[n % paths.length] ?? '/';
      const started = performance.now();
      if (countsQueries) {
        const counted = await collectQueries(() => render(target));
        pages.push(counted.result);
        queries = Math.max(queries, counted.queries.length);
      } else pages.push(await render(target));
      slowestMs = Math.max(slowestMs, performance.now() - started);
    }
  });
  const packMs = await cpuOf(async () => {
    for (const page of pages) makeStoredPage(await packWhole(page));
  });
  return { renderMs: renderMs / times, packMs: packMs / times, slowestMs, queries };
}

async function render(target: string): Promise<Rendered> {
  const rendering = await renderer.render(target);
  if (!rendering.ok) throw new Error(`${target} came to ${rendering.status}.`);
  return rendering.rendered;
}

/** CPU milliseconds of all threads of this process while `work` runs. */
async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
