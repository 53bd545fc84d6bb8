import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../cli/folders.ts';
import { createTestDatabase } from '../support/database.ts';
import { requireBrowser } from './browser.ts';
import { requireJava } from './java.ts';
import { startSite } from './site.ts';
import { check } from './tally.ts';

const folder = path.join(root, 'var', 'test');
const resultFile = path.join(folder, 'browser.json');

/**
 * Runs the journeys in a browser against the production build, which is started as `npm start` does it,
 * with the demo edition in a database of its own.
 */
export async function runBrowserTests(
  filter: string | undefined,
): Promise<{ passed: number; failed: number }> {
  const browser = await requireBrowser();
  const java = await requireJava();
  // The edition's pictures were drawn here by its own tests: they are the same every time.
  const dataDir = path.join(folder, 'edition');
  rmSync(path.join(dataDir, 'pages'), { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const database = await createTestDatabase();
  try {
    const site = await startSite({ databaseUrl: database.url, dataDir });
    const variables = {
      SITE_ORIGIN: site.origin,
      CHROMIUM_PATH: browser,
      JAVA_PATH: java,
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
    };
    try {
      return await runPlaywright(variables, filter);
    } finally {
      await check('the site ends cleanly', () => site.stop());
    }
  } finally {
    await database.drop();
  }
}

async function runPlaywright(
  variables: Record<string, string>,
  filter: string | undefined,
): Promise<{ passed: number; failed: number }> {
  rmSync(resultFile, { force: true });
  const script = path.join(root, 'node_modules', 'playwright', 'cli.js');
  const args = [
    'test',
    '--config=e2e/playwright.config.ts',
    '--reporter=dot,json',
    '--pass-with-no-tests',
  ];
  const child = spawn(process.execPath, [script, ...args, ...(filter ? [filter] : [])], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...variables, PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile },
  });
  const [code] = await once(child, 'close');
  const { stats, errors } = JSON.parse(readFileSync(resultFile, 'utf8'));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed };
}
