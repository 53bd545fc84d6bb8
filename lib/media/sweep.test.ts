import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { hire } from '../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';
import { DiskStore } from './disk-store.ts';
import { settleMedia } from './settings.ts';
import { sweep, sweepWork } from './sweep.ts';

let paper: Paper;
let dataDir: string;
before(async () => {
  paper = await openPaper();
  dataDir = await mkdtemp(path.join(tmpdir(), 'aril-sweep-'));
  settleMedia({ dataDir, store: new DiskStore(dataDir) });
});
after(async () => {
  await paper.close();
  await rm(dataDir, { recursive: true });
});

const LONG_AGO = new Date(Date.now() - 61 * 60_000);

async function keep(name: string, at = new Date()): Promise<void> {
  const file = path.join(dataDir, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, 'bytes');
  await utimes(file, at, at);
}

const there = async (folder: string) => (await readdir(path.join(dataDir, folder))).toSorted();

test('uploads that were left and files that nothing speaks of go after an hour, nothing else', async () => {
  const { db } = paper;
  const { staffId } = await hire(db, 'reporter');
  const begin = async (updatedAt: Date) => {
    const { id } = await db.upload.create({
      data: { staffId, name: 'a.jpg', bytes: 9, updatedAt },
    });
    await keep(`uploads/${id}`, updatedAt);
    return id;
  };
  await begin(LONG_AGO);
  const going = await begin(new Date());
  await keep('uploads/00000000-0000-4000-8000-000000000000', LONG_AGO);
  await keep('uploads/rubbish', LONG_AGO);
  const [known, lost, fresh] = ['a', 'b', 'c'].map((sign) => sign.repeat(64));
  await db.media.create({
    data: {
      hash: known ?? '',
      name: 'boats',
      mimeType: 'image/jpeg',
      bytes: 1,
      width: 1,
      height: 1,
    },
  });
  await keep(`originals/${known}`, LONG_AGO);
  await keep(`originals/${lost}`, LONG_AGO);
  await keep(`originals/${fresh}`);
  await keep(`files/${known}/minutes.pdf`, LONG_AGO);
  await keep(`files/${lost}/minutes.pdf`, LONG_AGO);
  await keep(`files/${fresh}/minutes.pdf`);
  await sweep(new Date());
  assert.deepEqual(await there('uploads'), [going]);
  assert.deepEqual(await there('originals'), [known, fresh]);
  const files = [known, lost, fresh].map((hash) => there(`files/${hash}`));
  assert.deepEqual(await Promise.all(files), [['minutes.pdf'], [], ['minutes.pdf']]);
  assert.deepEqual(
    (await db.upload.findMany()).map(({ id }) => id),
    [going],
  );
});

test('the files of what was removed go, unless the same bytes are there again', async () => {
  const [gone, again] = ['d', 'e'].map((sign) => sign.repeat(64));
  for (const hash of [gone, again]) {
    await keep(`originals/${hash}`);
    await keep(`media/${hash}/boats-320.jpg`);
    await keep(`files/${hash}/boats.pdf`);
  }
  await paper.db.media.create({
    data: {
      hash: again ?? '',
      name: 'boats',
      mimeType: 'image/jpeg',
      bytes: 1,
      width: 1,
      height: 1,
    },
  });
  for (const hash of [gone, again]) await sweepWork().run({ hash });
  assert.deepEqual(await there(`media/${gone}`), []);
  assert.deepEqual(await there(`files/${gone}`), []);
  assert.deepEqual(await there(`media/${again}`), ['boats-320.jpg']);
  const originals = await there('originals');
  assert.deepEqual(
    [originals.includes(gone ?? ''), originals.includes(again ?? '')],
    [false, true],
  );
});
