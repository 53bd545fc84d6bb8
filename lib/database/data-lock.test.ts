import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { lockData, lockHolder } from './data-lock.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'aril-lock-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('a folder is had by one process at a time', () => {
  const release = lockData(dataDir);
  assert.ok(release);
  assert.equal(lockHolder(dataDir), process.pid);
  assert.equal(lockData(dataDir), undefined);
  release();
  assert.equal(lockHolder(dataDir), undefined);
  lockData(dataDir)?.();
});

test('what a killed process left is taken over', async () => {
  const script = `
    import { lockData } from ${JSON.stringify(new URL('./data-lock.ts', import.meta.url).href)};
    lockData(${JSON.stringify(dataDir)});
    process.send('locked');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  assert.equal(lockHolder(dataDir), child.pid);
  assert.equal(lockData(dataDir), undefined);
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.equal(lockHolder(dataDir), undefined);
  lockData(dataDir)?.();
});

test('a process that was given the number of a dead one does not hold its lock', () => {
  writeFileSync(path.join(dataDir, 'aril.pid'), `${process.pid} 1\n`);
  assert.equal(lockHolder(dataDir), undefined);
  assert.ok(lockData(dataDir));
});
