import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, test } from 'node:test';
import { makeCertificate } from '../e2e/support/certificate.ts';
import { eventually } from '../e2e/support/eventually.ts';
import { startSubscriber } from '../e2e/support/subscriber.ts';
import { ORIGIN, openTelling, type Telling } from '../e2e/support/telling.ts';

let scene: Telling;

beforeEach(async () => {
  scene = await openTelling();
});
afterEach(() => scene.close());

test('a subscriber is asked, then sent what changed once, signed, though two processes run', async () => {
  const first = scene.startTeller();
  const second = scene.startTeller();
  await scene.subscribed(first, { 'hub.secret': 'between us' });
  const [question] = scene.reader.asked;
  assert.equal(question?.get('hub.mode'), 'subscribe');
  assert.equal(question?.get('hub.topic'), `${ORIGIN}/town/feed.xml`);
  assert.equal(question?.get('hub.lease_seconds'), '864000');
  assert.equal(question?.get('key'), 'a b');

  await scene.publish('fire');
  for (const teller of [first, second, first]) teller.hear();
  await eventually(() => assert.equal(scene.reader.received.length, 1));
  await scene.publish('elsewhere', scene.paper.sections.culture);
  first.hear();
  second.hear();
  await scene.settled();
  assert.equal(scene.reader.received.length, 1);
  const [sent] = scene.reader.received;
  assert.equal(sent?.body, '["fire"]');
  assert.equal(sent?.path, '/here?key=a%20b');
  assert.equal(sent?.headers['content-type'], 'application/rss+xml; charset=utf-8');
  assert.equal(
    sent?.headers.link,
    `<${ORIGIN}/api/websub>; rel="hub", <${ORIGIN}/town/feed.xml>; rel="self"`,
  );
  const signature = createHmac('sha256', 'between us').update('["fire"]').digest('hex');
  assert.equal(sent?.headers['x-hub-signature'], `sha256=${signature}`);
});

test('renewing replaces lease and secret, and who unsubscribes hears no more', async () => {
  const teller = scene.startTeller();
  await scene.subscribed(teller, { 'hub.secret': 'old', 'hub.lease_seconds': '600' });
  await scene.subscribed(teller, { 'hub.lease_seconds': '1200' });
  const rows = await scene.paper.db.hubSubscription.findMany();
  assert.equal(rows.length, 1);
  assert.equal(rows[0]?.secret, null);
  assert.ok(Number(rows[0]?.leaseUntil) - Date.now() > 1_100_000);
  await scene.subscribed(teller, { 'hub.mode': 'unsubscribe' });
  assert.equal(await scene.paper.db.hubSubscription.count(), 0);
  await scene.publish('fire');
  teller.hear();
  await scene.settled();
  assert.equal(scene.reader.received.length, 0);
});

test('nobody is subscribed who did not mean it, or to a feed that is not there', async () => {
  const teller = scene.startTeller();
  scene.reader.answer = () => ({ status: 200, text: 'whatever' });
  await scene.subscribed(teller);
  scene.reader.answer = () => ({ status: 404, text: '' });
  await scene.subscribed(teller);
  await scene.subscribed(teller, { 'hub.topic': `${ORIGIN}/nowhere/feed.xml` });
  assert.equal(scene.reader.asked.at(-1)?.get('hub.mode'), 'denied');
  assert.equal(scene.reader.asked.at(-1)?.get('hub.reason'), 'There is no such feed.');
  assert.equal(await scene.paper.db.hubSubscription.count(), 0);
});

test('what a subscriber did not take is sent again later, in its newest state', async () => {
  const teller = scene.startTeller();
  await scene.subscribed(teller);
  scene.reader.status = 500;
  await scene.publish('fire');
  teller.hear();
  await eventually(() => assert.equal(scene.reader.received.length, 1));
  await scene.publish('flood');
  teller.hear();
  await eventually(() => assert.equal(scene.reader.received.at(-1)?.body, '["fire","flood"]'));
  scene.reader.status = 200;
  const refused = scene.reader.received.length;
  await eventually(async () => {
    await scene.hurry();
    assert.equal(scene.reader.received.length, refused + 1);
  });
  await scene.hurry();
  await scene.settled();
  assert.equal(scene.reader.received.length, refused + 1);
  assert.equal(scene.reader.received.at(-1)?.body, '["fire","flood"]');
});

test('one that is gone for good, and one whose lease has ended, are dropped', async () => {
  const teller = scene.startTeller();
  await scene.subscribed(teller);
  scene.reader.status = 410;
  await scene.publish('fire');
  teller.hear();
  await eventually(async () => assert.equal(await scene.paper.db.hubSubscription.count(), 0));
  scene.reader.status = 200;
  await scene.subscribed(teller);
  await scene.paper.db.$executeRaw`UPDATE hub_subscription SET lease_until = now()`;
  await scene.publish('flood');
  teller.hear();
  await eventually(async () => assert.equal(await scene.paper.db.hubTopic.count(), 0));
  assert.equal(await scene.paper.db.hubSubscription.count(), 0);
  assert.equal(scene.reader.received.length, 1);
});

test('no host is flooded with questions, and those it never answers are forgotten', async () => {
  const teller = scene.startTeller();
  await scene.subscribed(teller);
  await scene.paper.db.$executeRaw`
    INSERT INTO hub_request (mode, topic, topic_url, callback, host, lease_seconds)
    SELECT 'subscribe', '/feed.xml', '', '', '127.0.0.1', 300 FROM generate_series(1, 50)`;
  assert.equal(await teller.file(scene.wish()), false);
  await scene.paper.db.$executeRaw`UPDATE hub_request SET created_at = now() - interval '1 hour'`;
  assert.equal(await teller.file(scene.wish()), true);
});

test('a subscriber may be at an https address, if its certificate can be trusted', async () => {
  const certificate = makeCertificate('localhost');
  const safe = await startSubscriber(certificate);
  try {
    const stranger = scene.startTeller();
    const callback = { 'hub.callback': `${safe.url}/here` };
    await eventually(async () => assert.ok(await stranger.file(scene.wish(callback))));
    await eventually(async () => {
      const [{ tries } = { tries: 0 }] = await scene.paper.db.$queryRaw<{ tries: number }[]>`
        SELECT count(*)::int AS tries FROM pgboss.job WHERE name = 'hub-verify' AND state = 'retry' AND output::text LIKE '%certificate%'`;
      assert.equal(tries, 1);
    });
    assert.equal(safe.asked.length, 0);
    await stranger.stop(1_000);

    const friend = scene.startTeller({ trust: certificate.cert });
    await eventually(async () => {
      await scene.hurry();
      assert.equal(await scene.paper.db.hubSubscription.count(), 1);
    });
    await scene.publish('fire');
    friend.hear();
    await eventually(() => assert.equal(safe.received.length, 1));
    assert.equal(safe.received[0]?.body, '["fire"]');
  } finally {
    await safe.close();
  }
});

test('an outside hub is told of the feeds that changed, each once', async () => {
  process.env.WEBSUB_HUB = scene.reader.url;
  const tell = [scene.startTeller(), scene.startTeller()];
  await eventually(async () => assert.ok(await scene.publish('fire')));
  await scene.publish('flood');
  for (const teller of tell) teller.hear();
  await eventually(() => assert.equal(scene.reader.received.length, 6));
  await scene.settled();
  const told = scene.reader.received.map(({ body }) => new URLSearchParams(body));
  assert.deepEqual(
    told.map((form) => form.get('hub.url')?.slice(ORIGIN.length)).sort(),
    ['xml', 'atom', 'json'].flatMap((ending) => [`/feed.${ending}`, `/town/feed.${ending}`]).sort(),
  );
  assert.ok(told.every((form) => form.get('hub.mode') === 'publish'));
});

test('search engines are told what came, changed and went', async () => {
  const more = { indexNowKey: 'a-key-of-ours', indexNowEndpoint: `${scene.reader.url}/indexnow` };
  await scene.publish('fire');
  await scene.publish('flood', scene.paper.sections.river);
  scene.startTeller(more);
  await eventually(() => assert.ok(scene.reader.received.length > 0));
  const told = scene.reader.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  assert.deepEqual(told, [
    {
      host: 'news.example',
      key: 'a-key-of-ours',
      keyLocation: `${ORIGIN}/a-key-of-ours.txt`,
      urlList: [`${ORIGIN}/town/fire`, `${ORIGIN}/river/flood`],
    },
  ]);
});
