import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { FRONT_PATH } from '#lib/urls.ts';
import { findBrowser } from '../e2e/runner/browser.ts';
import { kb, median, ms } from './numbers.ts';
import type { BenchPaper } from './paper.ts';
import { startSite } from './site.ts';
import { type Blocked, type View, viewOnSlowPhone } from './slow-phone.ts';
import type { Row } from './table.ts';

const ARTICLE_BYTES = 20_000;
const FRONT_BYTES = 30_000;
const FIRST_PAINT_MS = 600;
const LARGEST_PAINT_MS = 1_000;
const RUNS = 5;
const PATIENCE_MS = 30_000;
const ASK_EVERY_MS = 500;

/** What the lead story and the front page weigh, and how soon a reader with a slow phone on a slow network sees the story. */
export async function articleView(paper: BenchPaper): Promise<Row[]> {
  const site = await startSite(paper, { name: 'article-view' });
  const url = site.origin + paper.lead;
  try {
    return [
      ...(await weigh('article', url, ARTICLE_BYTES)),
      ...(await weigh('front page', site.origin + FRONT_PATH, FRONT_BYTES)),
      ...(await look(url)),
    ];
  } finally {
    await site.end();
  }
}

async function weigh(name: string, url: string, most: number): Promise<Row[]> {
  const body = await readBrotli(url);
  const html = brotliDecompressSync(body).toString();
  const linked = html.match(/<link\b[^>]*\brel="stylesheet"/g) ?? [];
  const scripts = html.match(/<script\b(?![^>]*application\/ld\+json)|\son[a-z]+="/g) ?? [];
  return [
    {
      what: `${name}, HTML + CSS, brotli, one request`,
      target: `≤ ${kb(most)}`,
      measured: `${kb(body.length)} (${kb(Buffer.byteLength(html))} unpacked)`,
      held: body.length <= most && linked.length === 0,
    },
    {
      what: '  its scripts, inline or linked',
      target: '0',
      measured: String(scripts.length),
      held: scripts.length === 0,
    },
  ];
}

/** The tightest body of a page, which comes once it has stayed a while. */
export async function readBrotli(url: string): Promise<Buffer> {
  for (
    const patience = Date.now() + PATIENCE_MS;
    Date.now() < patience;
    await pause(ASK_EVERY_MS)
  ) {
    const request = get(url, { headers: { 'accept-encoding': 'br, gzip' }, agent: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const body = await buffer(response);
    if (response.headers['content-encoding'] === 'br') return body;
  }
  throw new Error(`${url} had no brotli body in ${PATIENCE_MS / 1000} s.`);
}

async function look(url: string): Promise<Row[]> {
  const executablePath = findBrowser();
  if (!executablePath) return [];
  const middle = async (blocked: Blocked, runs: number) => {
    const views: View[] = [];
    for (let run = 0; run < runs; run += 1)
      views.push(await viewOnSlowPhone({ url, executablePath, blocked }));
    const of = (pick: (view: View) => number) => median(views.map(pick));
    return {
      firstPaint: of((view) => view.firstPaint),
      largestPaint: of((view) => view.largestPaint),
      shift: Math.max(...views.map((view) => view.shift)),
      blocking: of((view) => view.blocking),
      scriptBytes: Math.max(...views.map((view) => view.scriptBytes)),
      requests: of((view) => view.requests),
      bytes: of((view) => view.bytes),
      largest: views[0]?.largest ?? '',
    };
  };
  const whole = await middle([], RUNS);
  const noFont = await middle(['font'], 3);
  const noPicture = await middle(['picture'], 3);
  const neither = await middle(['font', 'picture'], 3);
  return [
    {
      what: 'slow 4G, CPU ÷ 4: first paint',
      target: `≤ ${ms(FIRST_PAINT_MS)}`,
      measured: ms(whole.firstPaint),
      held: whole.firstPaint <= FIRST_PAINT_MS,
    },
    {
      what: `  largest paint (${whole.largest})`,
      target: `≤ ${ms(LARGEST_PAINT_MS)}`,
      measured: ms(whole.largestPaint),
      held: whole.largestPaint <= LARGEST_PAINT_MS,
    },
    {
      what: '  layout shift',
      target: '0',
      measured: whole.shift.toFixed(4),
      held: whole.shift === 0,
    },
    {
      what: '  blocking time',
      target: '0',
      measured: ms(whole.blocking),
      held: whole.blocking === 0,
    },
    {
      what: '  JavaScript loaded',
      target: '0',
      measured: kb(whole.scriptBytes),
      held: whole.scriptBytes === 0,
    },
    {
      what: '  all that is loaded, fonts and pictures too',
      target: '',
      measured: `${whole.requests} requests, ${kb(whole.bytes)}`,
    },
    {
      what: '  largest paint without font / picture / both',
      target: '',
      measured: [noFont, noPicture, neither]
        .map((view) => `${ms(view.largestPaint)} (${view.largest})`)
        .join(' / '),
    },
  ];
}
