import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Word } from '#lib/domain/words.ts';
import { PageStore } from './page-store.ts';
import { type StoredPage, weightOf } from './stored-page.ts';

function page(
  key: string,
  bytes = 1_000,
  { subject = [], boxes = [] }: { subject?: Word[]; boxes?: Word[] } = {},
): StoredPage {
  const body = Buffer.alloc(bytes / 2);
  return {
    key,
    status: 200,
    headers: [],
    tag: key,
    modifiedAt: 0,
    gzip: body,
    br: body,
    size: bytes,
    subject,
    boxes,
  };
}

test('the store never holds more than its bound, whatever is put, read and deleted', () => {
  const act = fc.record({
    key: fc.integer({ min: 0, max: 40 }),
    bytes: fc.integer({ min: 2, max: 9_000 }),
    what: fc.constantFrom('put', 'read', 'delete'),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 300 }), (acts) => {
      const limit = 60_000;
      const store = new PageStore(limit);
      for (const { key, bytes, what } of acts) {
        if (what === 'put')
          store.put(page(`/${key}`, bytes, { subject: ['latest'], boxes: [`story:${key}`] }));
        if (what === 'read') store.read(`/${key}`);
        if (what === 'delete') store.delete(`/${key}`);
        const held = [...store.keys()]
          .map((held) => store.peek(held))
          .filter((held) => held !== undefined);
        assert.equal(
          store.weight,
          held.reduce((sum, one) => sum + weightOf(one), 0),
        );
        assert.ok(store.weight <= limit);
        assert.deepEqual(store.touchedBy(['latest']).subjects, new Set(store.keys()));
      }
    }),
    { numRuns: 60 },
  );
});

test('what is read stays when room is short; what nobody asks for goes', () => {
  const store = new PageStore(5 * weightOf(page('/x')));
  for (const key of ['/a', '/b', '/c', '/d', '/e']) store.put(page(key));
  store.put(page('/f'));
  for (const key of ['/c', '/d']) store.read(key);
  store.put(page('/g'));
  store.put(page('/h'));
  assert.ok(store.peek('/c') && store.peek('/d') && store.peek('/h'));
  assert.equal(store.size, 5);
});

test('to be made again does not count as being read', () => {
  const store = new PageStore(3 * weightOf(page('/x')));
  for (const key of ['/a', '/b', '/c']) store.put(page(key));
  store.put(page('/d'));
  store.read('/c');
  store.put(page('/b'));
  store.put(page('/e'));
  assert.deepEqual([...store.keys()].sort(), ['/c', '/d', '/e']);
});

test('pages are found by what they are about, apart from what they merely show', () => {
  const store = new PageStore(1e6);
  store.put(page('/science/a', 10, { subject: ['story:a'], boxes: ['latest', 'story:b'] }));
  store.put(page('/science/b', 10, { subject: ['story:b'], boxes: ['latest'] }));
  const found = store.touchedBy(['story:b', 'latest']);
  assert.deepEqual(found.subjects, new Set(['/science/b']));
  assert.deepEqual(found.boxes, new Set(['/science/a']));
});

test('stale pages come most read first', () => {
  const store = new PageStore(1e6);
  for (const key of ['/a', '/b', '/c']) store.put(page(key), { stale: true });
  store.read('/b');
  store.read('/b');
  store.read('/c');
  store.put(page('/d'));
  assert.deepEqual(store.staleKeys(), ['/b', '/c', '/a']);
});

test('whoever reads the whole sitemap, or a feed back to its first story, drives no other page out', () => {
  const store = new PageStore(1_000_000, 50_000);
  for (let n = 0; n < 20; n += 1) store.put(page(`/town/story-${n}`, 10_000));
  const stories = store.size;
  const before = store.weight;
  for (let n = 1; n <= 1_000; n += 1) {
    store.put(page(`/sitemaps/${n}.xml`, 5_000));
    store.put(page(`/town/feeds/${n}.atom`, 5_000));
  }
  assert.ok(store.weight <= before + 50_000);
  for (let n = 0; n < 20; n += 1) assert.ok(store.read(`/town/story-${n}`));
  assert.ok(store.read('/sitemaps/1000.xml'));
  assert.equal(store.read('/sitemaps/1.xml'), undefined);
  for (const key of [...store.keys()]) if (!key.includes('story')) store.delete(key);
  assert.deepEqual([store.size, store.weight], [stories, before]);
});

test('fame fades with time alone, not with each look at what is stale', () => {
  const store = new PageStore(1e6);
  for (const key of ['/old', '/new']) store.put(page(key), { stale: true });
  for (let n = 0; n < 6; n += 1) store.read('/old');
  for (let n = 0; n < 10; n += 1) store.staleKeys();
  for (let n = 0; n < 4; n += 1) store.read('/new');
  assert.deepEqual(store.staleKeys(), ['/old', '/new']);
  store.fade();
  store.fade();
  store.fade();
  for (let n = 0; n < 4; n += 1) store.read('/new');
  assert.deepEqual(store.staleKeys(), ['/new', '/old']);
});

test('only what holds another page has another revision', () => {
  const store = new PageStore(1e6);
  store.put(page('/a'));
  const { revision } = store;
  store.read('/a');
  store.markStale('/a');
  store.fade();
  assert.equal(store.revision, revision);
  store.put(page('/a'));
  assert.notEqual(store.revision, revision);
});
