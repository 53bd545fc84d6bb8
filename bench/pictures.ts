import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { makeRenditionsApart } from '#lib/media/apart.ts';
import { FRONT_PATH } from '#lib/urls.ts';
import { findBrowser } from '../e2e/runner/browser.ts';
import { grouped, kb, mb, median, ms } from './numbers.ts';
import type { BenchPaper } from './paper.ts';
import { benchDir, isInstalled, residentBytes, untilAtRest } from './processes.ts';
import { type Site, startSite } from './site.ts';
import type { Row } from './table.ts';
import { wrk } from './wrk.ts';
import { recordAnswer, startNginx } from './yardsticks.ts';

/** 24 megapixels, of no crop's shape, so that every one is cut. */
const SIZE = { width: 5700, height: 4210 };
const AT_ONCE = 4;
const LOOK_MS = 10;
const ROUNDS = 3;
const SECONDS = 4;
const MOST_MS = 6_000;
const MOST_MOVING_MS = 1_000;
const MOST_MEMORY = 500 * 2 ** 20;
const MOST_FRONT_BYTES = 250_000;

/** Pictures: how long they take to make and how much memory, what a front weighs on a phone, how fast they are served. */
export async function pictures(paper: BenchPaper): Promise<Row[]> {
  const folder = path.join(benchDir, 'pictures');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const made = await making(folder);
  const site = await startSite(paper, { name: 'pictures', cpu: 0 });
  try {
    return [...made, ...(await front(site)), ...(await served(paper, site))];
  } finally {
    await site.end();
  }
}

/** Four that come in together wait for each other, as in the queue. */
async function making(folder: string): Promise<Row[]> {
  const files: string[] = [];
  for (let at = 0; at < AT_ONCE; at += 1) files.push(await photograph(folder, at));
  const times: number[] = [];
  let highest = 0;
  const timer = setInterval(() => {
    highest = Math.max(highest, memoryOfChildren());
  }, LOOK_MS);
  let sizes = 0;
  for (const input of files) {
    const started = performance.now();
    const { renditions } = await makeRenditionsApart({
      input,
      name: 'photograph',
      outDir: path.join(folder, 'media'),
      focal: null,
    });
    times.push(performance.now() - started);
    sizes = renditions.length;
  }
  clearInterval(timer);
  const moved = await moving(folder, files[0] ?? '');
  const slowest = Math.max(...times);
  return [
    {
      what: `24-megapixel JPEG, all ${sizes} sizes and crops`,
      target: `≤ ${ms(MOST_MS)}`,
      measured: `${ms(median(times))}, ${ms(slowest)} at most`,
      held: slowest <= MOST_MS,
    },
    {
      what: '  memory beside the site, four waiting',
      target: `≤ ${mb(MOST_MEMORY)}`,
      measured: mb(highest),
      held: highest <= MOST_MEMORY,
    },
    {
      what: '  its focal point moved, until pages show it',
      target: `≤ ${ms(MOST_MOVING_MS)}`,
      measured: ms(moved),
      held: moved <= MOST_MOVING_MS,
    },
  ];
}

/** From the job's start to its end, when the rows are swapped: on pages a few milliseconds later. */
async function moving(folder: string, input: string): Promise<number> {
  const started = performance.now();
  await makeRenditionsApart({
    input,
    name: 'photograph',
    outDir: path.join(folder, 'media'),
    focal: { x: 0.1, y: 0.2 },
    moved: true,
  });
  return performance.now() - started;
}

/** Soft shapes under a little grain: it packs like a photograph, to about a third of a byte per pixel. */
async function photograph(folder: string, at: number): Promise<string> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const shapes = await sharp({
    create: { width: 1425 + at, height: 1052, channels: 3, background: '#888888', noise },
  })
    .blur(1.5)
    .png()
    .toBuffer();
  const file = path.join(folder, `photograph-${at}.jpg`);
  const { width, height } = SIZE;
  const grown = sharp(shapes).resize(width, height, { fit: 'fill' });
  await writeFile(file, await grown.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer());
  return file;
}

function memoryOfChildren(): number {
  const tasks = `/proc/${process.pid}/task`;
  const children = readdirSync(tasks).flatMap((task) => childrenOf(path.join(tasks, task)));
  const makers = children.filter((pid) => commandOf(pid).includes('rendition-child'));
  return makers.reduce((sum, pid) => sum + (residentBytes(pid) || 0), 0);
}

function childrenOf(task: string): number[] {
  return readText(path.join(task, 'children')).split(' ').filter(Boolean).map(Number);
}

function commandOf(pid: number): string {
  return readText(`/proc/${pid}/cmdline`);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** All pictures of the front, those further down too, at two device pixels each. */
async function front(site: Site): Promise<Row[]> {
  const executablePath = findBrowser();
  if (!executablePath) return [];
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const viewport = { width: 360, height: 740 };
    const page = await browser.newPage({ viewport, deviceScaleFactor: 2 });
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/media/'))
        sizes.push(response.body().then((body) => body.length));
    });
    await page.goto(site.origin + FRONT_PATH, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      for (const image of document.images) image.loading = 'eager';
    });
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return [
      {
        what: `pictures of the front page at 360 px, all ${sizes.length}`,
        target: `≤ ${kb(MOST_FRONT_BYTES)}`,
        measured: kb(bytes),
        held: bytes <= MOST_FRONT_BYTES && sizes.length > 0,
      },
    ];
  } finally {
    await browser.close();
  }
}

async function served(paper: BenchPaper, site: Site): Promise<Row[]> {
  if (!isInstalled('wrk') || !isInstalled('nginx')) return [];
  mkdirSync(path.join(benchDir, 'yardstick'), { recursive: true });
  const html = await (await fetch(site.origin + paper.lead)).text();
  const [address] = /\/media\/[^" ]+-640\.webp/.exec(html) ?? [];
  if (!address) throw new Error('The lead story shows no picture.');
  const answer = await recordAnswer(site.origin + address, 'picture');
  const nginx = await startNginx(answer, 0);
  await untilAtRest(site.pid);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const server of [site, nginx]) await wrk(server.origin + address, 2);
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push((await wrk(site.origin + address, SECONDS)).perSecond);
    theirs.push((await wrk(nginx.origin + address, SECONDS)).perSecond);
  }
  await nginx.end();
  const ratio = median(ours) / median(theirs);
  return [
    {
      what: `a picture of ${kb(answer.bytes)} served`,
      target: '≥ 0.5 × nginx',
      measured: `${grouped(Math.round(median(ours)))}/s`,
      ratio: `${ratio.toFixed(2)} × nginx`,
      held: ratio >= 0.5,
    },
  ];
}
