import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createSend } from './outgoing.ts';

let server: Server;
let port: number;
let asked = 0;
let answer: RequestListener = (_request, response) => void response.end('fine');

before(async () => {
  server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
after(() => {
  server.closeAllConnections();
  server.close();
});

test('nothing is sent to this machine, by number or by a name that leads to it', async () => {
  const send = createSend({ userAgent: 'test' });
  asked = 0;
  for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '0.0.0.0']) {
    const url = `http://${host}:${port}/`;
    await assert.rejects(send({ method: 'GET', url }), /is no public address/, host);
  }
  assert.equal(asked, 0);
});

test('an address is looked at for each connection, not only for the first', async () => {
  let allowed = true;
  const send = createSend({ userAgent: 'test', mayConnect: () => allowed });
  const url = `http://localhost:${port}/`;
  assert.deepEqual(await send({ method: 'GET', url }), { status: 200, text: 'fine' });
  allowed = false;
  await assert.rejects(send({ method: 'GET', url }), /is no public address/);
});

test('a redirect is an answer like any other and is not followed', async () => {
  const send = createSend({ userAgent: 'test', mayConnect: () => true });
  asked = 0;
  answer = (_request, response) => void response.writeHead(302, { location: '/there' }).end();
  const { status } = await send({ method: 'GET', url: `http://127.0.0.1:${port}/` });
  assert.equal(status, 302);
  assert.equal(asked, 1);
});

test('of an endless answer the beginning is read', async () => {
  const send = createSend({ userAgent: 'test', mayConnect: () => true });
  answer = (request, response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(10_000)));
    };
    response.on('drain', more);
    request.on('close', () => response.destroy());
    more();
  };
  const { text } = await send({ method: 'GET', url: `http://127.0.0.1:${port}/` });
  assert.equal(text.length, 64 * 1024);
});
