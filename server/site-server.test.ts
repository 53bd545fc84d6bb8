import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, test } from 'node:test';
import pino from 'pino';
import { createLimitedServer, listen } from './listen.ts';
import { PageStore } from './page-store.ts';
import type { Answer, PinnedStatus } from './pages.ts';
import { RateLimit } from './rate-limit.ts';
import type { AnsweredRequest } from './request-log.ts';
import { Sender } from './send.ts';
import { siteServer } from './site-server.ts';
import { makeStoredPage, packWhole, type StoredPage, tighten } from './stored-page.ts';

/** A server of which every page says at which key it was made, and whose desk says what it was asked for. */
const store = new PageStore(1e6);
const noted: AnsweredRequest[] = [];
const counted: string[] = [];
const logged: { level: number; status?: number; msg: string }[] = [];
const log = pino(
  { level: 'info' },
  { write: (line: string) => void logged.push(JSON.parse(line)) },
);

async function pageOf(key: string, status = 200): Promise<StoredPage> {
  const body = Buffer.from(`page ${key}`);
  const rendered = { key, status, body, headers: [], subject: [], boxes: [] };
  const page = makeStoredPage(await packWhole(rendered));
  await tighten(page);
  return page;
}

const pinned = new Map<number, StoredPage>();
for (const status of [400, 405, 414, 429, 500, 503]) {
  pinned.set(status, await pageOf(String(status), status));
}

const pages = {
  async get(key: string): Promise<Answer> {
    if (key === '/moved')
      return { kind: 'moved', to: 'https://elsewhere.example/caf\u00e9/\u4e2d' };
    return { kind: 'page', page: store.read(key) ?? (await pageOf(key)) };
  },
  renderOnce: (key: string): Promise<Answer> => pages.get(key),
  pinned(status: PinnedStatus): Answer {
    const page = pinned.get(status);
    assert.ok(page);
    return { kind: 'page', page };
  },
};

const server = createLimitedServer(
  siteServer({
    store,
    pages,
    sender: new Sender([['X-Base', '1']]),
    roots: { media: '/nowhere', files: '/nowhere', build: '/nowhere', public: 'public' },
    bring: async ({ key = '' }) => (key.endsWith('away-320.webp') ? 'away' : 'missing'),
    withheld: { has: (path) => path.includes('withheld') },
    searches: new RateLimit({ burst: 2, perSecond: 1 }),
    handlers: new Map(),
    machines: { answer: async (_request, response) => void response.end('for programs') },
    sharePictures: { folder: '/nowhere', find: async () => ({ kind: 'missing' as const }) },
    health: () => false,
    desk: async (request, response) => void response.end(`desk ${request.url}`),
    log,
    count: (_request, { key }) => void counted.push(key),
    note: (answered) => void noted.push(answered),
  }),
);
const port = await listen(server, { port: 0, host: '127.0.0.1' });
after(() => server.close());

/** Sends one request as it is; gives status, head and body. */
async function ask(target: string, ...headers: string[]) {
  const socket = connect(port, '127.0.0.1');
  const lines = [`GET ${target} HTTP/1.1`, 'Host: a', 'Connection: close', ...headers];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'close');
  const [head = '', body = ''] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), head, body };
}

const desk = [
  ['/admin', '/admin'],
  ['/admin/x?y=..', '/admin/x?y=..'],
  ['http://evil.example/admin', '/admin'],
  ['/admin#x', '/admin'],
] as const;

for (const [target, seen] of desk) {
  test(`${target} is the desk's, and never a page that is stored`, async () => {
    assert.equal((await ask(target)).body, `desk ${seen}`);
  });
}

for (const target of [
  '/admin/../town',
  '/api/%2e%2e/errors/404',
  '/admin/x\\..\\..\\town',
  '/admin/%ff',
]) {
  test(`${target} reaches neither the desk nor a page behind its back`, async () => {
    const { status, body } = await ask(target);
    assert.deepEqual([status, body], [400, 'page 400']);
  });
}

test('what only the server asks for is not there from outside', async () => {
  for (const key of ['/errors/410', '/errors/plain/500', '/boxes/latest'])
    assert.equal((await ask(key)).body, 'page /errors/404');
});

test('a redirect leads to another site in letters that fit a header, and is soon asked for again', async () => {
  const { status, head } = await ask('/moved');
  assert.equal(status, 308);
  assert.match(head, /\r\nLocation: https:\/\/elsewhere\.example\/caf%C3%A9\/%E4%B8%AD\r\n/);
  assert.match(head, /\r\nCache-Control: public, max-age=0, s-maxage=1,/);
});

test('HEAD tells of the page what GET would, without unpacking it', async () => {
  store.put(await pageOf('/stored'));
  const url = `http://127.0.0.1:${port}/stored`;
  for (const encoding of ['identity', 'gzip', 'br']) {
    const headers = { 'Accept-Encoding': encoding };
    const [got, headOnly] = await Promise.all([
      fetch(url, { headers }),
      fetch(url, { headers, method: 'HEAD' }),
    ]);
    assert.equal(await headOnly.text(), '');
    assert.deepEqual(named(headOnly), named(got));
    assert.equal(await got.text(), 'page /stored');
  }
  store.put({ ...(await pageOf('/stored')), gzip: Buffer.from('no gzip') });
  assert.equal((await fetch(url, { method: 'HEAD' })).status, 200);
});

/** What describes the page; the rest describes the connection. */
function named({ headers }: Response): [string, string][] {
  return [...headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name));
}

test('a stored page that cannot be sent is an error of that request alone', async () => {
  store.put({ ...(await pageOf('/broken')), gzip: Buffer.from('no gzip') });
  assert.equal((await ask('/broken')).status, 500);
  assert.equal((await ask('/broken', 'Accept-Encoding: br')).status, 200);
  assert.ok(logged.some(({ level, msg }) => level === 50 && msg === 'a request failed'));
});

test('a picture that nobody has is 404, and 503 while the store that may have it is away', async () => {
  const folder = `/media/${'a'.repeat(64)}`;
  assert.equal((await ask(`${folder}/none-320.webp`)).body, 'page /errors/404');
  assert.equal((await ask(`${folder}/away-320.webp`)).status, 503);
});

const CONDITIONS = [
  ['Range: bytes=99999999-', 416],
  ['If-Match: "other"', 412],
] as const;

for (const [header, status] of CONDITIONS) {
  test(`a file asked for with “${header}” is ${status}, which no cache may keep in its place`, async () => {
    const answer = await ask('/icons/favicon.svg', header);
    assert.equal(answer.status, status);
    assert.match(answer.head, /\r\nCache-Control: no-store\r\n/);
    assert.match(answer.head, /\r\nContent-Length: 0\r\n/);
    assert.doesNotMatch(answer.head, /max-age|Content-Type/);
    if (status === 416) assert.match(answer.head, /\r\nContent-Range: bytes \*\/\d+\r\n/);
  });
}

test('every page that a reader gets is counted, kept or just made; errors are not', async () => {
  store.put(await pageOf('/kept'));
  counted.length = 0;
  await ask('/kept');
  await ask('/made');
  await ask('/%00');
  for (const path of ['/kept', '/made']) {
    await fetch(`http://127.0.0.1:${port}${path}`, { method: 'HEAD' });
  }
  assert.deepEqual(counted, ['/kept', '/made'], 'HEAD is no reading');
});

test('each request is noted once, as it was asked for', async () => {
  store.put(await pageOf('/noted'));
  noted.length = 0;
  await ask('/noted?x="', 'Accept-Encoding: identity');
  await ask('/noted', 'Accept-Encoding: identity');
  await ask('http://elsewhere.example/admin');
  const seen = noted.map(({ ms: _, ...rest }) => rest);
  const method = 'GET';
  assert.deepEqual(seen, [
    { method, url: '/noted?x="', status: 200, stored: false },
    { method, url: '/noted', status: 200, bytes: 'page /noted'.length, stored: true },
    { method, url: 'http://elsewhere.example/admin', status: 200, stored: false },
  ]);
});
