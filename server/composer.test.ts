import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Word } from '#lib/domain/words.ts';
import { Turnstile } from '#lib/turnstile.ts';
import { ChangeLog } from './change-log.ts';
import { PageStore } from './page-store.ts';
import { Pages } from './pages.ts';
import { Refresher } from './refresher.ts';
import type { Rendering } from './renderer.ts';
import { bodyOf } from './stored-page.ts';

/** Stories a, b, c with the box "Latest", which shows the newest two. */
function paper() {
  const latest: string[] = ['b', 'a'];
  const rendered: string[] = [];
  /** Renderings at these paths have read the database, and wait. */
  const held = new Map<string, Promise<void>>();
  const store = new PageStore(1e7);
  const changes = new ChangeLog();
  const html = (
    key: string,
    body: string,
    read: { subject: Word[]; boxes: Word[] },
  ): Rendering => ({
    ok: true,
    rendered: {
      key,
      status: 200,
      body: Buffer.from(`<html><head></head><body id="top">${body}</body></html>`),
      headers: [['Content-Type', 'text/html; charset=utf-8']],
      ...read,
    },
  });
  const answerTo = (path: string): Rendering => {
    const [, box, self] = /^(\/boxes\/latest)(?:\/(\w))?$/.exec(path) ?? [];
    if (box) {
      const shown = latest.filter((id) => id !== self).slice(0, 2);
      const boxes: Word[] = shown.map((id) => `story:${id}` as const);
      return html(
        path,
        `[${shown}]`,
        self ? { subject: [], boxes: ['latest', ...boxes] } : { subject: ['latest'], boxes },
      );
    }
    const id = path.slice(1);
    const place = `<div data-box="/boxes/latest" data-self="${id}"></div>`;
    return html(path, `${id} ${place}`, { subject: [`story:${id}`], boxes: ['settings'] });
  };
  const pages = new Pages({
    store,
    changes,
    renderer: {
      async render(path: string) {
        rendered.push(path);
        const answer = answerTo(path);
        await held.get(path);
        return answer;
      },
    },
    turnstile: new Turnstile({ width: 2, line: 10 }),
    mayBeThere: async () => true,
    explain: async () => ({ kind: 'missing' }),
    caughtUp: () => true,
    databaseAway: () => false,
    onOvertaken: () => refresher.wake(),
  });
  const refresher: Refresher = new Refresher({
    store,
    changes,
    pages,
    databaseAway: () => false,
    listWarmPaths: async () => [],
  });
  const read = async (path: string) => {
    const answer = await pages.get(path);
    if (answer.kind === 'moved') return answer.to;
    return /<body id="top">(.*)<\/body>/.exec(String(bodyOf(answer.page, 'identity')))?.[1];
  };
  const settle = async () => {
    for (
      let turn = 0;
      turn < 20_000 && [...store.keys()].some((key) => store.isStale(key));
      turn += 1
    )
      await new Promise((resolve) => setImmediate(resolve));
  };
  return { latest, rendered, held, store, refresher, read, settle };
}

test('a box is rendered once for all pages that show it, and a story is not in its own', async () => {
  const { rendered, read } = paper();
  assert.equal(await read('/c'), 'c [b,a]');
  assert.equal(await read('/d'), 'd [b,a]');
  assert.equal(await read('/a'), 'a [b]');
  assert.deepEqual(rendered, ['/c', '/boxes/latest', '/d', '/a', '/boxes/latest/a']);
});

test('a new story costs one rendering of the box; the pages that show it are only put together again', async () => {
  const { latest, rendered, refresher, read, settle } = paper();
  for (const path of ['/c', '/d', '/e']) await read(path);
  rendered.length = 0;
  latest.unshift('n');
  refresher.take({ touched: ['latest', 'story:n'], dropped: [] });
  await settle();
  assert.equal(await read('/c'), 'c [n,b]');
  assert.equal(await read('/e'), 'e [n,b]');
  assert.deepEqual(rendered, ['/boxes/latest']);
});

test('a page whose own part changed is rendered again, with the box it has', async () => {
  const { rendered, refresher, read, settle } = paper();
  await read('/c');
  rendered.length = 0;
  refresher.take({ touched: ['story:c'], dropped: [] });
  await settle();
  assert.deepEqual(rendered, ['/c']);
});

test('the boxes of all pages are right before the first of them is rendered anew', async () => {
  const { latest, rendered, held, store, refresher, read, settle } = paper();
  for (const path of ['/c', '/d', '/e']) await read(path);
  rendered.length = 0;
  let open = () => {};
  const closed = new Promise<void>((resolve) => (open = resolve));
  for (const path of ['/c', '/d', '/e']) held.set(path, closed);
  latest.unshift('n');
  // "settings" stands for whatever else they show beside.
  refresher.take({ touched: ['latest', 'settings'], dropped: [] });
  while (rendered.length < 2) await new Promise((go) => setImmediate(go));
  assert.deepEqual(rendered.slice(0, 1), ['/boxes/latest']);
  for (const path of ['/c', '/d', '/e']) assert.equal(await read(path), `${path.slice(1)} [n,b]`);
  assert.ok(store.isStale('/e'));
  open();
  await settle();
  assert.deepEqual(rendered.slice(1).sort(), ['/c', '/d', '/e']);
});

test('a story taken down leaves the box and every page that shows it at once', async () => {
  const { latest, rendered, store, refresher, read } = paper();
  await read('/c');
  await read('/a');
  rendered.length = 0;
  latest.splice(latest.indexOf('b'), 1);
  refresher.take({ touched: ['latest'], dropped: ['story:b'] });
  for (const key of store.keys()) assert.ok(!store.read(key)?.boxes.includes('story:b'));
  assert.equal(await read('/c'), 'c [a]');
  assert.equal(await read('/a'), 'a []');
  // A thousand stories rendered anew at once would stop the site: only their boxes are.
  assert.ok(rendered.every((key) => key.startsWith('/boxes/')));
});

test('a page asked for after a change is not put together with a box that was on its way before it', async () => {
  const { latest, rendered, held, refresher, read, settle } = paper();
  let open = () => {};
  held.set('/boxes/latest', new Promise((resolve) => (open = resolve)));
  const first = read('/c');
  while (!rendered.includes('/boxes/latest')) await new Promise((go) => setImmediate(go));
  latest.unshift('n');
  refresher.take({ touched: ['latest', 'story:n'], dropped: [] });
  const second = read('/d');
  while (!rendered.includes('/d')) await new Promise((go) => setImmediate(go));
  open();
  held.clear();
  await Promise.all([first, second]);
  await settle();
  assert.equal(await read('/d'), 'd [n,b]');
  assert.equal(await read('/c'), 'c [n,b]');
});

test('a box made for one story is not made again when that story has left it', async () => {
  const { latest, rendered, refresher, read, settle } = paper();
  await read('/a');
  latest.unshift('n', 'm');
  refresher.take({ touched: ['latest'], dropped: [] });
  await settle();
  assert.equal(await read('/a'), 'a [n,m]');
  rendered.length = 0;
  latest.unshift('o');
  refresher.take({ touched: ['latest'], dropped: [] });
  await settle();
  await refresher.stop();
  assert.equal(await read('/a'), 'a [o,n]');
  assert.deepEqual(rendered, ['/boxes/latest']);
});

test('a page whose own part never changes is not rendered again, however many changes go by', async () => {
  const { rendered, refresher, read, settle } = paper();
  await read('/c');
  rendered.length = 0;
  for (let round = 0; round < 4; round += 1) {
    for (let n = 0; n < 200; n += 1) refresher.take({ touched: ['latest'], dropped: [] });
    await settle();
  }
  assert.ok(!rendered.includes('/c'));
});
