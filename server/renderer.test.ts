import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteBox, noteSubject } from '#lib/data/reads.ts';
import { type Handler, Renderer } from './renderer.ts';

function rendererOf(handler: Handler) {
  return new Renderer({
    handler,
    host: 'news.example',
    readStylesheet: () => Buffer.alloc(0),
    patienceMs: 50,
  });
}

test('a page is asked for in the name of the site, and says what it read', async () => {
  let seen: unknown;
  const renderer = rendererOf(async (request, response) => {
    seen = [request.method, request.url, request.headers.host, request.headers['user-agent']];
    await new Promise((resolve) => setImmediate(resolve));
    noteSubject('story:a');
    noteBox('latest');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Set-Cookie', 'a=b');
    response.end('<html><head></head><body>A<script src="/x.js"></script></body></html>');
  });
  const made = await renderer.render('/a');
  assert.deepEqual(seen, ['GET', '/a', 'news.example', 'Aril']);
  assert.ok(made.ok);
  assert.doesNotMatch(String(made.rendered.body), /script/);
  assert.deepEqual(
    [[...made.rendered.subject], [...made.rendered.boxes]],
    [['story:a'], ['latest']],
  );
  assert.ok(!made.rendered.headers.some(([name]) => name === 'Set-Cookie'));
});

test('text and bytes come in the order in which they were written, and their writer hears of it', async () => {
  const heard: string[] = [];
  const renderer = rendererOf(async (_request, response) => {
    response.setHeader('Content-Type', 'text/plain');
    response.write('Größe ');
    response.write(Buffer.from('in bytes, '), () => heard.push('bytes'));
    await new Promise<void>((resolve) => response.write('ff', 'latin1', () => resolve()));
    response.end(' and the end');
  });
  const made = await renderer.render('/a');
  assert.ok(made.ok);
  assert.equal(String(made.rendered.body), 'Größe in bytes, ff and the end');
  assert.deepEqual(heard, ['bytes']);
});

test('a rendering that never ends is given up, begun or not', async () => {
  const silent = rendererOf(async () => undefined);
  assert.deepEqual(await silent.render('/a'), { ok: false, status: 503 });
  const halting = rendererOf(async (_request, response) => void response.write('<html>'));
  assert.deepEqual(await halting.render('/a'), { ok: false, status: 503 });
});

test('a framework that throws, before or after its first byte, gives no page', async () => {
  const early = rendererOf(() => Promise.reject(new Error('broken')));
  assert.deepEqual(await early.render('/a'), { ok: false, status: 500 });
  const late = rendererOf(async (_request, response) => {
    response.write('<html>');
    throw new Error('broken');
  });
  assert.deepEqual(await late.render('/a'), { ok: false, status: 500 });
  await assert.rejects(
    rendererOf(async (_request, response) => void response.destroy(new Error('torn'))).render('/a'),
  );
});

test('the wire format of the framework is not a page', async () => {
  const renderer = rendererOf(async (_request, response) => {
    response.setHeader('Content-Type', 'text/x-component');
    response.end('0:{}');
  });
  assert.deepEqual(await renderer.render('/a.rsc'), { ok: false, status: 404 });
});
