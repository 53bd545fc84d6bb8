import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { shareJobs } from '#lib/jobs/shared-jobs.ts';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';
import { DiskStore } from './disk-store.ts';
import { cropsWork, renditionsWork } from './make-pictures.ts';
import { originalKey } from './media-keys.ts';
import { settleMedia } from './settings.ts';

let paper: Paper;
let dataDir = '';
const left: string[] = [];
before(async () => {
  paper = await openPaper();
  dataDir = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  settleMedia({ dataDir, store: new DiskStore(dataDir) });
  shareJobs({
    enqueueWithin: async (_tx, queue) => {
      left.push(queue);
    },
  });
});
after(async () => {
  shareJobs(null);
  await paper.close();
  await rm(dataDir, { recursive: true });
});

/** Grey, with one strong spot at the right edge. */
async function spotted(): Promise<Buffer> {
  const spot = await sharp({
    create: { width: 90, height: 90, channels: 3, background: '#e02020' },
  })
    .png()
    .toBuffer();
  return sharp({ create: { width: 1000, height: 500, channels: 3, background: '#888899' } })
    .composite([{ input: spot, left: 860, top: 200 }])
    .jpeg()
    .toBuffer();
}

let count = 0;
async function uploaded(content: Buffer) {
  count += 1;
  const hash = String(count).repeat(64).slice(0, 64);
  await mkdir(path.join(dataDir, 'originals'), { recursive: true });
  await writeFile(path.join(dataDir, originalKey(hash)), content);
  return paper.db.media.create({
    data: {
      hash,
      name: 'spot',
      mimeType: 'image/jpeg',
      bytes: Math.max(1, content.length),
      state: 'processing',
    },
  });
}

const read = (id: string) =>
  paper.db.media.findUniqueOrThrow({ where: { id }, include: { renditions: true } });
async function announced(id: string): Promise<number> {
  const [row] = await paper.db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS count FROM content_change WHERE touched @> ARRAY[${`media:${id}`}]`;
  return row?.count ?? 0;
}
const make = (mediaId: string) => renditionsWork().run({ mediaId });

test('a picture that came in is made, its focal point found, and its pages are told; a moved point makes new crops only', async () => {
  const { id, hash } = await uploaded(await spotted());
  assert.deepEqual(await renditionsWork().resume?.(), [{ data: { mediaId: id }, key: id }]);
  await make(id);
  const ready = await read(id);
  assert.deepEqual([ready.state, ready.width, ready.height], ['ready', 1000, 500]);
  assert.ok(ready.focalX > 0.75, `the spot was not found: ${ready.focalX}`);
  const crops = ready.renditions.filter(({ crop }) => crop === '3x2');
  assert.deepEqual([...new Set(crops.map(({ format }) => format))].sort(), ['avif', 'jpg', 'webp']);
  assert.ok(ready.renditions.every(({ crop, focal }) => (crop === 'full') === (focal === '')));
  assert.ok((await announced(id)) >= 1);
  assert.deepEqual(await renditionsWork().resume?.(), []);

  const folder = path.join(dataDir, 'media', hash);
  const former = await readdir(folder);
  const old = former.find((file) => file.includes('3x2'));
  assert.ok(old);
  await paper.db.media.update({ where: { id }, data: { focalX: 0.1, focalY: 0.2 } });
  const before = await announced(id);
  // Without the AVIFs of its crops, which take longest: they wait like any new picture.
  await cropsWork().run({ mediaId: id });
  const quick = await read(id);
  assert.deepEqual(
    [
      ...new Set(
        quick.renditions.map(({ crop, format, focal }) => `${crop === 'full'} ${format} ${focal}`),
      ),
    ].sort(),
    ['false jpg 10-20', 'false webp 10-20', 'true avif ', 'true jpg ', 'true webp '],
  );
  assert.deepEqual(left, ['media.renditions']);
  await make(id);
  const moved = await read(id);
  assert.ok(
    moved.renditions.every(({ crop, focal }) => focal === (crop === 'full' ? '' : '10-20')),
  );
  assert.equal(moved.renditions.length, ready.renditions.length);
  assert.equal(await announced(id), before + 2);
  const now = await readdir(folder);
  assert.ok(former.every((file) => now.includes(file)));

  const longAgo = new Date(Date.now() - 31 * 86_400_000);
  await utimes(path.join(folder, old), longAgo, longAgo);
  await make(id);
  assert.ok(!(await readdir(folder)).includes(old));

  // Replaced: the sizes of what it was have addresses that would name what it is.
  const hash2 = 'd'.repeat(64);
  await writeFile(path.join(dataDir, originalKey(hash2)), await spotted());
  await paper.db.media.update({ where: { id }, data: { hash: hash2, state: 'processing' } });
  assert.equal((await read(id)).renditions.length, 0);
  await make(id);
  assert.equal((await read(id)).renditions.length, moved.renditions.length);
  assert.equal(left.length, 1);
});

test('what cannot be read is said in words, and nothing is half there', async () => {
  const whole = await spotted();
  const bad: [content: Buffer, words: RegExp][] = [
    [whole.subarray(0, whole.length / 2), /damaged/],
    [Buffer.alloc(0), /no JPEG, PNG/],
    [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      /no JPEG/,
    ],
    [Buffer.from('<!doctype html><title>x</title>'), /no JPEG/],
  ];
  for (const [content, words] of bad) {
    const { id } = await uploaded(content);
    await make(id);
    const { state, failure, renditions } = await read(id);
    assert.equal(state, 'failed');
    assert.match(failure, words);
    assert.equal(renditions.length, 0);
  }
});

test('a job for what is gone is no failure, and one without its file says what to do', async () => {
  await make('0199aaaa-0000-7000-8000-000000000000');
  const { id, hash } = await uploaded(await spotted());
  await rm(path.join(dataDir, originalKey(hash)));
  await make(id);
  assert.match((await read(id)).failure, /Upload it again/);
});

test('a file that was replaced while it was read refuses itself, not the one in its place', async (t) => {
  const { id } = await uploaded(Buffer.alloc(0));
  const other = await uploaded(await spotted());
  await paper.db.media.delete({ where: { id: other.id } });
  // It is asked for first of all, when the picture's row has been read.
  const size = t.mock.method(DiskStore.prototype, 'size', async () => {
    await paper.db.media.update({ where: { id }, data: { hash: other.hash } });
    size.mock.restore();
    return 1;
  });
  await make(id);
  const { hash, state } = await read(id);
  assert.deepEqual([hash, state], [other.hash, 'processing']);
  await make(id);
  assert.equal((await read(id)).state, 'ready');
});
