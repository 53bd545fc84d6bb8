import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

const folder = mkdtempSync(path.join(os.tmpdir(), 'aril-log-'));
after(() => rmSync(folder, { recursive: true }));

const MANY = 20_000;
const logMany = `for (let n = 0; n < ${MANY}; n += 1) log().info({ n }, 'line');`;

/** The arguments that run `code` in a process of its own, with our log at hand. */
function program(code: string): string[] {
  const imports = `import { log, logLater } from ${JSON.stringify(path.join(import.meta.dirname, 'log.ts'))};`;
  return [
    '--disable-warning=ExperimentalWarning',
    '--input-type=module',
    '-e',
    `${imports}\n${code}`,
  ];
}

const env = { ...process.env, LOG_LEVEL: 'info' };

function linesOf(output: string): Record<string, unknown>[] {
  assert.match(output, /\n$/);
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

const endings = [
  ['it exits', 'process.exit(0);', 0],
  ['it has nothing more to do', '', 0],
  ['it fails', "throw new Error('an error of this test');", 1],
] as const;

for (const [ending, code, status] of endings) {
  test(`what was logged stands in the log when the process ends because ${ending}`, () => {
    const file = path.join(folder, `ended-${status}-${code.length}`);
    const stdout = openSync(file, 'a');
    const ended = spawnSync(process.execPath, program(logMany + code), {
      env,
      stdio: ['ignore', stdout, 'pipe'],
    });
    closeSync(stdout);
    assert.equal(ended.status, status);
    const numbers = linesOf(readFileSync(file, 'utf8')).map(({ n }) => n);
    assert.deepEqual(
      numbers,
      Array.from({ length: MANY }, (_, n) => n),
    );
  });
}

test('a reader slower than the log gets all of it before the process ends', async () => {
  const child = spawn(process.execPath, program(`${logMany} process.exit(0);`), {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout) {
    output += chunk;
    await pause(1);
  }
  const numbers = linesOf(output).map(({ n }) => n);
  assert.deepEqual(
    numbers,
    Array.from({ length: MANY }, (_, n) => n),
  );
});

test('a reader that goes away takes nothing with it', async () => {
  const code = `log().info('here'); setInterval(() => { ${logMany} }, 100); setTimeout(() => process.exit(3), 1500);`;
  const child = spawn(process.execPath, program(code), {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.stdout.destroy();
  assert.deepEqual(await once(child, 'exit'), [3, null]);
});

test('a line put in as it is stands in its place', () => {
  const code = `log().info('before'); logLater()(() => '{"msg":"as it is"}\\n'); log().info('after');`;
  const { stdout } = spawnSync(process.execPath, program(code), { env, encoding: 'utf8' });
  assert.deepEqual(
    linesOf(stdout).map(({ msg }) => msg),
    ['before', 'as it is', 'after'],
  );
});
