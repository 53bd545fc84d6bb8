import os from 'node:os';
import { defineConfig } from 'playwright/test';
import { findBrowser } from './runner/browser.ts';

// `npm test` starts the site and says where it is; by hand these run against a site of your own.
const origin = process.env.SITE_ORIGIN ?? 'http://localhost:3000';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../var/test/browser',
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes the second time has found something.
  retries: 0,
  // Half of a journey's time nobody computes: the desk waits before it saves, and checks passwords slowly on purpose.
  workers: Math.max(1, Math.min(4, Math.ceil(os.availableParallelism() * 1.5))),
  timeout: 30_000,
  // Signing in computes for a second on purpose, and a browser and a site share what may be two cores.
  expect: { timeout: 10_000 },
  use: {
    baseURL: origin,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
