import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createLimitedServer, listen } from './listen.ts';
import { MachineAnswers } from './machine-answers.ts';
import type { Answer } from './pages.ts';
import { RateLimit } from './rate-limit.ts';
import { Sender } from './send.ts';
import { makeStoredPage, packWhole } from './stored-page.ts';

async function pageOf(key: string, status: number, type: string): Promise<Answer> {
  const headers: [string, string][] = [['Content-Type', type]];
  const rendered = {
    key,
    status,
    body: Buffer.from(`{"at":"${key}"}`),
    headers,
    subject: [],
    boxes: [],
  };
  return { kind: 'page', page: makeStoredPage(await packWhole(rendered)) };
}

const kept: string[] = [];
const pages = {
  renderOnce: async (target: string, cacheControl?: string): Promise<Answer> => {
    kept.push(cacheControl ?? '');
    if (target.includes('410')) return pageOf(target, 410, 'application/problem+json');
    if (target.includes('away')) return pageOf(target, 503, 'text/html; charset=utf-8');
    return pageOf(target, 200, 'application/json');
  },
};

let origin: string;
let close: () => void;
before(async () => {
  const sender = new Sender([['X-Base', '1']]);
  const limit = new RateLimit({ burst: 10, perSecond: 0 });
  const machines = await MachineAnswers.prepare({ pages, sender, limit });
  const server = createLimitedServer((request, response) => {
    void machines.answer(request, response, request.url ?? '');
  });
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${port}`;
  close = () => server.close();
});
after(() => close());

const get = (path: string, init?: RequestInit) => fetch(`${origin}${path}`, init);

test('any site may read, conditionally, and known parameters in any order are one answer', async () => {
  const answer = await get('/api/v1/articles?topic=b&x=1&section=a');
  assert.deepEqual(await answer.json(), { at: '/api/v1/articles?section=a&topic=b' });
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  assert.match(kept.at(-1) ?? '', /s-maxage=1/);
  assert.equal(answer.headers.get('last-modified'), null);
  const etag = answer.headers.get('etag') ?? '';
  const again = await get('/api/v1/articles?section=a&topic=b', {
    headers: { 'if-none-match': etag },
  });
  assert.equal(again.status, 304);
  assert.equal(again.headers.get('access-control-allow-origin'), '*');
});

test('what goes wrong is told as JSON, with its true status', async () => {
  for (const [path, status, init] of [
    ['/api/v1/articles/410', 410, {}],
    ['/api/v1/away', 503, {}],
    ['/api/v1/articles', 405, { method: 'POST' }],
    ['/api/v1/%E0%A4%A', 400, {}],
  ] as const) {
    const answer = await get(path, init);
    assert.equal(answer.status, status, path);
    assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
    await answer.json();
  }
});

test('a browser may ask first whether a script may send conditions', async () => {
  const answer = await get('/api/v1/articles', { method: 'OPTIONS' });
  assert.equal(answer.status, 204);
  assert.equal(answer.headers.get('access-control-allow-methods'), 'GET, HEAD');
});

test('each client has its measure', async () => {
  for (let n = 0; n < 12; n += 1) await get('/api/v1/articles');
  const answer = await get('/api/v1/articles');
  assert.equal(answer.status, 429);
  assert.equal(answer.headers.get('retry-after'), '10');
});
