import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { bodyOf, lengthOf, makeStoredPage, packWhole, tighten, weightOf } from './stored-page.ts';

async function pageOf(body: Buffer) {
  const rendered = { key: '/', status: 200, body, headers: [], subject: [], boxes: [] };
  const page = makeStoredPage(await packWhole(rendered));
  await tighten(page);
  return page;
}

test('every encoding unpacks to the body', async () => {
  const page = await pageOf(Buffer.from('<p>მზე</p>'));
  assert.equal(String(bodyOf(page, 'identity')), '<p>მზე</p>');
  for (const encoding of ['identity', 'gzip', 'br'] as const)
    assert.equal(lengthOf(page, encoding), bodyOf(page, encoding).length);
});

test('a page keeps no more bytes than it weighs', async () => {
  for (const bytes of [300, 9_000, 90_000]) {
    const page = await pageOf(randomBytes(bytes));
    const held = page.gzip.buffer.byteLength + (page.br?.buffer.byteLength ?? 0);
    assert.ok(held <= weightOf(page), `${held} bytes for ${weightOf(page)}`);
  }
});
