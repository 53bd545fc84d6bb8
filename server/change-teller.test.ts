import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { publishVersion } from '#lib/desk/publish-version.ts';
import type { FeedNow } from '#lib/websub/feed-at.ts';
import { type HubWish, readHubForm } from '#lib/websub/hub-form.ts';
import { eventually } from '../e2e/support/eventually.ts';
import { contentOf, makeStory, openPaper, type Paper, untilPast } from '../e2e/support/paper.ts';
import { type Subscriber, startSubscriber } from '../e2e/support/subscriber.ts';
import { ChangeTeller, type ChangeTellerOptions } from './change-teller.ts';

const KILLED = fileURLToPath(new URL('../e2e/support/teller-process.ts', import.meta.url));
const ORIGIN = 'https://news.example';
/** Longer than a ping waits for the pages: what has not come by then does not come. */
const SETTLED_MS = 3_500;

let paper: Paper;
let reader: Subscriber;
let tellers: ChangeTeller[] = [];

beforeEach(async () => {
  process.env.SITE_URL = ORIGIN;
  delete process.env.WEBSUB_HUB;
  paper = await openPaper();
  reader = await startSubscriber();
});
afterEach(async () => {
  await Promise.all(tellers.map((teller) => teller.stop(1_000)));
  tellers = [];
  await reader.close();
  await paper.close();
});

/** Town's stories and all stories, told by their headlines. */
async function readFeed(path: string): Promise<FeedNow | null> {
  const town = path.startsWith('/town/');
  if (!town && !path.startsWith('/feed.')) return null;
  const rows = await paper.db.$queryRaw<{ headline: string }[]>`
    SELECT headline FROM live_story WHERE NOT ${town} OR section_id = ${paper.sections.town}::uuid ORDER BY id`;
  const body = Buffer.from(JSON.stringify(rows.map(({ headline }) => headline)));
  return {
    body,
    contentType: 'application/rss+xml; charset=utf-8',
    digest: createHash('sha256').update(body).digest('base64url'),
    words: [town ? `section:${paper.sections.town}` : 'latest'],
  };
}

function startTeller(more: Partial<ChangeTellerOptions> = {}): ChangeTeller {
  const mayConnect = (address: string) => address === '127.0.0.1';
  const teller = new ChangeTeller({ databaseUrl: paper.url, readFeed, mayConnect, ...more });
  teller.begin();
  tellers.push(teller);
  return teller;
}

function wish(fields: Record<string, string> = {}): HubWish {
  const form = readHubForm(
    new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': `${ORIGIN}/town/feed.xml`,
      'hub.callback': `${reader.url}/here?key=a%20b`,
      ...fields,
    }),
    { origin: ORIGIN, canonicalPath: (path) => path, mayConnect: () => true },
  );
  assert.ok(form.ok, form.ok ? '' : form.reason);
  return form.wish;
}

async function subscribed(
  teller: ChangeTeller,
  fields: Record<string, string> = {},
): Promise<void> {
  const before = reader.asked.length;
  await eventually(async () => assert.ok(await teller.file(wish(fields))));
  await eventually(async () => {
    assert.ok(reader.asked.length > before);
    assert.equal(await paper.db.hubRequest.count(), 0);
  });
}

async function publish(slug: string, sectionId = paper.sections.town): Promise<string> {
  const content = contentOf({ headline: slug });
  return makeStory(paper.db, { slug, sectionId, publish: { content } });
}

/** Instead of waiting as long as a retry does. */
async function hurry(): Promise<void> {
  await paper.db
    .$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry' AND start_after > now()`;
}

test('a subscriber is asked, then sent what changed once, signed, though two processes run', async () => {
  const first = startTeller();
  const second = startTeller();
  await subscribed(first, { 'hub.secret': 'between us' });
  const [question] = reader.asked;
  assert.equal(question?.get('hub.mode'), 'subscribe');
  assert.equal(question?.get('hub.topic'), `${ORIGIN}/town/feed.xml`);
  assert.equal(question?.get('hub.lease_seconds'), '864000');
  assert.equal(question?.get('key'), 'a b');

  await publish('fire');
  for (const teller of [first, second, first]) teller.hear();
  await eventually(() => assert.equal(reader.received.length, 1));
  await publish('elsewhere', paper.sections.culture);
  first.hear();
  second.hear();
  await pause(SETTLED_MS);
  assert.equal(reader.received.length, 1);
  const [sent] = reader.received;
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
  const teller = startTeller();
  await subscribed(teller, { 'hub.secret': 'old', 'hub.lease_seconds': '600' });
  await subscribed(teller, { 'hub.lease_seconds': '1200' });
  const rows = await paper.db.hubSubscription.findMany();
  assert.equal(rows.length, 1);
  assert.equal(rows[0]?.secret, null);
  assert.ok(Number(rows[0]?.leaseUntil) - Date.now() > 1_100_000);
  await subscribed(teller, { 'hub.mode': 'unsubscribe' });
  assert.equal(await paper.db.hubSubscription.count(), 0);
  await publish('fire');
  teller.hear();
  await pause(SETTLED_MS);
  assert.equal(reader.received.length, 0);
});

test('nobody is subscribed who did not mean it, or to a feed that is not there', async () => {
  const teller = startTeller();
  reader.answer = () => ({ status: 200, text: 'whatever' });
  await subscribed(teller);
  reader.answer = () => ({ status: 404, text: '' });
  await subscribed(teller);
  await subscribed(teller, { 'hub.topic': `${ORIGIN}/nowhere/feed.xml` });
  assert.equal(reader.asked.at(-1)?.get('hub.mode'), 'denied');
  assert.equal(reader.asked.at(-1)?.get('hub.reason'), 'There is no such feed.');
  assert.equal(await paper.db.hubSubscription.count(), 0);
});

test('what a subscriber did not take is sent again later, in its newest state', async () => {
  const teller = startTeller();
  await subscribed(teller);
  reader.status = 500;
  await publish('fire');
  teller.hear();
  await eventually(() => assert.equal(reader.received.length, 1));
  await publish('flood');
  teller.hear();
  await eventually(() => assert.equal(reader.received.at(-1)?.body, '["fire","flood"]'));
  reader.status = 200;
  const refused = reader.received.length;
  await eventually(async () => {
    await hurry();
    assert.equal(reader.received.length, refused + 1);
  });
  await hurry();
  await pause(6_000);
  assert.equal(reader.received.length, refused + 1);
  assert.equal(reader.received.at(-1)?.body, '["fire","flood"]');
});

test('one that is gone for good, and one whose lease has ended, are dropped', async () => {
  const teller = startTeller();
  await subscribed(teller);
  reader.status = 410;
  await publish('fire');
  teller.hear();
  await eventually(async () => assert.equal(await paper.db.hubSubscription.count(), 0));
  reader.status = 200;
  await subscribed(teller);
  await paper.db.$executeRaw`UPDATE hub_subscription SET lease_until = now()`;
  await publish('flood');
  teller.hear();
  await eventually(async () => assert.equal(await paper.db.hubTopic.count(), 0));
  assert.equal(await paper.db.hubSubscription.count(), 0);
  assert.equal(reader.received.length, 1);
});

test('what was published, and what came due, while nobody ran is told once by who starts next', async () => {
  const first = startTeller();
  await subscribed(first);
  await pause(SETTLED_MS);
  await first.stop(1_000);
  const due = new Date(Date.now() + 300);
  const later = await makeStory(paper.db, { slug: 'later', sectionId: paper.sections.town });
  const planned = { articleId: later, content: contentOf({ headline: 'later' }), liveFrom: due };
  assert.ok((await publishVersion(paper.db, { ...planned, change: 'update' })).ok);
  await publish('fire');
  await untilPast(paper.db, due);
  startTeller();
  startTeller();
  await eventually(() => assert.equal(reader.received.length, 1));
  await pause(SETTLED_MS);
  assert.equal(reader.received.length, 1);
  assert.equal(reader.received[0]?.body, '["later","fire"]');
});

test('no host is flooded with questions, and those it never answers are forgotten', async () => {
  const teller = startTeller();
  await subscribed(teller);
  await paper.db.$executeRaw`
    INSERT INTO hub_request (mode, topic, topic_url, callback, host, lease_seconds)
    SELECT 'subscribe', '/feed.xml', '', '', '127.0.0.1', 300 FROM generate_series(1, 50)`;
  assert.equal(await teller.file(wish()), false);
  await paper.db.$executeRaw`UPDATE hub_request SET created_at = now() - interval '1 hour'`;
  assert.equal(await teller.file(wish()), true);
});

test('what a process took up and was killed over is told by another, once', async () => {
  const first = startTeller();
  await subscribed(first);
  await pause(SETTLED_MS);
  await first.stop(1_000);
  const child = spawn(process.execPath, [KILLED], { stdio: 'ignore' });
  await publish('fire');
  await eventually(async () => {
    const [left] = await paper.db.$queryRaw<unknown[]>`
      SELECT FROM pgboss.job WHERE name = 'feed-changed' AND state = 'created'`;
    assert.ok(left);
  });
  child.kill('SIGKILL');
  await once(child, 'exit');
  startTeller();
  await eventually(() => assert.equal(reader.received.length, 1));
  await pause(SETTLED_MS);
  assert.deepEqual(
    reader.received.map(({ body }) => body),
    ['["fire"]'],
  );
});

test('an outside hub is told of the feeds that changed, each once', async () => {
  process.env.WEBSUB_HUB = reader.url;
  const tell = [startTeller(), startTeller()];
  await eventually(async () => assert.ok(await publish('fire')));
  await publish('flood');
  for (const teller of tell) teller.hear();
  await eventually(() => assert.equal(reader.received.length, 6));
  await pause(SETTLED_MS);
  const told = reader.received.map(({ body }) => new URLSearchParams(body));
  assert.deepEqual(
    told.map((form) => form.get('hub.url')?.slice(ORIGIN.length)).sort(),
    ['xml', 'atom', 'json'].flatMap((ending) => [`/feed.${ending}`, `/town/feed.${ending}`]).sort(),
  );
  assert.ok(told.every((form) => form.get('hub.mode') === 'publish'));
});

test('search engines are told what came, changed and went', async () => {
  const more = { indexNowKey: 'a-key-of-ours', indexNowEndpoint: `${reader.url}/indexnow` };
  const teller = startTeller(more);
  await publish('fire');
  await publish('flood', paper.sections.river);
  teller.hear();
  await eventually(() => assert.ok(reader.received.length > 0));
  const told = reader.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  assert.deepEqual(told, [
    {
      host: 'news.example',
      key: 'a-key-of-ours',
      keyLocation: `${ORIGIN}/a-key-of-ours.txt`,
      urlList: [`${ORIGIN}/town/fire`, `${ORIGIN}/river/flood`],
    },
  ]);
});
