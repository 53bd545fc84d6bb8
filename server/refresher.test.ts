import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Word } from '#lib/domain/words.ts';
import { examplePaper, gate } from './example-paper.ts';

test('a change renders what it is about again by itself, and readers get the old page until then', async () => {
  const { texts, state, refresher, read, settled } = examplePaper();
  texts.set('/a', { text: 'old', subject: ['story:a'], boxes: [] });
  await read('/a');
  const { closed, open } = gate();
  state.gate = closed;
  texts.set('/a', { text: 'new', subject: ['story:a'], boxes: [] });
  refresher.take({ touched: ['story:a'], dropped: [] });
  await settled(() => state.renders === 2);
  assert.equal(await read('/a'), '200 old');
  open();
  await refresher.stop();
  assert.equal(await read('/a'), '200 new');
  assert.equal(state.renders, 2);
});

test('a change that comes while a page is being rendered is not lost', async () => {
  const { texts, state, store, refresher, read, settled } = examplePaper();
  texts.set('/a', { text: 'old', subject: ['story:a'], boxes: [] });
  const { closed, open } = gate();
  state.gate = closed;
  const reading = read('/a');
  await settled(() => state.renders === 1);
  texts.set('/a', { text: 'new', subject: ['story:a'], boxes: [] });
  refresher.take({ touched: ['story:a'], dropped: [] });
  open();
  await reading;
  await settled(() => !store.isStale('/a'));
  assert.equal(await read('/a'), '200 new');
});

test('two changes heard of at once are both followed, though the first touches nothing stored', async () => {
  const { texts, store, refresher, read, settled } = examplePaper();
  texts.set('/a', { text: 'old', subject: ['story:a'], boxes: [] });
  await read('/a');
  texts.set('/a', { text: 'new', subject: ['story:a'], boxes: [] });
  refresher.take({ touched: ['story:elsewhere'], dropped: [] });
  refresher.take({ touched: ['story:a'], dropped: [] });
  await settled(() => !store.isStale('/a'));
  assert.equal(await read('/a'), '200 new');
});

test('a page that cannot even be tried does not hold up the others', async () => {
  const { texts, pages, store, refresher, read, settled } = examplePaper();
  for (const key of ['/a', '/b']) {
    texts.set(key, { text: 'old', subject: ['story:a'], boxes: [] });
    await read(key);
    texts.set(key, { text: 'new', subject: ['story:a'], boxes: [] });
  }
  const fill = pages.fill.bind(pages);
  pages.fill = (key) => (key === '/a' ? Promise.reject(new Error('broken')) : fill(key));
  refresher.take({ touched: ['story:a'], dropped: [] });
  await settled(() => !store.isStale('/b'));
  await refresher.stop();
  assert.equal(await read('/b'), '200 new');
});

test('many changes at once ask for the list of pages to keep ready once or twice, not once each', async () => {
  const { refresher, listed, settled } = examplePaper();
  for (let n = 0; n < 100; n += 1) refresher.take({ touched: ['latest'], dropped: [] });
  await settled(() => listed.done === listed.begun);
  await refresher.stop();
  assert.ok(listed.begun <= 2, String(listed.begun));
});

test('changes that were missed empty the store', async () => {
  const { texts, store, refresher, read } = examplePaper();
  texts.set('/a', { text: 'A', subject: ['story:a'], boxes: [] });
  await read('/a');
  refresher.takeEverything();
  assert.equal(store.peek('/a'), undefined);
  await refresher.stop();
});

test('what a change touched is renewed though readers stand in a full line, and pages before feeds', async () => {
  const { texts, state, pages, store, refresher, read, settled } = examplePaper();
  await pages.prepare();
  const touched = ['/feed.xml', '/a/feed.atom', '/a', '/'];
  const say = (text: string) => {
    for (const key of touched) texts.set(key, { text, subject: ['story:a'], boxes: [] });
  };
  say('old');
  for (const key of touched) await read(key);
  say('new');
  const { closed, open } = gate();
  state.gate = closed;
  const readers = Array.from({ length: 150 }, (_, n) => read(`/${n}`));
  await settled(() => state.renders >= 2);
  const order: string[] = [];
  const fill = pages.fill.bind(pages);
  pages.fill = (key, how) => {
    if (touched.includes(key)) order.push(key);
    return fill(key, how);
  };
  refresher.take({ touched: ['story:a'], dropped: [] });
  open();
  await settled(() => touched.every((key) => !store.isStale(key)));
  assert.deepEqual(order, ['/a', '/', '/feed.xml', '/a/feed.atom']);
  assert.equal(await read('/'), '200 new');
  await Promise.all(readers);
  await refresher.stop();
});

test('a page that goes on failing is tried ever less often, and at once when the database is back', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const now = t.mock.method(performance, 'now', () => 0);
  const { texts, pages, store, refresher, read, settled } = examplePaper();
  await pages.prepare();
  texts.set('/a', { text: 'A', subject: ['story:a'], boxes: [] });
  await read('/a');
  let tries = 0;
  pages.fill = () => {
    tries += 1;
    return Promise.reject(new Error('broken'));
  };
  refresher.take({ touched: ['story:a'], dropped: [] });
  const someTurns = async () => {
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  await someTurns();
  const after = async (seconds: number) => {
    now.mock.mockImplementation(() => seconds * 1_000);
    t.mock.timers.tick(5_000);
    await someTurns();
    return tries;
  };
  assert.deepEqual(
    [await after(4), await after(5), await after(10), await after(15)],
    [1, 2, 2, 3],
  );
  assert.deepEqual([await after(20), await after(30), await after(35)], [3, 3, 4]);
  refresher.retry();
  await settled(() => tries === 5);
  assert.ok(store.isStale('/a'));
  await refresher.stop();
  assert.equal(tries, 5);
});

test('what was taken down is read in no sitemap, though a sitemap does not say which stories it names', async () => {
  const { texts, state, store, refresher, read } = examplePaper();
  const sitemaps: [string, Word][] = [
    ['/sitemaps/2.xml', 'sitemap:2'],
    ['/sitemaps/3.xml', 'sitemap:3'],
    ['/news-sitemap.xml', 'news'],
  ];
  for (const [key, word] of sitemaps) {
    texts.set(key, { text: 'a', subject: [word], boxes: [] });
    await read(key);
  }
  const { closed, open } = gate();
  state.gate = closed;
  refresher.take({ touched: ['story:a', 'sitemap:2', 'sitemap:3'], dropped: [] });
  assert.ok(
    sitemaps.every(([key]) => store.peek(key)),
    'what only changed is served until it is renewed',
  );
  refresher.take({ touched: ['story:a', 'sitemap:2'], dropped: ['story:a'] });
  assert.deepEqual(
    sitemaps.map(([key]) => store.peek(key) !== undefined),
    [false, true, false],
  );
  open();
  await refresher.stop();
});

test('the pages about errors come after all others', async () => {
  const { texts, pages, store, refresher, read, settled } = examplePaper();
  await pages.prepare();
  assert.equal(await read('/missing'), '404 Error 404');
  for (const key of ['/', '/feed.xml']) {
    texts.set(key, { text: 'front', subject: ['latest'], boxes: [] });
    await read(key);
  }
  const order: string[] = [];
  const fill = pages.fill.bind(pages);
  pages.fill = (key, how) => {
    order.push(key);
    return fill(key, how);
  };
  refresher.take({ touched: ['latest'], dropped: [] });
  await settled(() => !store.isStale('/errors/404') && order.length >= 3);
  await refresher.stop();
  assert.deepEqual(order, ['/', '/feed.xml', '/errors/404']);
});

test('a page that nobody has read yet holds up no feed, and is renewed like any other', async () => {
  const { texts, pages, store, refresher, read, settled } = examplePaper();
  const touched = ['/unread', '/feed.xml', '/read'];
  for (const key of touched) texts.set(key, { text: 'a', subject: ['story:a'], boxes: [] });
  await pages.fill('/unread');
  await read('/feed.xml');
  await read('/read');
  const order: string[] = [];
  const fill = pages.fill.bind(pages);
  pages.fill = (key, how) => {
    order.push(key);
    return fill(key, how);
  };
  refresher.take({ touched: ['story:a'], dropped: [] });
  await settled(() => touched.every((key) => !store.isStale(key)));
  await refresher.stop();
  assert.deepEqual(order, ['/read', '/feed.xml', '/unread']);
});

test('the list of pages to keep ready is asked for after what a change touched is renewed', async () => {
  const { texts, store, refresher, listed, read, settled } = examplePaper();
  texts.set('/a', { text: 'a', subject: ['story:a', 'latest'], boxes: [] });
  await read('/a');
  let begunWhileStale = 0;
  const put = store.put.bind(store);
  store.put = (page, how) => {
    begunWhileStale += listed.begun;
    put(page, how);
  };
  refresher.take({ touched: ['story:a', 'latest'], dropped: [] });
  await settled(() => listed.done === 1);
  await refresher.stop();
  assert.deepEqual([begunWhileStale, store.isStale('/a')], [0, false]);
});
