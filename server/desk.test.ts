import assert from 'node:assert/strict';
import type { IncomingHttpHeaders } from 'node:http';
import { after, test } from 'node:test';
import { deskHandler } from './desk.ts';
import { createLimitedServer, listen } from './listen.ts';

let seen: IncomingHttpHeaders = {};
const handle = deskHandler({
  handler: async (request, response) => {
    seen = request.headers;
    response.end('desk');
  },
  base: [['X-Base', '1']],
  host: 'news.example',
  protocol: 'https',
});
const server = createLimitedServer((request, response) => void handle(request, response));
const port = await listen(server, { port: 0, host: '127.0.0.1' });
after(() => server.close());

function ask(headers: Record<string, string> = {}) {
  return fetch(`http://127.0.0.1:${port}/admin`, { headers });
}

const LIES = {
  'X-Middleware-Subrequest': 'middleware',
  'X-Matched-Path': '/',
  'X-Invoke-Path': '/',
  'X-Prerender-Revalidate': 'x',
  'X-Now-Route-Matches': '1=x',
  'X-Nextjs-Data': '1',
  'X-Next-Revalidated-Tags': 'x',
  'Next-Resume': '1',
};

for (const [name, value] of Object.entries(LIES)) {
  test(`${name} from outside does not reach the framework`, async () => {
    await ask({ [name]: value });
    assert.equal(seen[name.toLowerCase()], undefined);
  });
}

test('the framework is told the host of the site, whatever the client claims, and the rest of the request', async () => {
  await ask({
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'ftp',
    Cookie: 'a=b',
    RSC: '1',
  });
  assert.equal(seen.host, 'news.example');
  assert.equal(seen['x-forwarded-host'], 'news.example');
  assert.equal(seen['x-forwarded-proto'], 'https');
  assert.equal(seen.cookie, 'a=b');
  assert.equal(seen.rsc, '1');
});

test('each answer has a nonce of its own, which the framework is told, and is kept by nobody', async () => {
  const nonces = new Set<string>();
  for (let n = 0; n < 3; n += 1) {
    const { headers } = await ask({ 'Content-Security-Policy': "script-src 'nonce-mine'" });
    const policy = headers.get('content-security-policy') ?? '';
    assert.equal(seen['content-security-policy'], policy);
    assert.equal(headers.get('cache-control'), 'private, no-store');
    assert.equal(headers.get('x-base'), '1');
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
  }
  assert.equal(nonces.size, 3);
  assert.ok(!nonces.has('') && !nonces.has('mine'));
});
