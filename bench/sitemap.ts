import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { EmbeddedDatabase } from '#lib/database/embedded.ts';
import { SITEMAP_PATH } from '#lib/urls.ts';
import { openArchive } from './archives.ts';
import { grouped, mb, median, ms, percentile } from './numbers.ts';
import type { BenchPaper } from './paper.ts';
import { benchDir, residentBytes } from './processes.ts';
import { startSite } from './site.ts';
import type { Row } from './table.ts';

/** Making them takes most of an hour, once. A paper of a tenth tells nearly as much: SITEMAP_STORIES=100000. */
const STORIES = Number(process.env.SITEMAP_STORIES ?? 1_000_000);
const LONGEST_MS = 150;
/** As often as it takes for as many parts as a million stories have. */
const PARTS = 1_000;
/** What the first parts are made of (compiled code, prepared statements) is not growth. */
const FIRST = 100;
const MOST_GROWTH = 32 * 2 ** 20;

/** What a search engine costs that reads the whole sitemap of a large paper, part by part. */
export async function sitemap(paper: BenchPaper, cluster: EmbeddedDatabase): Promise<Row[]> {
  const { url } = await openArchive(cluster, STORIES);
  const dataDir = path.join(benchDir, 'sitemap');
  await rm(dataDir, { recursive: true, force: true });
  const site = await startSite({ ...paper, url }, { name: 'sitemap', dataDir });
  const read = async (address: string) => {
    const started = performance.now();
    const response = await fetch(site.origin + address);
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
    return { text, took: performance.now() - started };
  };
  const index = await read(SITEMAP_PATH);
  const parts = [...index.text.matchAll(/<loc>[^<]*(\/sitemaps\/\d+\.xml)<\/loc>/g)].map(
    ([, address]) => address ?? '',
  );
  const times: number[] = [];
  let before = Number.NaN;
  let peak = 0;
  for (let n = 0; n < Math.max(PARTS, parts.length); n += 1) {
    times.push((await read(parts[n % parts.length] ?? '')).took);
    const bytes = residentBytes(site.pid);
    if (n < FIRST) before = Math.max(before || 0, bytes);
    else peak = Math.max(peak, bytes);
  }
  await site.end();
  const slow = percentile(times, 0.95);
  return [
    {
      what: `a part of the sitemap of ${grouped(STORIES)} stories, from the database`,
      target: `p95 ≤ ${ms(LONGEST_MS)}`,
      measured: `p50 ${ms(median(times))}, p95 ${ms(slow)}, most ${ms(Math.max(...times))}; index ${ms(index.took)}`,
      held: slow <= LONGEST_MS,
    },
    {
      what: `  memory over ${grouped(times.length)} parts, one after the other`,
      target: `≤ ${mb(MOST_GROWTH)} more than the first ${FIRST} took`,
      measured: `${mb(before)}, then ${mb(peak)} at most`,
      held: peak - before <= MOST_GROWTH,
    },
  ];
}
