import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import type { HeardChange } from '#lib/data/changes.ts';
import { eventually } from '../e2e/support/eventually.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../e2e/support/paper.ts';
import { ChangePoll } from './change-poll.ts';

let paper: Paper;
before(async () => {
  paper = await openPaper();
});
after(() => paper.close());

const publish = (slug: string) =>
  makeStory(paper.db, {
    slug,
    sectionId: paper.sections.town,
    publish: { content: contentOf({ headline: slug }) },
  });

test('a change is heard of when it is committed, not at the next look', async (t) => {
  const heard: HeardChange[] = [];
  const poll = new ChangePoll({
    connection: { connectionString: paper.url },
    since: null,
    onChange: (change) => heard.push(change),
    onGap: () => undefined,
    onHealthy: () => undefined,
  });
  await poll.start();
  // From here on no look comes by itself.
  t.mock.method(globalThis, 'setTimeout', () => ({ unref: () => undefined }));
  for (const slug of ['fire', 'flood']) {
    const id = await publish(slug);
    const isHeard = () => heard.some(({ touched }) => touched.includes(`story:${id}`));
    for (let turn = 0; turn < 1e6 && !isHeard(); turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.ok(isHeard(), slug);
  }
  t.mock.restoreAll();
  await poll.stop();
});

test('with a database that falls silent no connection is left open', async () => {
  const sockets = new Set<Socket>();
  let ended = 0;
  const silent = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => (ended += 1));
    // Lets everybody in (AuthenticationOk, ReadyForQuery), and says nothing more.
    socket.once('data', () =>
      socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49])),
    );
  }).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const poll = new ChangePoll({
    connection: { connectionString: `postgres://nobody@127.0.0.1:${port}/none` },
    since: null,
    onChange: () => undefined,
    onGap: () => undefined,
    onHealthy: () => undefined,
  });
  await poll.start();
  assert.equal(poll.away, true);
  await poll.stop();
  await eventually(() => assert.equal(ended, sockets.size));
  assert.ok(sockets.size >= 2);
  silent.close();
});
