import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { exchange } from './page-exchange.ts';

const question = { url: '/a?b=c', headers: { host: 'news.example' } };
const { signal } = new AbortController();

function answered(answer: (response: ServerResponse) => void) {
  return exchange((_request, response) => answer(response), question, signal);
}

test('the question is a GET without a body, its headers in both forms', async () => {
  let seen: unknown[] = [];
  const { body } = await exchange(
    (request, response) => {
      seen = [request.method, request.url, request.headers, request.rawHeaders];
      request.on('end', () => response.end('read to its end')).resume();
    },
    question,
    signal,
  );
  assert.deepEqual(seen, ['GET', '/a?b=c', { host: 'news.example' }, ['host', 'news.example']]);
  assert.equal(String(body), 'read to its end');
});

test('headers are found under any spelling, joined, and taken back', async () => {
  const { status, headers } = await answered((response) => {
    response.setHeader('Link', 'a').setHeader('X-Gone', '1');
    response.appendHeader('link', 'b').appendHeader('New', ['c', 'd']);
    response.removeHeader('x-gone');
    assert.deepEqual(response.getHeaderNames(), ['link', 'new']);
    assert.deepEqual(
      [response.getHeader('LINK'), response.hasHeader('X-Gone')],
      [['a', 'b'], false],
    );
    response.writeHead(418, 'short', { 'Content-Type': 'text/plain', Left: undefined }).end();
  });
  assert.equal(status, 418);
  assert.deepEqual(
    [...headers],
    [
      ['link', ['a', 'b']],
      ['new', ['c', 'd']],
      ['content-type', 'text/plain'],
    ],
  );
});

test('a header after the first byte is refused, as on a real answer', async () => {
  const { body } = await answered((response) => {
    assert.equal(response.headersSent, false);
    response.write('a');
    assert.equal(response.headersSent, true);
    assert.throws(() => response.setHeader('Late', '1'), /first byte/);
    response.end();
  });
  assert.equal(String(body), 'a');
});

test('an answer that breaks off, or that nobody waits for any longer, is none', async () => {
  await assert.rejects(
    answered((response) => void response.destroy()),
    /broke off/,
  );
  await assert.rejects(
    answered((response) => void response.destroy(new Error('torn'))),
    /torn/,
  );
  const patience = new AbortController();
  const waiting = exchange(() => patience.abort(new Error('too late')), question, patience.signal);
  await assert.rejects(waiting, /too late/);
});
