import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseEncoding, isUnchanged } from './conditional.ts';
import { makeStoredPage, packWhole } from './stored-page.ts';

const rendered = {
  key: '/',
  status: 200,
  body: Buffer.from('<p>News</p>'),
  headers: [],
  subject: [],
  boxes: [],
};
const page = makeStoredPage(await packWhole(rendered));

const encodings = [
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['*', 'br'],
  ['identity', 'identity'],
  ['', 'identity'],
  ['GZIP', 'gzip'],
  ['gzip;q=nonsense', 'identity'],
] as const;

for (const [accept, encoding] of encodings) {
  test(`Accept-Encoding “${accept}” is answered with ${encoding}`, () => {
    assert.equal(chooseEncoding(accept, { br: Buffer.from('tight') }), encoding);
  });
}

test('before a page has its brotli body, gzip goes to those who take it', () => {
  assert.equal(chooseEncoding('gzip, deflate, br', { br: null }), 'gzip');
  assert.equal(chooseEncoding('br', { br: null }), 'identity');
  assert.equal(chooseEncoding('br, gzip;q=0', { br: null }), 'identity');
});

const conditions: [Record<string, string>, boolean][] = [
  [{ 'if-none-match': `"${page.tag}-br"` }, true],
  [{ 'if-none-match': `"other", W/"${page.tag}-br"` }, true],
  [{ 'if-none-match': `"${page.tag}-gzip"` }, false],
  [{ 'if-none-match': `"${page.tag}"` }, false],
  [{ 'if-none-match': '*' }, true],
  [
    {
      'if-none-match': '"other"',
      'if-modified-since': new Date(page.modifiedAt + 1000).toUTCString(),
    },
    false,
  ],
  [{ 'if-modified-since': new Date(page.modifiedAt).toUTCString() }, true],
  [{ 'if-modified-since': new Date(page.modifiedAt - 1000).toUTCString() }, false],
  [{ 'if-modified-since': 'the day before yesterday' }, false],
  [{}, false],
];

for (const [headers, unchanged] of conditions) {
  test(`${JSON.stringify(headers)} is ${unchanged ? '304' : '200'} to a client that takes brotli`, () => {
    assert.equal(isUnchanged(headers, page, 'br'), unchanged);
  });
}

test('the same bytes made again keep their time, other bytes do not share the tag', async () => {
  const earlier = { ...page, modifiedAt: page.modifiedAt - 60_000 };
  const again = makeStoredPage(await packWhole(rendered), { previous: earlier });
  assert.equal(again.modifiedAt, earlier.modifiedAt);
  const body = Buffer.from('<p>Old news</p>');
  const other = makeStoredPage(await packWhole({ ...rendered, body }), { previous: earlier });
  assert.notEqual(other.tag, page.tag);
  assert.ok(other.modifiedAt > earlier.modifiedAt);
});

test('bytes made within the second of those before them are later all the same', async () => {
  const body = Buffer.from('<p>Newer news</p>');
  const other = makeStoredPage(await packWhole({ ...rendered, body }), { previous: page });
  assert.equal(other.modifiedAt, page.modifiedAt + 1000);
});
