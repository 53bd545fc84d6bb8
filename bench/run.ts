import path from 'node:path';
import { type EmbeddedDatabase, startEmbedded } from '#lib/database/embedded.ts';
import { complain, step, warn } from '../cli/progress.ts';
import { buildSite, generateClient, isBuildFresh, isClientFresh } from '../cli/tools.ts';
import { articleView } from './article-view.ts';
import { desk } from './desk.ts';
import { lighthouse } from './lighthouse.ts';
import { lists } from './lists.ts';
import { missingPages } from './missing-pages.ts';
import { type BenchPaper, openPaper } from './paper.ts';
import { pictures } from './pictures.ts';
import { benchDir, endAllPrograms, isInstalled } from './processes.ts';
import { promises } from './promises.ts';
import { rendering } from './rendering.ts';
import { scale } from './scale.ts';
import { sitemap } from './sitemap.ts';
import { describeRun, formatTable, type Row } from './table.ts';
import { throughput } from './throughput.ts';

type Part = (paper: BenchPaper, cluster: EmbeddedDatabase) => Promise<Row[]>;

const parts: Record<string, Part> = {
  throughput,
  rendering,
  article: articleView,
  promises,
  missing: missingPages,
  lighthouse,
  pictures,
  desk,
  scale,
};

/** It needs what takes too long to make for those who did not ask for it. */
const onlyByName: Record<string, Part> = { lists, sitemap };
const known = { ...parts, ...onlyByName };

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
if (wanted.some((name) => !(name in known))) {
  console.log(`npm run bench                  everything, in about fifteen minutes
npm run bench -- PART …        only these: ${Object.keys(known).join(', ')} (the last two only when named)`);
  process.exit(wanted.includes('help') ? 0 : 1);
}

// A site's own variables would send the load to that site's database.
for (const name of ['DATABASE_URL', 'DATA_DIR', 'SITE_URL', 'PORT', 'HOST', 'SECRET', 'DEMO'])
  delete process.env[name];
Object.assign(process.env, { NODE_ENV: 'production' });

let cluster: EmbeddedDatabase | undefined;
let ended: Promise<void> | undefined;
/** However the run ends, nothing it started stays behind; the database goes last. */
function endEverything(): Promise<void> {
  ended ??= endAllPrograms().then(() => cluster?.stop());
  return ended;
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void endEverything().finally(() => process.exit(130)));

let code = 0;
try {
  await measure();
} catch (error) {
  // What is cut off by Ctrl-C fails on its way out; that is no news.
  if (!ended) complain(error);
  code = 1;
}
await endEverything();
process.exit(code);

async function measure(): Promise<void> {
  const heading = describeRun();
  const missing = ['wrk', 'nginx'].filter(
    (tool) => wanted.includes('throughput') && !isInstalled(tool),
  );
  if (missing.length > 0) {
    const left = missing.includes('wrk') ? 'all rows of requests per second' : 'the row of nginx';
    warn(
      `${left} will be missing: install ${missing.join(' and ')} (apt-get install ${missing.join(' ')}).`,
    );
  }
  if (!isClientFresh()) await step('database client written', () => generateClient());
  if (!isBuildFresh()) await step('site built', () => buildSite());
  const server = await step('database started', () =>
    startEmbedded({ dataDir: path.join(benchDir, 'database') }),
  );
  cluster = server;
  const paper = await step('a paper of 1,000 stories', () => openPaper(server));
  const rows: Row[] = [];
  for (const name of wanted) {
    const part = known[name];
    if (!part || ended !== undefined) continue;
    try {
      rows.push(...(await step(name, () => part(paper, server))));
    } catch (error) {
      // What was measured before is worth its minutes.
      if (!ended) complain(error);
      code = 1;
    }
    await endAllPrograms();
  }
  if (rows.length > 0) console.log(`\n${heading}\n\n${formatTable(rows)}\n`);
}
