import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import { createLimitedServer, drain, listen } from './listen.ts';

/** Far longer than the test takes when connections end as they should. */
const PATIENCE_MS = 60_000;

test('a connection that is always busy is told to end with its next answer', async () => {
  let drained: Promise<void> | undefined;
  const server = createLimitedServer((_request, response) => {
    drained ??= drain(server, PATIENCE_MS);
    response.end('whole');
  });
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  const socket = connect({ port, host: '127.0.0.1' });
  const request = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
  socket.write(request.repeat(3));
  const said = String(Buffer.concat(await socket.toArray()));
  assert.deepEqual(said.match(/^Connection: .*$/gim), [
    'Connection: keep-alive',
    'Connection: close',
  ]);
  await drained;
});

test('what is under way when the end comes is answered whole', async () => {
  let answer = () => {};
  const begun = Promise.withResolvers<void>();
  const server = createLimitedServer((_request, response) => {
    response.write('one ');
    answer = () => response.end('two');
    begun.resolve();
  });
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  const agent = new Agent({ keepAlive: true });
  const asking = once(get({ port, host: '127.0.0.1', agent }), 'response');
  await begun.promise;
  const drained = drain(server, PATIENCE_MS);
  answer();
  const [response] = await asking;
  assert.equal(String(Buffer.concat(await response.toArray())), 'one two');
  await drained;
  agent.destroy();
});
