import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { PageStore } from './page-store.ts';
import { makeStoredPage, packWhole, type StoredPage } from './stored-page.ts';
import { Tightener } from './tightener.ts';

async function pageOf(key: string): Promise<StoredPage> {
  const rendered = { key, status: 200, body: Buffer.from(key), headers: [] };
  return makeStoredPage(await packWhole({ ...rendered, subject: [], boxes: [] }));
}

function turn(): Promise<void> {
  return new Promise((go) => setImmediate(go));
}

test('pages that stay get their brotli body; those about to change and boxes do not', async (t) => {
  const store = new PageStore(1e6);
  const [stays, changes, box] = [
    await pageOf('/stays'),
    await pageOf('/changes'),
    await pageOf('box:/b'),
  ];
  mock.timers.enable({ apis: ['setInterval', 'Date'], now: Date.now() });
  t.after(() => mock.timers.reset());
  const tightener = new Tightener(store);
  t.after(() => tightener.stop());
  store.put(changes, { stale: true });
  store.put(box);
  store.put(stays);
  mock.timers.tick(6_000);
  await turn();
  assert.equal(stays.br, null);
  mock.timers.tick(8_000);
  while (stays.br === null) await turn();
  assert.equal(String(stays.br && brotliDecompressSync(stays.br)), '/stays');
  assert.equal(changes.br, null);
  assert.equal(box.br, null);
});
