import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { KeptHead } from './kept-head.ts';

const BODY = Buffer.from('as long as this');
const HEADERS = ['Content-Type', 'text/plain', 'Content-Length', String(BODY.length)];

const kept = new KeptHead(HEADERS);
const server = createServer((request, response) => {
  if (request.url === '/kept') kept.giveTo(response);
  else response.writeHead(200, HEADERS);
  response.end(BODY);
});
before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
after(() => server.close());

/** All that comes back on one connection, told to be the last with its last request. */
async function exchange(requests: string[]): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.end(requests.join(''));
  const answers = await text(socket);
  return answers.replaceAll(/Date: [^\r]+ GMT/g, 'Date: now');
}

/** The same at the address whose head is kept and at the one whose is written each time. */
async function bothWays(requests: string[]): Promise<[kept: string, written: string]> {
  const at = (address: string) => exchange(requests.map((one) => one.replace('PATH', address)));
  return [await at('/kept'), await at('/written')];
}

const ONE = 'GET PATH HTTP/1.1\r\nHost: a\r\n\r\n';
const LAST = 'GET PATH HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';

test('a kept head leaves as one that is written each time, byte for byte', async () => {
  const [answers, written] = await bothWays([ONE, ONE, ONE, LAST]);
  assert.equal(answers, written);
  assert.equal(answers.split('HTTP/1.1 200 OK').length, 5);
  assert.equal(answers.split(BODY.toString()).length, 5);
});

test('the last answer of a connection says so, and none after it does', async () => {
  assert.match(await exchange([LAST.replace('PATH', '/kept')]), /Connection: close/);
  const [, first = ''] = (
    await exchange([ONE, LAST].map((one) => one.replace('PATH', '/kept')))
  ).split('HTTP/1.1 200');
  assert.match(first, /Connection: keep-alive\r\nKeep-Alive: timeout=5\r\n/);
});

test('HEAD has no body, and a client of HTTP/1.0 is answered as ever', async () => {
  for (const request of [
    ['HEAD PATH HTTP/1.1\r\nHost: a\r\n\r\n', LAST],
    ['GET PATH HTTP/1.0\r\nConnection: keep-alive\r\n\r\n', 'GET PATH HTTP/1.0\r\n\r\n'],
    ['GET PATH HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n', LAST],
  ]) {
    const [answers, written] = await bothWays(request);
    assert.equal(answers, written);
  }
});

test('a head is kept for a second, and not where an engine does not show what it wrote', (t) => {
  let now = 5_000;
  t.mock.method(performance, 'now', () => now);
  const writeHead = t.mock.fn(function (this: { _header?: string }) {
    if (showsIt) this._header = `written ${writeHead.mock.callCount()}`;
  });
  const answer = (head: KeptHead) => {
    const response = { shouldKeepAlive: true, _header: undefined, writeHead };
    head.giveTo(response as unknown as ServerResponse);
    return response._header;
  };
  let showsIt = true;
  const shown = new KeptHead(HEADERS);
  const heads = [0, 999, 1, 5_000].map((passed) => {
    now += passed;
    return answer(shown);
  });
  assert.deepEqual(heads, ['written 0', 'written 0', 'written 1', 'written 2']);
  showsIt = false;
  const hidden = new KeptHead(HEADERS);
  assert.deepEqual([answer(hidden), answer(hidden)], [undefined, undefined]);
  assert.equal(writeHead.mock.callCount(), 5);
});
