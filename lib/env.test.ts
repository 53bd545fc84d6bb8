import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { EXAMPLE_SECRET, readEnv, variableNames } from './env.ts';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'aril-env-'));
after(() => rmSync(dataDir, { recursive: true }));

function mistakesOf(source: Record<string, string>): string[] {
  try {
    readEnv({ DATA_DIR: dataDir, ...source });
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
  return [];
}

test('nothing set gives a site on port 3000 with the demo edition', () => {
  const env = readEnv({ DATA_DIR: dataDir });
  assert.equal(env.port, 3000);
  assert.equal(env.siteUrl, 'http://localhost:3000');
  assert.equal(env.mode, 'production');
  assert.equal(env.demo, true);
  assert.equal(env.webConcurrency, 1);
  assert.equal(env.databaseUrl, undefined);
});

test('an empty variable is a missing one', () => {
  assert.equal(readEnv({ DATA_DIR: dataDir, PORT: '', SITE_URL: ' ' }).port, 3000);
});

test('the demo edition stays out of a database of your own unless asked for', () => {
  const own = { DATA_DIR: dataDir, DATABASE_URL: 'postgresql://a@localhost/b' };
  assert.equal(readEnv(own).demo, false);
  assert.equal(readEnv({ ...own, DEMO: '1' }).demo, true);
});

test('the secret is made once, kept, and readable by us alone', () => {
  const first = readEnv({ DATA_DIR: dataDir }).secret;
  assert.ok(first.length >= 43);
  assert.equal(readEnv({ DATA_DIR: dataDir }).secret, first);
  assert.equal(statSync(path.join(dataDir, 'secret')).mode & 0o777, 0o600);
});

test('the example secret works in development only', () => {
  assert.match(
    mistakesOf({ SECRET: EXAMPLE_SECRET }).join(),
    /^SECRET is the one from \.env\.example/,
  );
  assert.deepEqual(mistakesOf({ SECRET: EXAMPLE_SECRET, NODE_ENV: 'development' }), []);
});

test('each mistake is one line that names its variable', () => {
  const lines = mistakesOf({
    PORT: '70000',
    SITE_URL: 'news.example',
    DATABASE_URL: 'mysql://x',
    LOG_LEVEL: 'loud',
  });
  assert.deepEqual(
    lines.map((line) => line.split(' ')[0]),
    ['PORT', 'SITE_URL', 'DATABASE_URL', 'LOG_LEVEL'],
  );
});

const refused: Record<string, Record<string, string>> = {
  'a port that is a word': { PORT: 'web' },
  'a fraction of a port': { PORT: '80.5' },
  'an address with a path': { SITE_URL: 'https://news.example/paper' },
  'an address with a password': { SITE_URL: 'https://a:b@news.example' },
  'no process at all': { WEB_CONCURRENCY: '0' },
  'a short secret': { SECRET: 'hunter2' },
  'a hub that is no address': { WEBSUB_HUB: 'hub.example' },
  'a key of other letters': { INDEXNOW_KEY: 'not/a/key' },
  'an administrator without a password': { ADMIN_EMAIL: 'a@news.example' },
  'half a picture store': { MEDIA_S3_BUCKET: 'pictures' },
  'a wordy flag': { DEMO: 'please' },
};

for (const [name, source] of Object.entries(refused)) {
  test(`${name} is refused`, () => assert.notDeepEqual(mistakesOf(source), []));
}

test('.env.example lists every variable and the refused secret', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  for (const name of variableNames) {
    if (name !== 'NODE_ENV') assert.match(example, new RegExp(`^# ?${name}=`, 'm'), name);
  }
  assert.ok(example.includes(`SECRET=${EXAMPLE_SECRET}`));
});
