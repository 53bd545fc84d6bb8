import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, test } from 'node:test';
import { deskHandler } from './desk.ts';
import { createLimitedServer, listen } from './listen.ts';

let asked = 0;
const handle = deskHandler({
  handler: async (request, response) => {
    asked += 1;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method, url, headers } = request;
    response.end(
      JSON.stringify({
        method,
        url,
        type: headers['content-type'],
        body: `${Buffer.concat(parts)}`,
      }),
    );
  },
  base: [],
  host: 'news.example',
  protocol: 'https',
});
const server = createLimitedServer((request, response) => void handle(request, response));
const port = await listen(server, { port: 0, host: '127.0.0.1' });
after(() => server.close());

const OURS = { origin: 'https://news.example' };
const send = (type: string, body: string, headers = {}) =>
  fetch(`http://127.0.0.1:${port}/admin/topics?x=1`, {
    method: 'POST',
    headers: { ...OURS, 'content-type': type, ...headers },
    body,
  });
const TYPE = 'multipart/form-data; boundary=Seam';
const formOf = (fields: Record<string, string>) =>
  `${Object.entries(fields)
    .map(
      ([name, value]) =>
        `--Seam\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('')}--Seam--\r\n`;

test('a form arrives as it was sent', async () => {
  const forms: Record<string, string>[] = [
    { name: 'Rivers', note: '["$F1"] in words' },
    {
      '0': '[{"kind":"fresh","at":"$D2026-11-23T00:00:00.000Z","none":"$undefined"},"$K1"]',
      '1_name': 'Ö',
    },
    { '0': '[{"at":"$1","again":"$0:0:at"},"$Ka"]', '1': '{"kind":"fresh"}', a_name: 'x' },
    { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"ab","bound":"$@1"}', name: 'x' },
  ];
  for (const fields of forms) {
    const body = formOf(fields);
    const answer = await send(TYPE, body, { 'next-action': 'ab' });
    assert.equal(answer.status, 200, JSON.stringify(fields));
    assert.equal((await answer.json()).body, body);
  }
  const body = formOf({ name: 'Rivers' });
  const told = await (await send(TYPE, body)).json();
  assert.deepEqual(told, { method: 'POST', url: '/admin/topics?x=1', type: TYPE, body });
});

test('what is cut off, or calls with anything but plain values, goes no further', async () => {
  const whole = formOf({ name: 'Rivers', '0': '["$K1"]' });
  const before = asked;
  for (const body of [
    '',
    'name=Rivers',
    whole.slice(0, -20),
    whole.replace('Content-Disposition', 'Content'),
    ...['', '[', '{}', 'null', '"$K1"', '["$F1"]', '[{"then":"$h2"}]', '["$B1"]', '["$R1"]'].map(
      (call) => formOf({ '0': call }),
    ),
    formOf({ '0': '["$1"]' }),
    formOf({ '0': '["$1"]', '1': '{broken' }),
    formOf({ '0': '["$1"]', '1': '["$F2"]' }),
    formOf({ '0': '["$1:__proto__:then"]', '1': '{}' }),
    formOf({ '0': '["$a"]', a: '{"x":"$1:constructor"}' }),
    formOf({ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":' }),
    formOf({ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"ab","bound":"$F1"}' }),
  ]) {
    const answer = await send(TYPE, body, { 'next-action': 'ab' });
    assert.equal(answer.status, 400, body);
    assert.match((await answer.json()).title, /did not arrive whole/);
  }
  const types = [
    'text/plain;charset=UTF-8',
    'application/json',
    'multipart/form-data',
    'image/png',
  ];
  for (const type of [...types, 'application/x-www-form-urlencoded']) {
    const answer = await send(type, '[]', { 'next-action': 'ab' });
    assert.equal(answer.status, 415, type);
  }
  assert.equal((await send('multipart/form-data; boundary=', '')).status, 400);
  assert.equal(asked, before);
});

test('who goes away in the middle leaves nothing behind', async () => {
  const before = asked;
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST /admin/topics HTTP/1.1\r\nHost: a\r\nOrigin: ${OURS.origin}\r\nContent-Type: ${TYPE}\r\nContent-Length: 500\r\n\r\n--Seam`,
  );
  await once(socket, 'connect');
  socket.destroy();
  await once(socket, 'close');
  assert.equal((await send(TYPE, formOf({ name: 'x' }))).status, 200);
  assert.equal(asked, before + 1);
});
