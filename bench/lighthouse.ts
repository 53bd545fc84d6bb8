import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FRONT_PATH, searchPath } from '#lib/urls.ts';
import { findBrowser } from '../e2e/runner/browser.ts';
import { runProgram } from '../e2e/runner/command.ts';
import { readBrotli } from './article-view.ts';
import { median } from './numbers.ts';
import type { BenchPaper } from './paper.ts';
import { benchDir } from './processes.ts';
import { startSite } from './site.ts';
import type { Row } from './table.ts';

const PROGRAM = fileURLToPath(import.meta.resolve('lighthouse/cli/index.js'));
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const BROWSER_FLAGS =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync';

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; displayValue?: string; explanation?: string }>;
}

/** What Lighthouse says of the four kinds of pages that most readers see, on its phone: the median of each category. */
export async function lighthouse(paper: BenchPaper): Promise<Row[]> {
  const browser = findBrowser();
  if (!browser) return [];
  // Lighthouse looks for its browser by itself, and knows of fewer places.
  process.env.CHROME_PATH = browser;
  const site = await startSite(paper, { name: 'lighthouse' });
  // Results of searches are kept from robots on purpose, for which Lighthouse takes points.
  const search = { path: searchPath('tram'), skip: ['is-crawlable'] };
  const pages: Record<string, { path: string; skip: string[] }> = {
    'front page': { path: FRONT_PATH, skip: [] },
    section: { path: paper.section.path, skip: [] },
    article: { path: paper.lead, skip: [] },
    'search results, but for being hidden from robots': search,
  };
  const rows: Row[] = [];
  try {
    for (const { path: page } of Object.values(pages).slice(0, -1)) {
      await readBrotli(site.origin + page);
    }
    for (const [name, { path: page, skip }] of Object.entries(pages)) {
      const reports: Report[] = [];
      for (let run = 0; run < RUNS; run += 1) reports.push(await audit(site.origin + page, skip));
      rows.push(rowOf(name, reports));
    }
  } finally {
    await site.end();
  }
  return rows;
}

async function audit(url: string, skip: string[]): Promise<Report> {
  const file = path.join(benchDir, 'lighthouse.json');
  await runProgram(process.execPath, [
    PROGRAM,
    url,
    '--quiet',
    '--no-enable-error-reporting',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${CATEGORIES.join()}`,
    `--chrome-flags=${BROWSER_FLAGS}`,
    ...skip.map((id) => `--skip-audits=${id}`),
  ]);
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}

function rowOf(name: string, reports: Report[]): Row {
  const scores = CATEGORIES.map((category) =>
    Math.round(median(reports.map(({ categories }) => 100 * (categories[category]?.score ?? 0)))),
  );
  return {
    what: `Lighthouse, phone: ${name}`,
    target: CATEGORIES.map(() => 100).join('/'),
    measured: [scores.join('/'), ...new Set(reports.flatMap(findLosses))].join('; '),
    held: scores.every((score) => score === 100),
  };
}

/** The audits that cost points, each with its number. */
function findLosses({ categories, audits }: Report): string[] {
  return Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? audits[id]?.explanation ?? ''}`.trim());
}
