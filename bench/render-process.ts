import path from 'node:path';
import next from 'next';
import { collectQueries } from '#lib/data/query.ts';
import { FRONT_PATH, feedPath, LATEST_BOX_PATH } from '#lib/urls.ts';
import { Renderer } from '#server/renderer.ts';
import { makeStoredPage, packWhole, type Rendered } from '#server/stored-page.ts';
import { stylesheetReader } from '#server/stylesheets.ts';

/** Medians are taken over rounds of many renderings, so that the collector's pauses count where they belong. */
export interface RenderCost {
  /** CPU milliseconds of one rendering, one value a round. */
  renderMs: number[];
  /** CPU milliseconds of compressing it for the store. */
  packMs: number[];
  /** The most that one rendering sent. */
  queries: number;
}

const WARM_UP = 200;
const ROUNDS = 7;
const PER_ROUND = 60;

const root = path.dirname(import.meta.dirname);
const app = next({ dev: false, dir: root, hostname: '127.0.0.1', port: 3000 });
await app.prepare();
const renderer = new Renderer({
  handler: app.getRequestHandler(),
  host: '127.0.0.1:3000',
  readStylesheet: stylesheetReader(path.join(root, '.next')),
});

const kinds: Record<string, string[]> = {
  article: JSON.parse(process.env.ARTICLES ?? '[]'),
  front: [FRONT_PATH],
  box: [LATEST_BOX_PATH],
  feed: (['xml', 'atom', 'json'] as const).map((format) => feedPath(FRONT_PATH, format)),
};
const costs: Record<string, RenderCost> = {};
for (const [kind, paths] of Object.entries(kinds)) {
  const cost: RenderCost = { renderMs: [], packMs: [], queries: 0 };
  for (let n = 0; n < WARM_UP; n += 1) {
    const { result, queries } = await collectQueries(() => render(paths[n % paths.length]));
    makeStoredPage(await packWhole(result));
    cost.queries = Math.max(cost.queries, queries.length);
  }
  costs[kind] = cost;
}
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [kind, paths] of Object.entries(kinds)) await measureRound(kind, paths);
}
process.send?.(costs);
process.once('SIGTERM', () => process.exit(0));

async function measureRound(kind: string, paths: string[]): Promise<void> {
  const cost = costs[kind];
  if (!cost) return;
  const pages = await cpuOf(async () => {
    const rendered: Rendered[] = [];
    for (let n = 0; n < PER_ROUND; n += 1) rendered.push(await render(paths[n % paths.length]));
    return rendered;
  });
  cost.renderMs.push(pages.ms / PER_ROUND);
  const { ms } = await cpuOf(async () => {
    for (const page of pages.result) makeStoredPage(await packWhole(page));
  });
  cost.packMs.push(ms / PER_ROUND);
}

async function render(page = '/') {
  const rendering = await renderer.render(page);
  if (!rendering.ok) throw new Error(`${page} came to ${rendering.status}.`);
  return rendering.rendered;
}

/** CPU milliseconds of all threads of this process while `work` runs. */
async function cpuOf<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}
