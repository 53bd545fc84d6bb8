import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { eventually } from '../../e2e/support/eventually.ts';
import { openPaper } from '../../e2e/support/paper.ts';
import { originalKey } from './media-keys.ts';

const MAKER = fileURLToPath(new URL('../../e2e/support/picture-process.ts', import.meta.url));

test('killed over a picture, of which readers see what was ready, the site goes on with it when it starts again', async (t) => {
  const paper = await openPaper();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'killed-'));
  const started: ChildProcess[] = [];
  const start = (...given: string[]) => {
    const child = spawn(process.execPath, [MAKER, dataDir, ...given], { stdio: 'ignore' });
    started.push(child);
    return child;
  };
  const end = async (child: ChildProcess) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  t.after(async () => {
    await Promise.all(started.map(end));
    await paper.close();
    await rm(dataDir, { recursive: true, maxRetries: 5 });
  });

  const hash = 'c'.repeat(64);
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const content = await sharp({
    create: { width: 3000, height: 2400, channels: 3, background: '#888888', noise },
  })
    .jpeg()
    .toBuffer();
  await mkdir(path.join(dataDir, 'originals'));
  await writeFile(path.join(dataDir, originalKey(hash)), content);
  const { id } = await paper.db.media.create({
    data: { hash, name: 'noise', mimeType: 'image/jpeg', bytes: 1, state: 'processing' },
  });
  const read = () =>
    paper.db.media.findUniqueOrThrow({ where: { id }, include: { renditions: true } });

  const first = start(id);
  await eventually(async () => assert.ok((await read()).renditions.length > 0));
  await end(first);
  const halfway = await read();
  assert.equal(halfway.state, 'processing');
  assert.ok(halfway.renditions.every(({ format }) => format === 'jpg'));

  start();
  await eventually(async () => assert.equal((await read()).state, 'ready'));
  const whole = await read();
  assert.deepEqual(new Set(whole.renditions.map(({ format }) => format)).size, 3);
  const files = await readdir(path.join(dataDir, 'media', hash));
  assert.equal(files.filter((file) => !file.endsWith('.part')).length, whole.renditions.length);
});
