import { once } from 'node:events';
import path from 'node:path';
import { median, ms } from './numbers.ts';
import { type BenchPaper, FEED_ITEMS } from './paper.ts';
import { endProgram, startProgram } from './processes.ts';
import type { RenderCost } from './render-process.ts';
import type { Row } from './table.ts';

const ARTICLE_CPU_MS = 8;
const FRONT_CPU_MS = 12;
const FEED_CPU_MS = 40;
const MOST_QUERIES = 4;
const ARTICLES = 100;

/** What it costs to render a page anew, in a process of its own. */
export async function rendering(paper: BenchPaper): Promise<Row[]> {
  const child = startProgram(
    [process.execPath, path.join(import.meta.dirname, 'render-process.ts')],
    {
      name: 'rendering',
      cpu: 0,
      env: {
        DATABASE_URL: paper.url,
        SITE_URL: 'http://127.0.0.1:3000',
        ARTICLES: JSON.stringify([paper.lead, ...paper.stories.slice(0, ARTICLES - 1)]),
        LOG_LEVEL: 'warn',
      },
    },
  );
  const [costs] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() =>
      Promise.reject(new Error('The rendering ended: see var/bench/log/rendering.log.')),
    ),
  ])) as [Record<'article' | 'front' | 'box' | 'feed', RenderCost>];
  await endProgram(child);
  return [
    ...rowsOf('article rendered anew', costs.article, ARTICLE_CPU_MS),
    ...rowsOf('front page rendered anew', costs.front, FRONT_CPU_MS),
    ...rowsOf(`feed of ${FEED_ITEMS} whole stories, any format`, costs.feed, FEED_CPU_MS),
    {
      what: '  the box “Latest”, once for all articles',
      target: '',
      measured: `${ms(median(costs.box.renderMs))} CPU, ${costs.box.queries} queries`,
    },
  ];
}

function rowsOf(what: string, cost: RenderCost, most: number): Row[] {
  const cpu = median(cost.renderMs);
  return [
    {
      what: `${what}, CPU`,
      target: `≤ ${most} ms`,
      measured: `${ms(cpu)} (+ ${ms(median(cost.packMs))} packing)`,
      held: cpu <= most,
    },
    {
      what: '  its queries, at most',
      target: `≤ ${MOST_QUERIES}`,
      measured: String(cost.queries),
      held: cost.queries <= MOST_QUERIES,
    },
  ];
}
