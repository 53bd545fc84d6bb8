import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Word } from '#lib/domain/words.ts';
import { ChangeLog } from './change-log.ts';
import { PageStore } from './page-store.ts';
import { Pages } from './pages.ts';
import { Refresher } from './refresher.ts';
import type { Rendering } from './renderer.ts';
import { bodyOf } from './stored-page.ts';
import { Turnstile } from './turnstile.ts';

/** A paper of which each page is the text its "database" holds, with a gate at which a rendering can be held up. */
function paper() {
  const texts = new Map<string, { text: string; subject: Word[]; boxes: Word[] }>();
  const state = { away: false, renders: 0, gate: Promise.resolve() };
  const listed = { begun: 0, done: 0 };
  const store = new PageStore(1e7);
  const changes = new ChangeLog();
  const renderer = {
    async render(path: string, { as = 200 } = {}): Promise<Rendering> {
      state.renders += 1;
      const status = /^\/errors\/(?:plain\/)?(\d+)/.exec(path)?.[1];
      const found = status
        ? { text: `Error ${status}`, subject: [], boxes: ['latest' as Word] }
        : texts.get(path);
      await state.gate;
      if (!found) return { ok: false, status: 404 };
      return {
        ok: true,
        rendered: {
          key: path,
          status: as,
          body: Buffer.from(found.text),
          headers: [],
          subject: found.subject,
          boxes: found.boxes,
        },
      };
    },
  };
  const pages = new Pages({
    store,
    changes,
    renderer,
    turnstile: new Turnstile({ width: 2, line: 100 }),
    explain: async (path: string) =>
      path === '/gone'
        ? { kind: 'removed' }
        : path === '/old'
          ? { kind: 'moved', to: '/new' }
          : { kind: 'missing' },
    caughtUp: () => true,
    databaseAway: () => state.away,
    onOvertaken: () => refresher.wake(),
  });
  const refresher: Refresher = new Refresher({
    store,
    changes,
    pages,
    databaseAway: () => state.away,
    async listWarmPaths() {
      listed.begun += 1;
      await new Promise((resolve) => setImmediate(resolve));
      listed.done += 1;
      return [];
    },
  });
  const read = async (path: string) => {
    const answer = await pages.get(path);
    return answer.kind === 'page'
      ? `${answer.page.status} ${bodyOf(answer.page, 'identity')}`
      : `308 ${answer.to}`;
  };
  /** Waits until something is so, but not for ever: whether it became so is for the test to ask. */
  const settled = async (until: () => boolean) => {
    for (let turn = 0; turn < 20_000 && !until(); turn += 1)
      await new Promise((resolve) => setImmediate(resolve));
  };
  return { texts, state, listed, store, changes, pages, refresher, read, settled };
}

function gate() {
  let open = () => {};
  const closed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { closed, open };
}

test('a page is rendered once, however many ask at the same moment', async () => {
  const { texts, state, read } = paper();
  texts.set('/a', { text: 'A', subject: ['story:a'], boxes: [] });
  const answers = await Promise.all(Array.from({ length: 500 }, () => read('/a')));
  assert.deepEqual(new Set(answers), new Set(['200 A']));
  assert.equal(state.renders, 1);
});

test('a change renders what it is about again by itself, and readers get the old page until then', async () => {
  const { texts, state, refresher, read, settled } = paper();
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
  const { texts, state, store, refresher, read, settled } = paper();
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

test('a story dropped while a page showing it is being rendered is not served from that rendering', async () => {
  const { texts, state, refresher, read, settled } = paper();
  texts.set('/front', { text: 'front with b', subject: ['front'], boxes: ['story:b'] });
  const { closed, open } = gate();
  state.gate = closed;
  const reading = read('/front');
  await settled(() => state.renders === 1);
  texts.set('/front', { text: 'front without b', subject: ['front'], boxes: [] });
  refresher.take({ touched: ['front'], dropped: ['story:b'] });
  open();
  assert.equal(await reading, '200 front without b');
});

test('a dropped story leaves every page at once, before any of them is rendered again', async () => {
  const { texts, state, store, refresher, read } = paper();
  texts.set('/a', { text: 'A, see b', subject: ['story:a'], boxes: ['story:b'] });
  texts.set('/c', { text: 'C', subject: ['story:c'], boxes: [] });
  await read('/a');
  await read('/c');
  const { closed, open } = gate();
  state.gate = closed;
  refresher.take({ touched: [], dropped: ['story:b'] });
  assert.equal(store.read('/a'), undefined);
  assert.ok(store.read('/c'));
  open();
  await refresher.stop();
});

test('two changes heard of at once are both followed, though the first touches nothing stored', async () => {
  const { texts, store, refresher, read, settled } = paper();
  texts.set('/a', { text: 'old', subject: ['story:a'], boxes: [] });
  await read('/a');
  texts.set('/a', { text: 'new', subject: ['story:a'], boxes: [] });
  refresher.take({ touched: ['story:elsewhere'], dropped: [] });
  refresher.take({ touched: ['story:a'], dropped: [] });
  await settled(() => !store.isStale('/a'));
  assert.equal(await read('/a'), '200 new');
});

test('a page that cannot even be tried does not hold up the others', async () => {
  const { texts, pages, store, refresher, read, settled } = paper();
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
  const { refresher, listed, settled } = paper();
  for (let n = 0; n < 100; n += 1) refresher.take({ touched: ['latest'], dropped: [] });
  await settled(() => listed.done === listed.begun);
  await refresher.stop();
  assert.ok(listed.begun <= 2, String(listed.begun));
});

test('changes that were missed empty the store', async () => {
  const { texts, store, refresher, read } = paper();
  texts.set('/a', { text: 'A', subject: ['story:a'], boxes: [] });
  await read('/a');
  refresher.takeEverything();
  assert.equal(store.peek('/a'), undefined);
  await refresher.stop();
});

test('with the database away stored pages stay, others are 503, and a touched page is made up for afterwards', async () => {
  const { texts, state, pages, store, refresher, read, settled } = paper();
  await pages.prepare();
  texts.set('/a', { text: 'old', subject: ['story:a'], boxes: [] });
  await read('/a');
  state.away = true;
  texts.set('/a', { text: 'new', subject: ['story:a'], boxes: [] });
  refresher.take({ touched: ['story:a'], dropped: [] });
  assert.equal(await read('/a'), '200 old');
  assert.equal(await read('/b'), '503 Error 503');
  state.away = false;
  refresher.retry();
  await settled(() => !store.isStale('/a'));
  assert.equal(await read('/a'), '200 new');
});

test('who stands in line when the database goes away is told so, not sent to it', async () => {
  const { texts, state, pages, read, settled } = paper();
  await pages.prepare();
  state.renders = 0;
  for (const path of ['/a', '/b', '/c']) texts.set(path, { text: path, subject: [], boxes: [] });
  const { closed, open } = gate();
  state.gate = closed;
  const reading = ['/a', '/b', '/c'].map(read);
  await settled(() => state.renders === 2);
  state.away = true;
  open();
  assert.equal((await Promise.all(reading)).at(-1), '503 Error 503');
  assert.equal(state.renders, 2);
});

test('missing, removed and moved addresses have their true status and leave nothing of themselves in the store', async () => {
  const { store, read } = paper();
  for (let n = 0; n < 1_000; n += 1) assert.equal(await read(`/nothing/${n}`), '404 Error 404');
  assert.equal(await read('/gone'), '410 Error 410');
  assert.equal(await read('/old'), '308 /new');
  assert.deepEqual([...store.keys()].sort(), ['/errors/404', '/errors/410']);
});

test('more readers than can be served are turned away at once rather than late', async () => {
  const { texts, state, pages, read } = paper();
  await pages.prepare();
  for (let n = 0; n < 200; n += 1) texts.set(`/${n}`, { text: String(n), subject: [], boxes: [] });
  const { closed, open } = gate();
  state.gate = closed;
  const answers = Array.from({ length: 200 }, (_, n) => read(`/${n}`));
  open();
  const statuses = (await Promise.all(answers)).map((answer) => answer.slice(0, 3));
  assert.equal(statuses.filter((status) => status === '200').length, 102);
  assert.equal(statuses.filter((status) => status === '503').length, 98);
});
