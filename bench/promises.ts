import { setTimeout as pause } from 'node:timers/promises';
import { type Change, Newsroom } from './newsroom.ts';
import { grouped, mb, median, ms, percentile } from './numbers.ts';
import type { BenchPaper } from './paper.ts';
import { residentBytes } from './processes.ts';
import { startReaders } from './readers.ts';
import { boxDelays, lastSightings } from './sightings.ts';
import { type Site, startSite } from './site.ts';
import { type Surface, surfacesOf } from './surfaces.ts';
import type { Row } from './table.ts';
import { type Sight, watchGone, watchShown } from './watch.ts';

const CHANGES = 15;
const EVERY_MS = 4_000;
const PER_SECOND = 1_000;
const AT_ONCE = 8;
const RIGHT_MS = 600;
const BOXES_MS = 10_000;
const GONE_MS = 1_000;
const MOST_MEMORY = 400 * 2 ** 20;
const SAMPLE_MS = 500;

/** What the site promises about a change, with two processes under load. */
export async function promises(paper: BenchPaper): Promise<Row[]> {
  const sites = [
    await startSite(paper, { name: 'promises-1' }),
    await startSite(paper, { name: 'promises-2' }),
  ];
  const newsroom = await Newsroom.open(paper);
  const surfaces = await surfacesOf(paper);
  await Promise.all(sites.map((site) => readAll(site, paper.stories)));
  const readers = await startReaders({
    origins: sites.map(({ origin }) => origin),
    paths: paper.stories,
    perSecond: PER_SECOND,
  });
  const memory = watchMemory(sites);
  const changes: Change[] = [];
  const sights: Promise<Sight[]>[] = [];
  await pause(EVERY_MS);
  for (let number = 1; number <= CHANGES; number += 1) {
    const change = await newsroom.change(number);
    changes.push(change);
    sights.push(...sites.map((site) => look(site, change, surfaces)));
    await pause(Math.max(0, change.at + EVERY_MS - Date.now()));
  }
  // The last change has ten seconds to reach every box, and the readers two to come by again.
  await pause(BOXES_MS + 2_000);
  const read = await readers.stop();
  const peak = memory.stop();
  for (const site of sites) await site.end();

  const seen = (await Promise.all(sights)).flat();
  const removed = changes.filter(({ kind }) => kind === 'removed');
  const boxes = boxDelays(read.sightings, changes);
  const gone = [
    ...lastSightings(read.sightings, removed),
    ...seen.filter(({ kind }) => kind === 'gone').map(({ after }) => after),
  ];
  return [
    {
      what: `${CHANGES} changes under ${grouped(PER_SECOND)} requests/s, 2 processes`,
      target: '',
      measured: `${grouped(read.requests)} requests`,
    },
    ...surfaces.map(({ name }) => {
      const delays = seen
        .filter((sight) => sight.kind === 'shown' && sight.surface === name)
        .map(({ after }) => after);
      return lag(`  right after a change: ${name}`, delays, RIGHT_MS);
    }),
    lag('  boxes on 1,000 other stories', boxes, BOXES_MS),
    {
      what: '  removed story last seen anywhere',
      target: `≤ ${ms(GONE_MS)}`,
      measured: `${ms(Math.max(...gone))} at most`,
      held: Math.max(...gone) <= GONE_MS,
    },
    {
      what: '  readers meanwhile',
      target: '0 errors',
      measured: `p50 ${ms(median(read.latencies))}, p95 ${ms(percentile(read.latencies, 0.95))}, p99 ${ms(percentile(read.latencies, 0.99))}, ${read.errors} errors`,
      held: read.errors === 0,
    },
    {
      what: '  memory of each process, at most',
      target: `≤ ${mb(MOST_MEMORY)}`,
      measured: peak.map(mb).join(', '),
      held: peak.every((bytes) => bytes <= MOST_MEMORY),
    },
  ];
}

function lag(what: string, delays: number[], most: number): Row {
  const p95 = percentile(delays, 0.95);
  return {
    what,
    target: `p95 ≤ ${ms(most)}`,
    measured: `p50 ${ms(median(delays))}, p95 ${ms(p95)}, most ${ms(Math.max(...delays))}`,
    held: p95 <= most,
  };
}

/** Follows one change through everything that is about it, at one process. */
function look({ origin }: Site, change: Change, surfaces: Surface[]): Promise<Sight[]> {
  const watch = change.kind === 'removed' ? watchGone : watchShown;
  const concerned = surfaces.filter(
    ({ corrections }) => corrections || change.kind !== 'corrected',
  );
  return Promise.all(concerned.map((surface) => watch({ surface, origin, change })));
}

/** Lets a process make every page once, so that what is measured is a running paper. */
async function readAll(site: Site, paths: string[]): Promise<void> {
  const waiting = [...paths];
  const reader = async () => {
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      await (await fetch(site.origin + path)).arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
}

function watchMemory(sites: Site[]) {
  const peak = sites.map(() => 0);
  const timer = setInterval(() => {
    for (const [n, { pid }] of sites.entries())
      peak[n] = Math.max(peak[n] ?? 0, residentBytes(pid));
  }, SAMPLE_MS);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}
