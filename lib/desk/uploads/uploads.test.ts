import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import sharp from 'sharp';
import { shareJobs } from '#lib/jobs/shared-jobs.ts';
import { DiskStore } from '#lib/media/disk-store.ts';
import { isStoreAway, StoreAway } from '#lib/media/media-store.ts';
import { mediaSettings, settleMedia } from '#lib/media/settings.ts';
import { hire } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from '../drafts/colleague.ts';
import { beginUpload } from './begin-upload.ts';
import { finishUpload } from './finish-upload.ts';
import { readUpload, receivePart } from './receive-part.ts';

let paper: Paper;
let editor: Colleague;
let dataDir: string;
const left: unknown[] = [];

before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor', { name: 'Edo' });
  dataDir = await mkdtemp(path.join(tmpdir(), 'aril-uploads-'));
  settleMedia({ dataDir, store: new DiskStore(dataDir) });
  // The sizes are another test's.
  shareJobs({
    enqueueWithin: async (_tx, _queue, jobs) => {
      left.push(...jobs);
    },
  });
});
after(async () => {
  shareJobs(null);
  await paper.close();
  await rm(dataDir, { recursive: true });
});
beforeEach(async () => {
  left.length = 0;
  await paper.db.media.deleteMany();
});

async function* inPieces(bytes: Uint8Array, size = 1000): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* cutOff(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
  throw new Error('The line was cut.');
}

async function begin(file: { name?: string; bytes: Uint8Array; replaces?: string }, by = editor) {
  const { name = 'Boats at Sea.JPG', bytes, replaces } = file;
  const answer = await beginUpload(paper.db, { name, bytes: bytes.length, replaces }, by);
  assert.ok(answer.ok && answer.begun.kind === 'begun', JSON.stringify(answer));
  return answer.begun.id;
}

async function put(id: string, offset: number, part: AsyncIterable<Uint8Array>) {
  const upload = await readUpload(paper.db, id, editor);
  assert.ok(upload);
  return receivePart(paper.db, { upload, offset, part });
}

async function upload(file: { name?: string; bytes: Uint8Array; replaces?: string }) {
  const id = await begin(file);
  const received = await put(id, 0, inPieces(file.bytes));
  assert.ok(received.ok);
  const whole = await readUpload(paper.db, id, editor);
  assert.ok(whole);
  return finishUpload(paper.db, whole, editor);
}

const jpeg = (shade: number, width = 60) =>
  sharp({ create: { width, height: 40, channels: 3, background: { r: shade, g: 9, b: 9 } } })
    .jpeg()
    .toBuffer();

/** A segment that says it is EXIF, right behind the beginning. */
function withExif(picture: Buffer, said: string): Buffer {
  const content = Buffer.from(`Exif\0\0${said}`, 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([picture.subarray(0, 2), head, content, picture.subarray(2)]);
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const waiting = () => readdir(path.join(dataDir, 'uploads'));

test('a file comes in pieces, goes on where a cut line left it, and is in the library with its last byte', async () => {
  const bytes = await jpeg(1);
  const id = await begin({ bytes });
  const first = await put(id, 0, cutOff(bytes.subarray(0, 100)));
  assert.deepEqual(first, { ok: true, received: { kind: 'part', offset: 100 } });
  assert.deepEqual(await put(id, 50, inPieces(bytes)), {
    ok: true,
    received: { kind: 'elsewhere', offset: 100 },
  });
  const last = await put(id, 100, inPieces(bytes.subarray(100)));
  assert.deepEqual(last, { ok: true, received: { kind: 'part', offset: bytes.length } });
  const whole = await readUpload(paper.db, id, editor);
  assert.ok(whole);
  const done = await finishUpload(paper.db, whole, editor);
  assert.ok(done.ok && done.finished.kind === 'arrived');
  const { media } = done.finished;
  const row = await paper.db.media.findUniqueOrThrow({ where: { id: media.id } });
  assert.deepEqual(
    [row.hash, row.name, row.originalName, row.mimeType, row.state, row.width, row.createdById],
    [
      hashOf(bytes),
      'boats-at-sea',
      'Boats at Sea.JPG',
      'image/jpeg',
      'processing',
      60,
      editor.staffId,
    ],
  );
  assert.deepEqual(left, [{ data: { mediaId: media.id }, key: media.id }]);
  assert.deepEqual(await waiting(), []);
  // The same bytes once more: known when announced, and known by themselves.
  const announced = { name: 'x.jpg', bytes: bytes.length, sha256: hashOf(bytes) };
  const known = await beginUpload(paper.db, announced, editor);
  assert.ok(known.ok && known.begun.kind === 'known' && known.begun.media.id === media.id);
  const again = await upload({ bytes });
  assert.ok(again.ok && again.finished.kind === 'known' && again.finished.media.id === media.id);
});

test('what a file is, its bytes say; what cannot be taken is refused at once, and nothing of it stays', async () => {
  const text = (said: string) => new TextEncoder().encode(said);
  const refused: [string, Uint8Array, RegExp][] = [
    ['drawing.jpg', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), /SVG/],
    ['half.jpg', (await jpeg(2)).subarray(0, -9), /end of this picture is missing/],
    ['program.gif', text(`${'GIF89a/*'.padEnd(50)}*/=alert(1)`), /damaged/],
    ['page.jpg', text('\ufeff <!doctype html><script>alert(1)</script>'), /web page/],
    ['archive.jpg', text('PK\u0003\u0004 and so on'), /archive/],
    ['../../etc/passwd', text('root:x:0:0'), /no JPEG/],
    ['cut.jpg', (await jpeg(2)).subarray(0, 20), /damaged/],
    ['phone.heic', text('\0\0\0\u0018ftypheic\0\0\0\0'), /damaged/],
    ['film.jpg', text('\0\0\0\u0018ftypisom\0\0\0\0'), /film/],
    ['one.bin', text('x'), /no JPEG/],
  ];
  for (const [name, bytes, words] of refused) {
    const answer = await upload({ name, bytes });
    assert.ok(!answer.ok && answer.status === 415, name);
    assert.match(answer.problem, words, name);
  }
  const heard = await upload({ name: 'speech.txt', bytes: text('ID3\u0004 a song') });
  const read = await upload({ name: 'minutes', bytes: text('%PDF-1.7 the council') });
  assert.ok(heard.ok && read.ok);
  const kinds = await paper.db.media.findMany({ orderBy: { kind: 'asc' } });
  assert.deepEqual(
    kinds.map(({ kind, mimeType, state }) => [kind, mimeType, state]),
    [
      ['audio', 'audio/mpeg', 'ready'],
      ['document', 'application/pdf', 'ready'],
    ],
  );
  assert.deepEqual([await waiting(), left], [[], []]);
});

test('what is announced wrongly, too large, or not one’s own goes no further', async () => {
  const { db } = paper;
  const reporter = await hire(db, 'reporter');
  const wishes: [object, number][] = [
    [{ name: 'a.jpg', bytes: 0 }, 422],
    [{ name: 'a.jpg', bytes: 60_000_001 }, 413],
    [{ name: 'a.jpg', bytes: 1.5 }, 422],
    [{ name: 'a.jpg' }, 422],
    [{ name: 'a.jpg', bytes: 9, replaces: crypto.randomUUID() }, 404],
  ];
  for (const [wish, status] of wishes) {
    const answer = await beginUpload(db, wish, editor);
    assert.equal(answer.ok ? 0 : answer.status, status, JSON.stringify(wish));
  }
  const bytes = await jpeg(3);
  const id = await begin({ bytes });
  assert.equal(await readUpload(db, id, reporter), null);
  const longer = await put(id, 0, inPieces(Buffer.concat([bytes, bytes])));
  assert.ok(!longer.ok && longer.status === 413);
  const lie = { name: 'a.jpg', bytes: bytes.length, sha256: 'a'.repeat(64) };
  const begun = await beginUpload(db, lie, editor);
  assert.ok(begun.ok && begun.begun.kind === 'begun');
  await put(begun.begun.id, 0, inPieces(bytes));
  const whole = await readUpload(db, begun.begun.id, editor);
  assert.ok(whole);
  const other = await finishUpload(db, whole, editor);
  assert.ok(!other.ok && other.status === 422);
  assert.equal(await db.media.count(), 0);
});

test('a name leads nowhere, and words about a picture that cannot be read keep nobody from it', async () => {
  const names: [string, string, string][] = [
    ['../../etc/passwd.jpg', 'passwd.jpg', 'passwd'],
    ['C:\\scans\\..\\Zoë\u0000 1.JPG', 'Zoë 1.JPG', 'zoe-1'],
    ['..', '..', 'picture'],
    ['\u202egpj.exe\ud800', 'gpj.exe\ufffd', 'gpj'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>', 'img-src-x-onerror-alert-1'],
  ];
  for (const [shade, [sent, originalName, name]] of names.entries()) {
    const bytes = withExif(
      await jpeg(20 * (shade + 1)),
      'MM\0*\u00ff\u00ff\u00ff\u00ff not at all',
    );
    const answer = await upload({ name: sent, bytes });
    assert.ok(answer.ok, sent);
    const { id } = answer.finished.media;
    const row = await paper.db.media.findUniqueOrThrow({ where: { id } });
    assert.deepEqual([row.originalName, row.name], [originalName, name]);
    assert.deepEqual([row.width, row.height], [60, 40]);
    assert.equal(await mediaSettings().store.size(`originals/${hashOf(bytes)}`), bytes.length);
  }
});

test('with the disk full or the store away nothing is half there, and the upload goes on once there is room', async () => {
  const { db } = paper;
  const usual = mediaSettings();
  const bytes = await jpeg(6);
  const id = await begin({ bytes });
  await mkdir(path.join(dataDir, 'uploads'), { recursive: true });
  await symlink('/dev/full', path.join(dataDir, 'uploads', id));
  await assert.rejects(put(id, 0, inPieces(bytes)), { code: 'ENOSPC' });
  assert.equal((await readUpload(db, id, editor))?.offset, 0);
  await rm(path.join(dataDir, 'uploads', id));
  await put(id, 0, inPieces(bytes));
  const whole = await readUpload(db, id, editor);
  assert.ok(whole);
  class Away extends DiskStore {
    override async put(): Promise<void> {
      throw new StoreAway(null);
    }
  }
  settleMedia({ dataDir, store: new Away(dataDir) });
  try {
    await assert.rejects(finishUpload(db, whole, editor), isStoreAway);
    // Where nothing at all is free.
    settleMedia({ dataDir: '/proc', store: usual.store });
    const refused = await beginUpload(db, { name: 'a.jpg', bytes: 9 }, editor);
    assert.ok(!refused.ok && refused.status === 507, JSON.stringify(refused));
  } finally {
    settleMedia(usual);
  }
  assert.deepEqual([await db.media.count(), left], [0, []]);
  assert.ok((await waiting()).includes(id));
  const done = await finishUpload(db, whole, editor);
  assert.ok(done.ok && done.finished.kind === 'arrived');
});

test('nobody fills the disk alone', async () => {
  const { db } = paper;
  const one = { staffId: editor.staffId, name: 'a.jpg', bytes: 60_000_000 };
  await db.upload.createMany({ data: Array.from({ length: 50 }, () => one) });
  const more = await beginUpload(db, { name: 'b.jpg', bytes: 60_000_000 }, editor);
  assert.ok(!more.ok && more.status === 409);
  const other = await hire(db, 'editor');
  assert.ok((await beginUpload(db, { name: 'b.jpg', bytes: 60_000_000 }, other)).ok);
  await db.upload.deleteMany();
});

test('another file takes the place of one and keeps its id and its words; only one of its kind, by who may', async () => {
  const { db, authors } = paper;
  const first = await upload({ bytes: await jpeg(4) });
  assert.ok(first.ok);
  const { id } = first.finished.media;
  await db.media.update({
    where: { id },
    data: { caption: 'Boats', focalX: 0.2, state: 'ready' },
  });
  await db.author.update({ where: { id: authors.ann }, data: { portraitId: id } });
  const bytes = await jpeg(5, 90);
  const next = await upload({ name: 'better.jpg', bytes, replaces: id });
  assert.ok(next.ok && next.finished.media.id === id);
  const row = await db.media.findUniqueOrThrow({ where: { id } });
  assert.deepEqual(
    [row.hash, row.caption, row.state, row.focalX, row.width, row.name, row.originalName],
    [hashOf(bytes), 'Boats', 'processing', 0.5, 90, 'boats-at-sea', 'better.jpg'],
  );
  const sound = await upload({ bytes: new TextEncoder().encode('ID3 a song'), replaces: id });
  assert.ok(!sound.ok && sound.status === 422);
  const reporter = await hire(db, 'reporter');
  const wish = { name: 'a.jpg', bytes: 9, replaces: id };
  const refused = await beginUpload(db, wish, reporter);
  assert.ok(!refused.ok && refused.status === 403);
  await db.author.update({ where: { id: authors.ann }, data: { portraitId: null } });
});
