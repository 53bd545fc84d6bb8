import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examplePaper, gate } from './example-paper.ts';

test('a page is rendered once, however many ask at the same moment', async () => {
  const { texts, state, read } = examplePaper();
  texts.set('/a', { text: 'A', subject: ['story:a'], boxes: [] });
  const answers = await Promise.all(Array.from({ length: 500 }, () => read('/a')));
  assert.deepEqual(new Set(answers), new Set(['200 A']));
  assert.equal(state.renders, 1);
});

test('a story dropped while a page showing it is being rendered is not served from that rendering', async () => {
  const { texts, state, refresher, read, settled } = examplePaper();
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
  const { texts, state, store, refresher, read } = examplePaper();
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

test('with the database away stored pages stay, others are 503, and a touched page is made up for afterwards', async () => {
  const { texts, state, pages, store, refresher, read, settled } = examplePaper();
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
  const { texts, state, pages, read, settled } = examplePaper();
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
  const { state, store, read } = examplePaper();
  for (let n = 0; n < 1_000; n += 1) assert.equal(await read(`/nothing/${n}`), '404 Error 404');
  assert.equal(state.renders, 1, 'the page that says so');
  assert.equal(await read('/elsewhere'), '404 Error 404');
  assert.equal(await read('/gone'), '410 Error 410');
  assert.equal(await read('/old'), '308 /new');
  assert.deepEqual([...store.keys()].sort(), ['/errors/404', '/errors/410']);
});

test('more readers than can be served are turned away at once rather than late', async () => {
  const { texts, state, pages, read } = examplePaper();
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
