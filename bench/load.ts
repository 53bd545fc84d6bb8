import { Agent, get, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { ReadersOptions, ReadersReport } from './readers.ts';
import type { Sighting } from './sightings.ts';

/**
 * Readers in an open loop: each request is due at its time, and a late answer makes no other one late.
 * They visit every page of every process in turn, and note what bulletins a page names whenever it has changed.
 */
const BULLETIN = /Bulletin (\d+)\.(\d+):/g;
const PATIENCE_MS = 10_000;

const report: ReadersReport = { requests: 0, errors: 0, latencies: [], sightings: [] };
const known = new Map<number, string>();
const agent = new Agent({ keepAlive: true, maxSockets: 256, scheduling: 'lifo' });
let timer: NodeJS.Timeout | undefined;

process.on('message', (message: ReadersOptions | 'stop') => {
  if (message !== 'stop') return start(message);
  clearInterval(timer);
  process.send?.(report);
});
process.on('SIGTERM', () => process.exit(0));

function start({ origins, paths, perSecond }: ReadersOptions): void {
  const pages = shuffled(paths.flatMap((path) => origins.map((origin) => origin + path)));
  const began = performance.now();
  let sent = 0;
  timer = setInterval(() => {
    const due = ((performance.now() - began) * perSecond) / 1000;
    for (; sent < due; sent += 1) {
      const page = sent % pages.length;
      read(page, pages[page] ?? '', began + (sent * 1000) / perSecond);
    }
  }, 1);
}

function read(page: number, url: string, due: number): void {
  report.requests += 1;
  const request = get(url, { agent, timeout: PATIENCE_MS, headers: { 'accept-encoding': 'gzip' } });
  request.on('timeout', () => request.destroy(new Error('timeout')));
  request.on('error', () => {
    report.errors += 1;
  });
  request.on('response', (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      report.latencies.push(performance.now() - due);
      if (response.statusCode !== 200) report.errors += 1;
      note(page, response, chunks);
    });
  });
}

function note(page: number, { headers: { etag = '' } }: IncomingMessage, chunks: Buffer[]): void {
  if (known.get(page) === etag) return;
  known.set(page, etag);
  const html = gunzipSync(Buffer.concat(chunks)).toString();
  const bulletins: Sighting['bulletins'] = [...html.matchAll(BULLETIN)].map(([, story, change]) => [
    Number(story),
    Number(change),
  ]);
  report.sightings.push({ page, at: Date.now(), bulletins });
}

/** The same order every time, and no two neighbours of one section. */
function shuffled(values: string[]): string[] {
  const step = 1_009;
  return values.map((_, n) => values[(n * step) % values.length] ?? '');
}
