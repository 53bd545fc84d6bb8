import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openPaper, type Paper } from '../support/paper.ts';
import { type SiteProcess, startSite } from '../support/site.ts';
import { employ, PASSWORD } from '../support/staff.ts';

const SESSION = '/admin/api/v1/session';
let paper: Paper;
let dataDir: string;
let site: SiteProcess;
let email: string;

before(async () => {
  paper = await openPaper();
  dataDir = await mkdtemp(path.join(tmpdir(), 'aril-door-'));
  site = await startSite({ databaseUrl: paper.url, dataDir });
  ({ email } = await employ(paper.db, 'editor'));
});

after(async () => {
  await site.stop();
  await paper.close();
  await rm(dataDir, { recursive: true });
});

/** Sends exactly these headers: fetch would add, and forbid, some of its own. */
function send(
  address: string,
  {
    method = 'POST',
    headers = {},
    body = '',
  }: { method?: string; headers?: object; body?: string },
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': Buffer.byteLength(body) };
    const asked = request(site.origin + address, { method, headers: { ...length, ...headers } });
    asked.on('error', reject);
    asked.on('response', async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    asked.end(body);
  });
}

/** From another client each time, as a proxy of the house reports it, so that no limit is reached. */
let clients = 0;
const ours = () => ({
  origin: site.origin,
  'content-type': 'application/json',
  'x-forwarded-for': `198.51.100.${++clients}`,
});
const right = () => JSON.stringify({ email, password: PASSWORD });

const BODIES: Record<string, string> = {
  nothing: '',
  'no JSON': '{"email":',
  'JSON of another kind': '[1,2,3]',
  'a word': '"email"',
  'nothing in JSON': 'null',
  'numbers for words': '{"email":1,"password":2}',
  'questions for words': '{"email":{"contains":""},"password":{"not":null}}',
  'lists for words': '{"email":["a@b.example"],"password":["x"]}',
  'a zero byte': '{"email":"a\\u0000@b.example","password":"\\u0000"}',
  'a lone surrogate': '{"email":"\\ud800@b.example","password":"\\ud800"}',
  'a polluted prototype': '{"__proto__":{"email":"a@b.example"},"constructor":1}',
  'a very long word': JSON.stringify({ email: 'a'.repeat(100_000), password: 'b'.repeat(100_000) }),
};

for (const [name, body] of Object.entries(BODIES)) {
  test(`${name} opens no door, and breaks none`, async () => {
    for (const address of [SESSION, `${SESSION}/code`, `${SESSION}/passkey`]) {
      const answer = await send(address, { headers: ours(), body });
      assert.equal(answer.status, 401, address);
      assert.equal(answer.headers['set-cookie'], undefined);
    }
  });
}

for (const cookie of [
  'aril.two_factor=2fa-%00.x',
  'aril.two_factor=x',
  'aril.passkey=%00%ff',
  'aril.device=a.b; aril.device=c',
  'aril.session_token=%E0%A4%A',
]) {
  test(`the cookie ${cookie} is nobody's`, async () => {
    const body = '{"code":"000000","answer":{"id":"x"}}';
    for (const address of [`${SESSION}/code`, `${SESSION}/passkey`]) {
      assert.equal((await send(address, { headers: { ...ours(), cookie }, body })).status, 401);
    }
    const page = await send('/admin', { method: 'GET', headers: { cookie } });
    assert.equal(page.status, 307);
  });
}

test('the right words from another site are not even looked at', async () => {
  const body = right();
  const { origin, ...rest } = ours();
  for (const headers of [
    rest,
    { ...rest, origin: 'null' },
    { ...rest, origin: 'https://evil.example' },
    { ...rest, origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    { ...rest, origin: 'https://evil.example', host: 'evil.example' },
    { ...rest, origin, 'sec-fetch-site': 'cross-site' },
  ]) {
    const answer = await send(SESSION, { headers, body });
    assert.equal(answer.status, 403);
    assert.equal(answer.headers['set-cookie'], undefined);
    assert.match(answer.text, /Open the desk there/);
  }
  for (const page of ['/admin/sign-in', '/admin/setup/x', '/admin/staff']) {
    assert.equal((await send(page, { headers: rest, body })).status, 403);
  }
});

test('our own words open it, and the cookie is for the desk and for no script', async () => {
  const answer = await send(SESSION, { headers: ours(), body: right() });
  assert.equal(answer.status, 200);
  const cookies = answer.headers['set-cookie'];
  assert.ok(Array.isArray(cookies));
  const paths = cookies.map(
    (cookie: string) => /; Path=(\S+); HttpOnly; SameSite=Lax$/.exec(cookie)?.[1],
  );
  // The last two show pictures of what was taken down, and open nothing.
  assert.deepEqual(paths, ['/admin', '/admin', '/media', '/files']);
  assert.match(String(answer.headers['cache-control']), /no-store/);
});

test('a body that is too long, or does not say how long it is, is refused at once', async () => {
  const long = await send(SESSION, { headers: ours(), body: 'x'.repeat(1024 * 1024 + 1) });
  assert.equal(long.status, 413);
  const endless = await fetch(site.origin + SESSION, {
    method: 'POST',
    headers: { origin: site.origin },
    body: new ReadableStream({
      start(stream) {
        stream.enqueue(Buffer.from('{}'));
        stream.close();
      },
    }),
    duplex: 'half',
  } as RequestInit);
  assert.equal(endless.status, 411);
});

test('a form without a script leads back to the desk only', async () => {
  const headers = { ...ours(), 'content-type': 'application/x-www-form-urlencoded' };
  const form = (next: string) =>
    new URLSearchParams({ email, password: PASSWORD, next }).toString();
  for (const [next, to] of [
    ['/admin/account', '/admin/account'],
    ['//evil.example/admin', '/admin'],
    ['https://evil.example/', '/admin'],
    ['/\\evil.example', '/admin'],
    ['\\\\evil.example', '/admin'],
    ['\t//evil.example', '/admin'],
    ['/\t/evil.example', '/admin'],
    ['/admin\r\nSet-Cookie: a=b', '/admin'],
    ['/admin/../..//evil.example', '/admin'],
    ['/%2fevil.example', '/admin'],
    ['/admin@evil.example', '/admin'],
    ['javascript:alert(1)', '/admin'],
    ['admin.evil.example', '/admin'],
  ] as const) {
    const answer = await send(SESSION, { headers, body: form(next) });
    assert.deepEqual([answer.status, answer.headers.location], [303, to]);
  }
});

test('a form that is no form of ours breaks nothing, and says what to do', async () => {
  const cookie = await cookieOf(right());
  const multipart = { 'content-type': 'multipart/form-data; boundary=Seam', 'next-action': 'x' };
  const part = (name: string, value: string) =>
    `--Seam\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--Seam--\r\n`;
  for (const page of ['/admin/topics', '/admin/account', '/admin/sign-in', '/admin/articles']) {
    for (const [headers, body, status] of [
      [multipart, '--Seam\r\n', 400],
      [multipart, part('0', '["$F1"]'), 400],
      [multipart, part('0', '[null,"$K1"]'), 400],
      [{ ...multipart, 'next-action': 'f'.repeat(42) }, part('0', '[null,"$K1"]'), 409],
      [{ ...multipart, 'content-type': 'text/plain;charset=UTF-8' }, '[]', 415],
      [{ 'content-type': 'application/json' }, '{}', 415],
      [{ 'content-type': multipart['content-type'] }, part('$ACTION_ID_zz', ''), 400],
      [{ 'content-type': multipart['content-type'] }, part('$ACTION_REF_1', ''), 400],
    ] as const) {
      const answer = await send(page, { headers: { ...ours(), cookie, ...headers }, body });
      assert.equal(answer.status, status, `${page} ${JSON.stringify(headers)} ${body}`);
      assert.ok(!/\bat .*\.(?:js|ts):\d/.test(answer.text), 'where it broke is told to nobody');
    }
  }
});

async function cookieOf(body: string): Promise<string> {
  const { headers } = await send(SESSION, { headers: ours(), body });
  const cookies = headers['set-cookie'];
  assert.ok(Array.isArray(cookies));
  return cookies.map((cookie: string) => cookie.split(';')[0]).join('; ');
}

test('guesses from one place are stopped on every process, and by name of the client, not of the proxy', async () => {
  const second = await startSite({
    databaseUrl: paper.url,
    dataDir: `${dataDir}-2`,
    keepsHouse: false,
  });
  try {
    const body = JSON.stringify({ email, password: 'not the password at all' });
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const at = n % 2 === 0 ? site : second;
      const headers = { 'content-type': 'application/json', origin: at.origin };
      const forwarded = { 'x-forwarded-for': `9.9.9.${n}, 203.0.113.5` };
      const init = { method: 'POST', headers: { ...headers, ...forwarded }, body };
      statuses.push((await fetch(at.origin + SESSION, init)).status);
    }
    assert.deepEqual(statuses, [...Array(10).fill(401), 429, 429]);
  } finally {
    await second.stop();
    await rm(`${dataDir}-2`, { recursive: true });
  }
  assert.equal((await send(SESSION, { headers: ours(), body: right() })).status, 200);
});

test('neither a password nor the secret of a link is in the log', async () => {
  await send('/admin/invitation/0199aaaa.secretsecret', { method: 'GET' });
  await send('/admin/reset/0199aaaa.secretsecret?x=1', { method: 'GET' });
  await send('/admin/setup/0199aaaa.secretsecret', { method: 'GET' });
  const log = site.log();
  assert.ok(!log.includes(PASSWORD) && !log.includes('secretsecret'));
  assert.ok(!/"level":[56]0/.test(log), 'something broke');
});
