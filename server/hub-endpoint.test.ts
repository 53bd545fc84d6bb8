import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import type { HubWish } from '#lib/websub/hub-form.ts';
import { hubEndpoint } from './hub-endpoint.ts';
import { RateLimit } from './rate-limit.ts';

const servers: Server[] = [];
after(() => {
  for (const server of servers) server.close();
});

const GOOD = {
  'hub.mode': 'subscribe',
  'hub.topic': 'https://news.example/feed.xml',
  'hub.callback': 'https://reader.example/push',
};

async function open(file: ((wish: HubWish) => Promise<boolean>) | null, burst = 100) {
  const endpoint = hubEndpoint({
    rules: { origin: 'https://news.example', canonicalPath: (path) => path },
    limit: new RateLimit({ burst, perSecond: 0 }),
    base: [['X-Content-Type-Options', 'nosniff']],
    file,
  });
  const server = createServer((request, response) => void endpoint(request, response));
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return async (fields: Record<string, string>, init: RequestInit = {}) =>
    fetch(url, { method: 'POST', body: new URLSearchParams(fields), ...init });
}

test('a subscription that could be granted is filed and accepted, anything else is told what is wrong', async () => {
  const filed: HubWish[] = [];
  const post = await open(async (wish) => filed.push(wish) > 0);
  assert.equal((await post(GOOD)).status, 202);
  assert.equal(filed.length, 1);
  const published = await post({
    'hub.mode': 'publish',
    'hub.url': 'https://news.example/feed.xml',
  });
  assert.equal(published.status, 400);
  assert.match(await published.text(), /publishes for its own site only/);
  assert.equal((await post({ ...GOOD, 'hub.callback': 'http://127.0.0.1/' })).status, 400);
  assert.equal(
    (await post({}, { body: '{}', headers: { 'content-type': 'application/json' } })).status,
    415,
  );
  assert.equal((await post({ ...GOOD, filler: 'x'.repeat(20_000) })).status, 413);
  const shown = await post({}, { method: 'GET', body: null });
  assert.equal(shown.status, 405);
  assert.equal(shown.headers.get('allow'), 'POST');
  assert.equal(shown.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(filed.length, 1);
});

test('a flood is told to come back later', async () => {
  const post = await open(async () => true, 3);
  const statuses: number[] = [];
  for (let n = 0; n < 5; n += 1) statuses.push((await post(GOOD)).status);
  assert.deepEqual(statuses, [202, 202, 202, 429, 429]);
  const full = await open(async () => false);
  const answer = await full(GOOD);
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('retry-after'), '60');
});

test('when another hub serves the site there is none here', async () => {
  const post = await open(null);
  assert.equal((await post(GOOD)).status, 404);
});
