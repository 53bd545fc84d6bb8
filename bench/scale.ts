import path from 'node:path';
import type { EmbeddedDatabase } from '#lib/database/embedded.ts';
import { findPostmaster } from '#lib/database/postmaster.ts';
import { FRONT_PATH, LATEST_PATH, numberedPath, searchPath } from '#lib/urls.ts';
import { STRANGE_SEARCHES } from '../e2e/support/strange-searches.ts';
import { type Archive, openArchive } from './archives.ts';
import { databaseCpuMs } from './database-cpu.ts';
import { grouped, median, ms } from './numbers.ts';
import type { BenchPaper } from './paper.ts';
import { benchDir } from './processes.ts';
import { type Renderings, startRenderings } from './renderings.ts';
import type { Row } from './table.ts';

const FEW = 1_000;
const MANY = 100_000;
const MOST_RATIO = 1.3;
const MOST_QUERIES = 5;
const LONGEST_MS = 300;
const WARM_UP = 40;
const ROUNDS = 7;
const PER_ROUND = 30;
/** The nothing that a search for nothing asks is no search. */
const searches = Object.entries(STRANGE_SEARCHES).filter(([, query]) => query.trim() !== '');

interface Measured {
  /** CPU milliseconds of one rendering in the site's process, a value a round. */
  site: number[];
  /** And in the database's. */
  database: number[];
  queries: number;
}

/** What the same page costs in a paper a hundred times as large: site and database together. */
export async function scale({ lead }: BenchPaper, cluster: EmbeddedDatabase): Promise<Row[]> {
  const archives = [await openArchive(cluster, FEW), await openArchive(cluster, MANY)] as const;
  const [few, many] = [await measurer(archives[0]), await measurer(archives[1])];
  const kinds: Record<string, (archive: Archive) => string> = {
    'front page': () => FRONT_PATH,
    section: ({ section }) => section,
    'section, page 5': ({ section }) => numberedPath(section, 5),
    topic: ({ topic }) => topic,
    author: ({ author }) => author,
    'latest stories': () => LATEST_PATH,
    'archive, the fullest month': ({ month }) => month,
    article: () => lead,
    search: () => searchPath('tram'),
  };
  const rows: Row[] = [];
  try {
    for (const [name, address] of Object.entries(kinds)) {
      for (const { warm, archive } of [few, many]) await warm(name, address(archive));
    }
    // In turns: whatever else the machine does reaches both.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, address] of Object.entries(kinds)) {
        for (const { measure, archive } of [few, many]) await measure(name, address(archive));
      }
    }
    rows.push(...Object.keys(kinds).flatMap((name) => rowOf(name, few.of(name), many.of(name))));
    rows.push(await searchesRow(many.renderings));
  } finally {
    await Promise.all([few.renderings.end(), many.renderings.end()]);
  }
  return rows;
}

async function measurer(archive: Archive) {
  const name = path.basename(new URL(archive.url).pathname);
  const renderings = await startRenderings({ name, databaseUrl: archive.url, cpu: 0 });
  const postmaster = findPostmaster(path.join(benchDir, 'database', 'postgres', 'data'));
  if (postmaster === undefined)
    throw new Error('The database server of the benchmark was not found.');
  const measured = new Map<string, Measured>();
  const of = (kind: string): Measured => {
    const known = measured.get(kind) ?? { site: [], database: [], queries: 0 };
    measured.set(kind, known);
    return known;
  };
  return {
    archive,
    renderings,
    of,
    async warm(kind: string, address: string) {
      const order = { paths: [address], times: WARM_UP, countsQueries: true };
      of(kind).queries = (await renderings.render(order)).queries;
    },
    async measure(kind: string, address: string) {
      const before = databaseCpuMs(postmaster);
      const { renderMs } = await renderings.render({ paths: [address], times: PER_ROUND });
      of(kind).site.push(renderMs);
      of(kind).database.push((databaseCpuMs(postmaster) - before) / PER_ROUND);
    },
  };
}

function rowOf(name: string, few: Measured, many: Measured): Row {
  const cost = (from: Measured) =>
    median(from.site.map((value, round) => value + (from.database[round] ?? Number.NaN)));
  const ratio = cost(many) / cost(few);
  const queries = Math.max(few.queries, many.queries);
  const parts = (from: Measured) =>
    `${ms(cost(from))} (${ms(median(from.database))} of it in the database)`;
  return {
    what: `${name} at ${grouped(FEW)} and ${grouped(MANY)} stories, CPU`,
    target: `≤ ${MOST_RATIO} ×, ≤ ${MOST_QUERIES} queries`,
    measured: `${parts(few)}, ${parts(many)}, ${queries} queries`,
    ratio: `${ratio.toFixed(2)} ×`,
    held: ratio <= MOST_RATIO && queries <= MOST_QUERIES,
  };
}

async function searchesRow(renderings: Renderings): Promise<Row> {
  const times: [string, number][] = [];
  for (const [name, query] of searches) {
    const order = { paths: [searchPath(query)], times: 3 };
    times.push([name, (await renderings.render(order)).slowestMs]);
  }
  const [slowest = ['', Number.NaN]] = times.sort(([, one], [, other]) => other - one);
  return {
    what: `${times.length} searches nobody should send, at ${grouped(MANY)} stories`,
    target: `≤ ${ms(LONGEST_MS)}`,
    measured: `${ms(slowest[1])} at most (${slowest[0]}), ${ms(median(times.map(([, time]) => time)))} in the middle`,
    held: slowest[1] <= LONGEST_MS,
  };
}
