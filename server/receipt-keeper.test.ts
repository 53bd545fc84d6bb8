import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HeardChange } from '#lib/data/changes.ts';
import type { SaidProcess, SeenSurface, TouchedAddress } from '#lib/desk/receipt-log.ts';
import { examplePaper } from './example-paper.ts';
import { ReceiptKeeper } from './receipt-keeper.ts';

const STORY = { id: 'a', path: '/town/a', headline: 'Fire' };
const change = (at = Date.now()): HeardChange => ({ at, touched: ['story:a'], dropped: [] });

/** A keeper over an example paper, whose touched addresses are those given. */
function exampleKeeper(addresses: TouchedAddress[]) {
  const paper = examplePaper();
  const seen: SeenSurface[] = [];
  const said: SaidProcess[] = [];
  const state = { reading: Promise.resolve(), read: 0 };
  const keeper = new ReceiptKeeper({
    store: paper.store,
    pages: {
      fill: (key) => paper.pages.fill(key),
      renderOnce: (target) => paper.pages.renderOnce(target),
    },
    readTouched: async () => {
      state.read += 1;
      await state.reading;
      return [{ story: STORY, addresses }];
    },
    record: async (_id, found) => void seen.push(...found),
    say: async (one) => void said.push(one),
    end: async () => undefined,
  });
  keeper.begin();
  return { ...paper, keeper, seen, said, state };
}

test('each surface is fetched back and written down when it is right, and that counts as no reading', async () => {
  const { texts, pages, store, keeper, seen, settled } = exampleKeeper([
    { surface: 'article', path: '/town/a' },
    { surface: 'latest', path: '/latest' },
  ]);
  texts.set('/town/a', { text: '<h1>Fire</h1>', subject: ['story:a'], boxes: [] });
  texts.set('/latest', { text: 'nothing of it', subject: ['latest'], boxes: [] });
  await pages.fill('/town/a');
  keeper.take(change(Date.now() - 40));
  await settled(() => seen.length === 2);
  await keeper.stop();
  assert.deepEqual(
    seen.map(({ surface, state }) => [surface, state]),
    [
      ['article', 'right'],
      ['latest', 'right'],
    ],
  );
  assert.ok(seen.every(({ ms }) => ms !== null && ms >= 40));
  assert.deepEqual([store.isRead('/town/a'), store.isRead('/latest')], [false, false]);
});

test('a step with fifty stories gets its receipts; what comes by the hundreds is passed over, and the process says so', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const { texts, keeper, seen, said, state, settled } = exampleKeeper([
    { surface: 'article', path: '/town/a' },
  ]);
  texts.set('/town/a', { text: 'Fire', subject: ['story:a'], boxes: [] });
  const { promise, resolve } = Promise.withResolvers<void>();
  state.reading = promise;
  const first = Date.now();
  for (let n = 0; n < 50; n += 1) keeper.take(change(first + n));
  t.mock.timers.tick(10_000);
  assert.equal(said.at(-1)?.passedOver, null);
  for (let n = 50; n < 300; n += 1) keeper.take(change(first + n));
  t.mock.timers.tick(10_000);
  assert.equal(said.at(-1)?.passedOver, first + 299);
  resolve();
  await settled(() => seen.length >= 101);
  await keeper.stop();
  assert.deepEqual([seen.length, state.read], [101, 101]);
  assert.deepEqual(new Set(seen.slice(0, 50).map(({ at }) => at - first)).size, 50);
});
