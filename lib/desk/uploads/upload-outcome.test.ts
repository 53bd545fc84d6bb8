import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { shareJobs } from '#lib/jobs/shared-jobs.ts';
import { DiskStore } from '#lib/media/disk-store.ts';
import { settleMedia } from '#lib/media/settings.ts';
import { hire } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from '../drafts/colleague.ts';
import { beginUpload } from './begin-upload.ts';
import { finishUpload } from './finish-upload.ts';
import { readUpload, receivePart } from './receive-part.ts';

let paper: Paper;
let editor: Colleague;
let dataDir: string;

before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
  dataDir = await mkdtemp(path.join(tmpdir(), 'aril-outcomes-'));
  settleMedia({ dataDir, store: new DiskStore(dataDir) });
  shareJobs({ enqueueWithin: async () => undefined });
});
after(async () => {
  shareJobs(null);
  await paper.close();
  await rm(dataDir, { recursive: true });
});

async function place(id: string) {
  const upload = await readUpload(paper.db, id, editor);
  assert.ok(upload);
  return upload;
}

/** All of a file is here, and nobody has looked at it yet. */
async function send(content: string, replaces?: string) {
  const bytes = new TextEncoder().encode(content);
  const wish = { name: 'minutes', bytes: bytes.length, ...(replaces && { replaces }) };
  const begun = await beginUpload(paper.db, wish, editor);
  assert.ok(begun.ok && begun.begun.kind === 'begun');
  const part = new Blob([bytes]).stream();
  const { id } = begun.begun;
  await receivePart(paper.db, { upload: await place(id), offset: 0, part });
  return place(id);
}

test('whoever asks again what the last byte came to is answered the same, and it happens once', async () => {
  const { db } = paper;
  const first = await send('%PDF-1.7 the council');
  const arrived = await finishUpload(db, first, editor);
  assert.ok(arrived.ok && arrived.finished.kind === 'arrived');
  const { id } = arrived.finished.media;
  const files = [
    ['%PDF-1.7 the mayor', undefined],
    ['%PDF-1.7 the council, corrected', id],
    ['ID3 a song in the place of a document', id],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', undefined],
  ] as const;
  for (const [content, replaces] of files) {
    const whole = await send(content, replaces);
    // Twice at once, as two processes would, and once more when all is over.
    const ends = [whole, whole].map((upload) => finishUpload(db, upload, editor));
    const [answer, same] = await Promise.all(ends);
    assert.deepEqual(answer, same);
    assert.deepEqual(await finishUpload(db, await place(whole.id), editor), answer);
    assert.equal(answer?.ok && answer.finished.kind, content.startsWith('%PDF') && 'arrived');
  }
  assert.deepEqual(await finishUpload(db, await place(first.id), editor), arrived);
  assert.equal(await db.media.count(), 2);
  assert.equal(await db.auditEntry.count({ where: { action: 'media.replace' } }), 1);
  assert.deepEqual(await readdir(path.join(dataDir, 'uploads')), []);
});

test('what has come to an end is no upload under way, and what was given up comes to none', async () => {
  const { db } = paper;
  const whole = await send('%PDF-1.7 given up');
  await db.upload.delete({ where: { id: whole.id } });
  const none = await finishUpload(db, whole, editor);
  assert.ok(!none.ok && none.status === 404);
  const outcome = { kind: 'refused', status: 415, problem: 'No.' };
  const one = { staffId: editor.staffId, name: 'a.pdf', bytes: 60_000_000, outcome };
  await db.upload.createMany({ data: Array.from({ length: 200 }, () => one) });
  assert.ok((await beginUpload(db, { name: 'b.pdf', bytes: 9 }, editor)).ok);
});
