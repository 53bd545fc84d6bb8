import path from 'node:path';
import { root } from '../cli/folders.ts';
import { buildSite, generateClient, isBuildFresh, isClientFresh } from '../cli/tools.ts';
import { runBrowserTests } from './runner/browser-tests.ts';
import { runNodeTests } from './runner/node-tests.ts';
import { checkStatically } from './runner/static-checks.ts';
import { check, section, summarize } from './runner/tally.ts';
import { CLUSTER_VARIABLE, startTestCluster } from './support/cluster.ts';
import { dropLeftovers } from './support/database.ts';

const FEW_ROUNDS = 3;
const MANY_ROUNDS = 200;

const help = `npm test                  everything
npm test -- unit [part]   unit and database tests whose path has this part
npm test -- site [part]   tests of running sites whose path has this part
npm test -- e2e [part]    journeys in a browser whose path has this part
npm run check             types, lint, dead code, house rules, versions
npm run soak -- [rounds [part]]  the long tests of running sites, with many rounds (${MANY_ROUNDS})`;

const [mode = 'all', argument, part] = process.argv.slice(2);
const modes = ['all', 'check', 'unit', 'site', 'e2e', 'soak'];
if (!modes.includes(mode)) {
  console.log(help);
  process.exit(mode === 'help' ? 0 : 1);
}
const rounds = mode === 'soak' ? Number(argument ?? MANY_ROUNDS) : FEW_ROUNDS;
const wants = (part: string) => mode === 'all' || mode === part;
const filter = mode === 'soak' ? part : argument;

Object.assign(process.env, { NODE_ENV: 'test', NODE_OPTIONS: '', ROUNDS: String(rounds) });
// What the many processes load is compiled once.
process.env.NODE_COMPILE_CACHE ??= path.join(root, 'var', 'test', 'compiled');
// A site's own variables would send the tests to that site's database.
for (const name of ['DATABASE_URL', 'DATA_DIR', 'SITE_URL', 'PORT', 'HOST', 'SECRET', 'DEMO']) {
  delete process.env[name];
}

if (wants('check')) await checkStatically();
if (mode !== 'check') await runTests();
process.exit(summarize());

async function runTests(): Promise<void> {
  if (!isClientFresh()) await generateClient();
  const cluster = await startTestCluster();
  process.env[CLUSTER_VARIABLE] = cluster.url;
  // However this run is ended, its database server ends too.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cluster.stop().finally(() => process.exit(130)));
  }
  try {
    await dropLeftovers(cluster.url);
    if (wants('unit')) {
      const patterns = [
        '{lib,server,components,cli,prisma,app}/**/*.test.ts',
        'e2e/runner/*.test.ts',
      ];
      await section('unit and database tests', () => runNodeTests(patterns, filter));
    }
    if (mode === 'unit') return;
    const built = await check('production build', async () => {
      if (!isBuildFresh()) await buildSite();
    });
    if (!built) return;
    if (wants('site') || mode === 'soak') {
      const patterns = ['e2e/promises/**/*.test.ts'];
      await section('running sites', () => runNodeTests(patterns, filter));
    }
    if (wants('e2e')) await section('journeys in a browser', () => runBrowserTests(filter));
  } finally {
    await cluster.stop();
  }
}
