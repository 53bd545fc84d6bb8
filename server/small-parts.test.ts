import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Overloaded, Turnstile } from '#lib/turnstile.ts';
import { ChangeLog } from './change-log.ts';
import { clientAddress } from './client-address.ts';
import { PageStore } from './page-store.ts';
import { RateLimit } from './rate-limit.ts';
import { loadSnapshot, saveSnapshot } from './snapshot.ts';
import { findStatic } from './static-files.ts';
import { makeStoredPage, packWhole } from './stored-page.ts';

test('the change log tells what came after, and vouches for nothing it has forgotten', () => {
  const log = new ChangeLog();
  log.add({ touched: ['story:a'], dropped: [] });
  const number = log.current;
  assert.equal(log.since(number, ['story:a']), 'current');
  log.add({ touched: ['story:a'], dropped: ['story:b'] });
  assert.equal(log.since(number, ['story:a']), 'touched');
  assert.equal(log.since(number, ['story:a', 'story:b']), 'dropped');
  assert.equal(log.since(number, ['latest']), 'current');
  for (let n = 0; n < 1_000; n += 1) log.add({ touched: [], dropped: [] });
  assert.equal(log.since(number, []), 'dropped');
  const late = log.current;
  log.forgetAll();
  assert.equal(log.since(late, []), 'dropped');
  assert.equal(log.since(log.current, ['story:a']), 'current');
});

test('a client that asks too often waits, others do not', () => {
  const limit = new RateLimit({ burst: 2, perSecond: 1 });
  assert.deepEqual(
    [limit.take('a', 0), limit.take('a', 0), limit.take('a', 0), limit.take('b', 0)],
    [true, true, false, true],
  );
  assert.equal(limit.take('a', 1_000), true);
});

test('the turnstile lets its width through and turns away what is beyond its line', async () => {
  const turnstile = new Turnstile({ width: 1, line: 1 });
  let open = () => {};
  const held = turnstile.run(() => new Promise<void>((resolve) => (open = resolve)));
  const waiting = turnstile.run(async () => 'second');
  await assert.rejects(
    turnstile.run(async () => 'third'),
    Overloaded,
  );
  open();
  await held;
  assert.equal(await waiting, 'second');
  assert.equal(await turnstile.run(async () => 'fourth'), 'fourth');
});

test('what everybody waits for goes ahead of a full line', async () => {
  const turnstile = new Turnstile({ width: 1, line: 1 });
  let open = () => {};
  const order: string[] = [];
  const held = turnstile.run(() => new Promise<void>((resolve) => (open = resolve)));
  const waiting = turnstile.run(async () => order.push('reader'));
  const ahead = turnstile.run(async () => order.push('renewal'), { ahead: true });
  open();
  await Promise.all([held, waiting, ahead]);
  assert.deepEqual(order, ['renewal', 'reader']);
});

test('work that goes on after its answer keeps its place', async () => {
  const turnstile = new Turnstile({ width: 1, line: 1 });
  const { promise: work, reject: fail } = Promise.withResolvers<void>();
  const answered = turnstile.run(async (keep) => {
    keep(work);
    return 'given up';
  });
  assert.equal(await answered, 'given up');
  let entered = false;
  const next = turnstile.run(async () => {
    entered = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(entered, false);
  fail(new Error('late'));
  await next;
  assert.equal(entered, true);
});

test('X-Forwarded-For counts only from a proxy of the house, and only what that proxy wrote', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    clientAddress({
      socket: { remoteAddress },
      headers: { 'x-forwarded-for': forwarded },
    } as unknown as IncomingMessage);
  assert.equal(from('203.0.113.9', '198.51.100.1'), '203.0.113.9');
  assert.equal(from('::ffff:127.0.0.1', '6.6.6.6, 198.51.100.1'), '198.51.100.1');
  assert.equal(from('10.0.0.2', 'nonsense'), '10.0.0.2');
  assert.equal(from('::1'), '::1');
  assert.equal(from('127.0.0.1', '::ffff:198.51.100.1'), '198.51.100.1');
});

test('a client counts once, whichever of its own IPv6 addresses it comes from', () => {
  const from = (remoteAddress: string) =>
    clientAddress({ socket: { remoteAddress }, headers: {} } as unknown as IncomingMessage);
  assert.equal(from('2001:db8:1:2:3:4:5:6'), from('2001:db8:1:2::9'));
  assert.equal(from('2001:db8::1:2:3:4:5'), '2001:db8:0:1::/64');
  assert.equal(from('2001:db8::5'), '2001:db8:0:0::/64');
  assert.notEqual(from('2001:db8:1:2::9'), from('2001:db8:1:3::9'));
});

test('only known shapes of paths name a file', () => {
  const roots = { media: '/m', files: '/f', build: '/b', public: '/p' };
  const hash = 'a'.repeat(64);
  assert.equal((findStatic(`/media/${hash}/hero-640.avif`, roots) as { root: string }).root, '/m');
  assert.equal(findStatic('/media/../secret', roots), 'none');
  assert.equal(findStatic(`/media/${hash}/hero.svg`, roots), 'none');
  const paper = findStatic(`/files/${hash}/report.pdf`, roots);
  assert.ok(paper && paper !== 'none');
  assert.deepEqual([paper.root, paper.contentType], ['/f', 'application/pdf']);
  for (const bad of [`${hash}/x.html`, `${hash}/x.svg`, `${hash}/a/x.pdf`, 'x.pdf', `${hash}/x`])
    assert.equal(findStatic(`/files/${bad}`, roots), null, bad);
  assert.equal(findStatic('/_next/image?url=x', roots), 'none');
  assert.equal(findStatic('/science/story', roots), null);
});

test('pages kept for the next start come back as they were, for the same database only, and never half', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'aril-snapshot-'));
  const place = { dataDir, databaseUrl: 'postgresql://a', buildId: '1' };
  assert.equal(await loadSnapshot(place), null);
  const rendered = {
    key: '/',
    status: 200,
    body: Buffer.from('<p>News</p>'),
    headers: [] as [string, string][],
    subject: ['front' as const],
    boxes: [],
  };
  const page = makeStoredPage(await packWhole(rendered));
  const pulse = { seq: '7', clock: '' };
  const store = new PageStore(1e6);
  store.put(page);
  store.put({ ...page, key: '/old' }, { stale: true });
  await saveSnapshot(place, { pulse, pages: store.mostRead() });
  const kept = await loadSnapshot(place);
  assert.deepEqual(kept?.pulse, pulse);
  assert.deepEqual(kept?.pages, [
    { page, stale: false },
    { page: { ...page, key: '/old' }, stale: true },
  ]);
  const afterBuild = await loadSnapshot({ ...place, buildId: '2' });
  assert.deepEqual(
    afterBuild?.pages.map(({ stale }) => stale),
    [true, true],
  );
  assert.equal(await loadSnapshot({ ...place, databaseUrl: 'postgresql://b' }), null);
  const path = join(dataDir, 'pages', 'store.bin');
  const whole = await readFile(path);
  await writeFile(path, whole.subarray(0, whole.length / 2));
  assert.equal(await loadSnapshot(place), null);
  // One bit of a page's bytes: the file's form stays right.
  const flipped = Buffer.from(whole);
  const at = whole.indexOf(page.gzip) + 12;
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  await writeFile(path, flipped);
  assert.equal(await loadSnapshot(place), null);
  assert.deepEqual(await readdir(join(dataDir, 'pages')), ['store.bin']);
});
