import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { eventually } from '../support/eventually.ts';
import { bytesBelow } from '../support/folder-size.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../support/paper.ts';
import { rounds } from '../support/rounds.ts';
import { type SiteProcess, startSite } from '../support/site.ts';

let paper: Paper;
let dataDir: string;
let site: SiteProcess;

before(async () => {
  paper = await openPaper();
  dataDir = await mkdtemp(join(tmpdir(), 'aril-bad-'));
  await makeStory(paper.db, {
    slug: 'fair',
    sectionId: paper.sections.town,
    publish: { content: contentOf({ headline: 'The fair opens' }) },
  });
  site = await startSite({ databaseUrl: paper.url, dataDir });
});

after(async () => {
  await site.stop();
  await paper.close();
  await rm(dataDir, { recursive: true });
});

/** Sends bytes as they are, as no decent client would; gives status, headers and body as text. */
async function raw(lines: string[]): Promise<{ status: number; head: string; body: string }> {
  const socket = connect(Number(new URL(site.origin).port), '127.0.0.1');
  socket.write(`${[...lines, 'Connection: close', '', ''].join('\r\n')}`, 'latin1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'close');
  const [head = '', ...rest] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), head, body: rest.join('\r\n\r\n') };
}

function get(target: string, ...headers: string[]) {
  return raw([`GET ${target} HTTP/1.1`, 'Host: news.example', ...headers]);
}

const targets: [string, number, string?][] = [
  ['/town/fair', 200],
  ['/Town/FAIR', 308, '/town/fair'],
  ['/town/fair/', 308, '/town/fair'],
  ['//town///fair', 308, '/town/fair'],
  ['/town/f%61ir', 308, '/town/fair'],
  ['/town/page/1', 308, '/town'],
  ['/town/page/2', 404],
  ['/town/page/0', 404],
  ['/town/page/-1', 404],
  ['/town/page/abc', 404],
  ['/town/page/1000000000', 404],
  ['/latest/page/99999999999999999999', 404],
  ['/culture/fair', 308, '/town/fair'],
  ['/..', 400],
  ['/town/../admin', 400],
  ['/town/%2e%2e/%2e%2e/etc/passwd', 400],
  ['/%00', 400],
  ['/town/fair%00.html', 400],
  ['/%', 400],
  ['/%ff', 400],
  ['/%E0%A4%A', 400],
  ['/town%2ffair', 400],
  ['/a%0d%0aSet-Cookie:%20x=1', 400],
  ['/%D1%82own/fair', 308, '/town/fair'],
  ['/%D1%82own', 404],
  ['/%F0%9F%8D%8E', 404],
  ['/%E2%80%AEriaf/nwot', 404],
  [`/${'a'.repeat(3_000)}`, 414],
  [`/town/fair?${'q=1&'.repeat(2_500)}`, 414],
  ['/town/fair?page=2&page=3&x[]=1&x[$ne]=2', 200],
  ['/search', 200],
  ['/search?q=%00%ff', 200],
  ["/search?q='%20OR%201=1--", 200],
  ['/search?q=a%26%7C!%3A*()&q=b&page=-1', 404],
  ['/search?q=fair&page=abc', 404],
  ['/errors/500', 404],
  ['/errors/404', 404],
  ['/api/nothing', 404],
  ['/errors/plain/500', 404],
  ['/boxes/latest', 404],
  ['/_next/image?url=%2Fx&w=64&q=75', 404],
  ['/_next/static/../../package.json', 404],
  ['/media/..%2f..%2fsecret', 404],
  ['/.env', 404],
  ['/town/fair.rsc', 404],
  ['/town/fair.segments/_tree.segment.rsc', 404],
  ['/town/fair.txt', 404],
  ['/index.rsc', 404],
  ['http://evil.example/town/fair', 200],
  ['/admin/../town/fair', 400],
  ['/api/%2e%2e/boxes/latest', 400],
  ['/admin/x\\..\\..\\town/fair', 400],
  ['/admin/%ff', 400],
  ['*', 400],
];

for (const [target, status, location] of targets) {
  const name = target.length > 60 ? `${target.slice(0, 60)}…` : target;
  test(`GET ${name} is ${status}${location ? ` to ${location}` : ''}`, async () => {
    const answer = await get(target);
    assert.equal(answer.status, status, answer.head);
    if (location) assert.match(answer.head, new RegExp(`\\r\\nLocation: ${location}\\r\\n`));
    if (status >= 400) assert.match(answer.body, /<h1/);
    assert.doesNotMatch(answer.head, /x-powered-by|set-cookie/i);
  });
}

for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
  test(`${method} on a page is 405 and says what is allowed`, async () => {
    const answer = await raw([
      `${method} /town/fair HTTP/1.1`,
      'Host: news.example',
      'Content-Length: 0',
    ]);
    assert.equal(answer.status, 405);
    assert.match(answer.head, /\r\nAllow: GET, HEAD\r\n/);
  });
}

test('headers that lie change nothing: not the page, not its addresses, not what others get', async () => {
  const plain = await get('/town/fair');
  const lying = await get(
    '/town/fair',
    'X-Forwarded-Host: evil.example',
    'X-Forwarded-Proto: https',
    'X-Middleware-Subrequest: middleware',
    'X-Matched-Path: /admin',
    'RSC: 1',
    'Next-Router-Prefetch: 1',
    'Next-Action: 7f',
    'X-Prerender-Revalidate: x',
    'User-Agent: Mozilla/5.0',
    'Cookie: __prerender_bypass=1',
  );
  assert.equal(lying.body, plain.body);
  assert.doesNotMatch(plain.body, /evil\.example|news\.example/);
  const moved = await raw(['GET /Town HTTP/1.1', 'Host: evil.example']);
  assert.match(moved.head, /\r\nLocation: \/town\r\n/);
});

const conditions: [string, number][] = [
  ['If-None-Match: ,,,"""', 200],
  ['If-None-Match: *', 304],
  [`If-None-Match: ${'"x", '.repeat(500)}"y"`, 200],
  ['If-Modified-Since: yesterday', 200],
  ['If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT', 304],
  ['Range: bytes=0-5', 200],
  ['Range: bytes=9-2,,-', 200],
  ['If-Range: "nonsense"', 200],
  ['Accept-Encoding: \u00ff;q=9,,;;', 200],
  ['Expect: 200-maybe', 417],
];

for (const [header, status] of conditions) {
  test(`a request with “${header.slice(0, 50)}” is ${status}`, async () => {
    assert.equal((await get('/town/fair', header)).status, status);
  });
}

test('what is not HTTP is 400, too many headers are 431, and the site goes on', async () => {
  assert.equal((await raw(['\u0016\u0003\u0001 nonsense'])).status, 400);
  assert.equal((await raw(['GET / HTTP/1.1'])).status, 400);
  assert.equal((await get('/t\u00f6wn')).status, 400);
  assert.equal((await get('/', `X-Long: ${'a'.repeat(20_000)}`)).status, 431);
  assert.equal((await get('/', 'Transfer-Encoding: chunked', 'Content-Length: 4')).status, 400);
  assert.equal((await get('/')).status, 200);
});

test('a search robot in a hurry is asked to wait, and readers do not notice', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 60 }, async (_, n) => (await site.read(`/search?q=fair${n}`)).status),
  );
  assert.ok(statuses.includes(429));
  assert.equal((await site.read('/town/fair')).status, 200);
});

test('addresses that never were leave nothing behind', async () => {
  const before = await bytesBelow('.next');
  const count = rounds * 120;
  for (let n = 0; n < count; n += 40) {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, k) => site.read(`/nothing-${n + k}/at-all`)),
    );
    assert.ok(answers.every(({ status }) => status === 404));
  }
  assert.equal(await bytesBelow('.next'), before);
});

test('none of this reached the log as a failure', async () => {
  await eventually(() => assert.match(site.log(), /nothing-/));
  const lines = site
    .log()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  const failures = lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 40);
  assert.deepEqual(failures, []);
  assert.doesNotMatch(site.log(), /⨯|Unhandled|TypeError/);
});
