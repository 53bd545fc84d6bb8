import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { grouped, median, ms } from './numbers.ts';
import type { BenchPaper } from './paper.ts';
import { benchDir, cpuSeconds, isInstalled } from './processes.ts';
import { type Site, startFrameworkAlone, startSite } from './site.ts';
import type { Row } from './table.ts';
import { type Load, wrk } from './wrk.ts';
import { recordAnswer, startBareServer, startNginx } from './yardsticks.ts';

const ROUNDS = 5;
const SECONDS = 5;
const SERVER_CORE = 0;
/** Long enough for the compiler to have seen every path. */
const WARM_UP_SECONDS = 2;

interface Cost extends Load {
  /** CPU microseconds of the server for one request: tells the same story on a busy machine. */
  cpuMicros: number;
}

/** The article from the store against the least that could be done, in rounds that take turns. */
export async function throughput(paper: BenchPaper): Promise<Row[]> {
  if (!isInstalled('wrk')) return [];
  mkdirSync(path.join(benchDir, 'yardstick'), { recursive: true });
  const site = await startSite(paper, { name: 'throughput', cpu: SERVER_CORE });
  const answer = await recordAnswer(site.origin + paper.lead);
  const servers = new Map<string, Site>([
    ['site', site],
    ['bare', await startBareServer(answer, SERVER_CORE)],
    ['next', await startFrameworkAlone(paper, { name: 'next-alone', cpu: SERVER_CORE })],
  ]);
  if (isInstalled('nginx')) servers.set('nginx', await startNginx(answer, SERVER_CORE));

  const loads = new Map<string, Cost[]>([...servers.keys()].map((name) => [name, []]));
  for (const { origin } of servers.values()) await wrk(origin + paper.lead, WARM_UP_SECONDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, server] of servers)
      loads.get(name)?.push(await measureOnce(server, paper.lead));
  }
  for (const server of servers.values()) await server.end();

  const middle = (name: string): Cost => {
    const of = (pick: (cost: Cost) => number) => median(loads.get(name)?.map(pick) ?? []);
    return {
      perSecond: of((cost) => cost.perSecond),
      p99: of((cost) => cost.p99),
      cpuMicros: of((cost) => cost.cpuMicros),
    };
  };
  const [ours, bare, next, nginx] = [
    middle('site'),
    middle('bare'),
    middle('next'),
    middle('nginx'),
  ];
  const share = ours.perSecond / bare.perSecond;
  const tail = ours.p99 / bare.p99;
  const gain = ours.perSecond / next.perSecond;
  return [
    {
      what: `article from the store, ${grouped(answer.bytes)} bytes gzip`,
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
      what: '  against the framework alone',
      target: '≥ 30 × next start',
      measured: `${grouped(Math.round(ours.perSecond))}/s`,
      ratio: `${gain.toFixed(0)} × next`,
      held: gain >= 30,
    },
    {
      what: '  bare node:http, same answer',
      target: '',
      measured: `${speed(bare)}, p99 ${ms(bare.p99)}`,
    },
    {
      what: '  next start, rendering',
      target: '',
      measured: `${speed(next)}, p99 ${ms(next.p99)}`,
    },
    ...(servers.has('nginx')
      ? [
          {
            what: '  nginx, same bytes from disk',
            target: '',
            measured: `${grouped(Math.round(nginx.perSecond))}/s, p99 ${ms(nginx.p99)}`,
          },
        ]
      : []),
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
