import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publishVersion } from '#lib/desk/publish-version.ts';
import { eventually } from '../e2e/support/eventually.ts';
import { contentOf, makeStory, untilPast } from '../e2e/support/paper.ts';
import { startSubscriber } from '../e2e/support/subscriber.ts';
import { ORIGIN, openTelling, type Telling } from '../e2e/support/telling.ts';

/** Nothing is lost when whoever tells of changes is not there for a while, or ends at the worst moment. */
const KILLED = fileURLToPath(new URL('../e2e/support/teller-process.ts', import.meta.url));
let scene: Telling;

beforeEach(async () => {
  scene = await openTelling();
});
afterEach(() => scene.close());

/** Kills a process, and gives when nothing of it is left: the database ends the statements that it had begun. */
async function kill(child: ChildProcess): Promise<Date> {
  child.kill('SIGKILL');
  await once(child, 'exit');
  await eventually(async () => {
    const [left] = await scene.paper.db.$queryRaw<{ open: number }[]>`
      SELECT count(*)::int AS open FROM pg_stat_activity
      WHERE application_name = 'aril jobs' AND datname = current_database()`;
    assert.equal(left?.open, 0);
  });
  return new Date();
}

test('what was published, and what came due, while nobody ran is told once by who starts next', async () => {
  const first = scene.startTeller();
  await scene.subscribed(first);
  await scene.settled();
  await first.stop(1_000);
  const due = new Date(Date.now() + 300);
  const later = await makeStory(scene.paper.db, {
    slug: 'later',
    sectionId: scene.paper.sections.town,
  });
  const planned = { articleId: later, content: contentOf({ headline: 'later' }), liveFrom: due };
  assert.ok((await publishVersion(scene.paper.db, { ...planned, change: 'update' })).ok);
  await scene.publish('fire');
  await untilPast(scene.paper.db, due);
  const index = await startSubscriber();
  try {
    const indexNow = { indexNowKey: 'a-key-of-ours', indexNowEndpoint: index.url };
    scene.startTeller(indexNow);
    scene.startTeller(indexNow);
    await eventually(() => assert.equal(scene.reader.received.length, 1));
    await scene.settled();
    assert.equal(scene.reader.received.length, 1);
    assert.equal(scene.reader.received[0]?.body, '["later","fire"]');
    const told = index.received.flatMap(({ body }) => JSON.parse(body).urlList as string[]);
    assert.deepEqual(told.sort(), [`${ORIGIN}/town/fire`, `${ORIGIN}/town/later`]);
  } finally {
    await index.close();
  }
});

for (const [reading, state] of [
  ['never', 'created'],
  ['endless', 'active'],
] as const) {
  test(`what a process was killed over is told by another, once (${state})`, async () => {
    const first = scene.startTeller();
    await scene.subscribed(first);
    await scene.settled();
    await first.stop(1_000);
    const child = spawn(process.execPath, [KILLED, reading], { stdio: 'ignore' });
    await scene.publish('fire');
    await eventually(async () => {
      const [left] = await scene.paper.db.$queryRaw<unknown[]>`
      SELECT FROM pgboss.job WHERE name = 'feed-changed' AND state = ${state}::pgboss.job_state`;
      assert.ok(left);
    });
    const killedAt = await kill(child);
    scene.startTeller();
    await eventually(() => assert.equal(scene.reader.received.length, 1));
    await scene.settled(killedAt);
    assert.deepEqual(
      scene.reader.received.map(({ body }) => body),
      ['["fire"]'],
    );
  });
}

test('whoever was being told, or was still to be told, by a process that was killed is told by the next', async () => {
  const first = scene.startTeller();
  await scene.subscribed(first);
  await scene.settled();
  await first.stop(1_000);
  await scene.paper.db.$executeRaw`
    INSERT INTO hub_subscription (topic, topic_url, callback, host, lease_until, delivered)
    SELECT topic, topic_url, ${scene.reader.url} || '/' || n, host, lease_until, delivered
    FROM hub_subscription, generate_series(1, 60) n`;
  // Every other one takes it and says nothing more.
  const { promise: never, resolve: letGo } = Promise.withResolvers<void>();
  scene.reader.hold = (path) => (Number(path.slice(1)) % 2 === 0 ? never : undefined);
  const child = spawn(process.execPath, [KILLED, 'whole'], { stdio: 'ignore' });
  await scene.publish('fire');
  const told = () => scene.paper.db.$queryRaw<{ callback: string }[]>`
    SELECT s.callback FROM hub_subscription s JOIN hub_topic t ON t.path = s.topic WHERE s.delivered = t.digest AND t.body IS NOT NULL`;
  await eventually(async () => {
    assert.ok((await told()).length >= 10);
    assert.ok(scene.reader.received.length >= 30);
  });
  const killedAt = await kill(child);
  const sure = new Set((await told()).map(({ callback }) => new URL(callback).pathname));
  const before = scene.reader.received.length;
  assert.ok(sure.size < 61);
  scene.reader.hold = null;
  letGo();
  // Instead of waiting as long as a delivery may take.
  await scene.paper.db
    .$executeRaw`UPDATE hub_subscription SET sending_until = now() WHERE sending_until IS NOT NULL`;
  scene.startTeller();
  await eventually(async () => assert.equal((await told()).length, 61));
  await scene.settled(killedAt);
  const after = scene.reader.received.slice(before).map(({ path }) => path.split('?', 1)[0] ?? '');
  assert.equal(new Set(after).size, after.length);
  assert.equal(after.length, 61 - sure.size);
  assert.ok(after.every((path) => !sure.has(path)));
  assert.ok(scene.reader.received.every(({ body }) => body === '["fire"]'));
});
