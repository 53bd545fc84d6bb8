import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { FEED_PATH } from '#lib/urls.ts';
import { grouped, median, ms } from './numbers.ts';
import type { BenchPaper } from './paper.ts';
import { benchDir, cpuSeconds, isInstalled, untilAtRest } from './processes.ts';
import { type Site, startFrameworkAlone, startSite } from './site.ts';
import type { Row } from './table.ts';
import { type Load, wrk } from './wrk.ts';
import { type Answer, recordAnswer, startBareServer, startNginx } from './yardsticks.ts';

const ROUNDS = 5;
const SECONDS = 5;
const SERVER_CORE = 0;
/** Long enough for the compiler to have seen every path. */
const WARM_UP_SECONDS = 2;

interface Cost extends Load {
  /** CPU microseconds of the server for one request: tells the same story on a busy machine. */
  cpuMicros: number;
}

/** The article and the feed from the store against the least that could be done, in rounds that take turns. */
export async function throughput(paper: BenchPaper): Promise<Row[]> {
  if (!isInstalled('wrk')) return [];
  mkdirSync(path.join(benchDir, 'yardstick'), { recursive: true });
  const site = await startSite(paper, { name: 'throughput', cpu: SERVER_CORE });
  const article = {
    path: paper.lead,
    answer: await recordAnswer(site.origin + paper.lead, 'article'),
  };
  const feed = { path: FEED_PATH, answer: await recordAnswer(site.origin + FEED_PATH, 'feed') };
  const next = await startFrameworkAlone(paper, { name: 'next-alone', cpu: SERVER_CORE });
  const asked = new Map<string, { server: Site; page: string }>([
    ['site', { server: site, page: article.path }],
    ['bare', { server: await startBareServer(article.answer, SERVER_CORE), page: article.path }],
    ['next', { server: next, page: article.path }],
    ['feed', { server: site, page: feed.path }],
    ['bare feed', { server: await startBareServer(feed.answer, SERVER_CORE), page: feed.path }],
  ]);
  if (isInstalled('nginx')) {
    const server = await startNginx(article.answer, SERVER_CORE);
    asked.set('nginx', { server, page: article.path });
  }

  const loads = new Map<string, Cost[]>([...asked.keys()].map((name) => [name, []]));
  await untilAtRest(site.pid);
  for (const { server, page } of asked.values()) await wrk(server.origin + page, WARM_UP_SECONDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, { server, page }] of asked)
      loads.get(name)?.push(await measureOnce(server, page));
  }
  for (const server of new Set([...asked.values()].map((one) => one.server))) await server.end();

  const middle = (name: string): Cost => {
    const of = (pick: (cost: Cost) => number) => median(loads.get(name)?.map(pick) ?? []);
    return {
      perSecond: of((cost) => cost.perSecond),
      p99: of((cost) => cost.p99),
      cpuMicros: of((cost) => cost.cpuMicros),
    };
  };
  const ours = middle('site');
  const alone = middle('next');
  const gain = ours.perSecond / alone.perSecond;
  return [
    ...against('article', article.answer, { ours, bare: middle('bare') }),
    {
      what: '  against the framework alone',
      target: '≥ 30 × next start',
      measured: `${grouped(Math.round(ours.perSecond))}/s`,
      ratio: `${gain.toFixed(0)} × next`,
      held: gain >= 30,
    },
    {
      what: '  next start, rendering',
      target: '',
      measured: `${speed(alone)}, p99 ${ms(alone.p99)}`,
    },
    ...(asked.has('nginx')
      ? [
          {
            what: '  nginx, same bytes from disk',
            target: '',
            measured: `${grouped(Math.round(middle('nginx').perSecond))}/s, p99 ${ms(middle('nginx').p99)}`,
          },
        ]
      : []),
    ...against('feed', feed.answer, { ours: middle('feed'), bare: middle('bare feed') }),
  ];
}

/** What the site reaches of what a server can that does nothing else. */
function against(
  what: string,
  { bytes }: Answer,
  { ours, bare }: { ours: Cost; bare: Cost },
): Row[] {
  const share = ours.perSecond / bare.perSecond;
  const tail = ours.p99 / bare.p99;
  return [
    {
      what: `${what} from the store, ${grouped(bytes)} bytes gzip`,
      target: '≥ 0.7 × bare server',
      measured: speed(ours),
      ratio: `${share.toFixed(2)} × bare`,
      held: share >= 0.7,
    },
    {
      what: '  its p99 at 64 connections',
      target: '≤ 2 × bare server',
      measured: ms(ours.p99),
      ratio: `${tail.toFixed(2)} × bare`,
      held: tail <= 2,
    },
    {
      what: '  bare node:http, same answer',
      target: '',
      measured: `${speed(bare)}, p99 ${ms(bare.p99)}`,
    },
  ];
}

async function measureOnce({ origin, pid }: Site, page: string): Promise<Cost> {
  const before = cpuSeconds(pid);
  const load = await wrk(origin + page, SECONDS);
  const cpu = cpuSeconds(pid) - before;
  return { ...load, cpuMicros: (1e6 * cpu) / (load.perSecond * SECONDS) };
}

function speed({ perSecond, cpuMicros }: Cost): string {
  return `${grouped(Math.round(perSecond))}/s, ${grouped(Math.round(cpuMicros))} µs CPU each`;
}
