import assert from 'node:assert/strict';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { findIntrusion } from './desk-guard.ts';

const ORIGIN = 'https://news.example';

function statusOf(method: string, headers: IncomingHttpHeaders, url = '/admin/staff'): number {
  const request = { method, headers, url } as IncomingMessage;
  return findIntrusion(request, ORIGIN)?.status ?? 200;
}

const FOREIGN: Record<string, IncomingHttpHeaders> = {
  'no origin': {},
  'the origin null': { origin: 'null' },
  'another origin': { origin: 'https://evil.example' },
  'another scheme': { origin: 'http://news.example' },
  'another port': { origin: 'https://news.example:444' },
  'something that is no origin': { origin: '\u0000 not an address' },
  'another origin that lies about the host': {
    origin: 'https://evil.example',
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
  },
  'our origin, from another site': { origin: ORIGIN, 'sec-fetch-site': 'cross-site' },
  'our origin, from a sister site': { origin: ORIGIN, 'sec-fetch-site': 'same-site' },
  'our origin, from nowhere': { origin: ORIGIN, 'sec-fetch-site': 'none' },
};

for (const [name, headers] of Object.entries(FOREIGN)) {
  test(`a change with ${name} is refused, whatever the method`, () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      assert.equal(statusOf(method, headers), 403);
    }
  });
}

test('our own pages may change things, in old browsers too', () => {
  assert.equal(statusOf('POST', { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }), 200);
  assert.equal(statusOf('POST', { origin: ORIGIN }), 200);
});

test('a link from elsewhere leads to a page, but not into the data behind it', () => {
  const elsewhere = { 'sec-fetch-site': 'cross-site' };
  assert.equal(statusOf('GET', elsewhere), 200);
  assert.equal(statusOf('GET', elsewhere, '/admin/api/v1/stories'), 403);
  assert.equal(statusOf('GET', {}, '/admin/api/v1/stories'), 200);
});

test('a body is as long as it says and no longer than it may be', () => {
  const from = (length: number) => ({ origin: ORIGIN, 'content-length': String(length) });
  const draft = '/admin/api/v1/stories/1/draft';
  assert.equal(statusOf('POST', from(1024 * 1024)), 200);
  assert.equal(statusOf('POST', from(1024 * 1024 + 1)), 413);
  assert.equal(statusOf('PUT', from(4 * 1024 * 1024), draft), 200);
  assert.equal(statusOf('PUT', from(4 * 1024 * 1024 + 1), draft), 413);
  const part = '/admin/api/v1/uploads/1';
  assert.equal(statusOf('PATCH', from(8 * 1024 * 1024), part), 200);
  assert.equal(statusOf('PATCH', from(8 * 1024 * 1024 + 1), part), 413);
  assert.equal(statusOf('POST', from(2 * 1024 * 1024), `/admin/staff?${draft}`), 413);
  assert.equal(statusOf('POST', { origin: ORIGIN, 'transfer-encoding': 'chunked' }), 411);
});
