import { randomBytes } from 'node:crypto';
import type { JobRunner, JobTransaction } from '#lib/jobs/job-runner.ts';
import type { FeedNow, ReadFeed } from './feed-at.ts';
import type { HubWish } from './hub-form.ts';
import type { Send } from './outgoing.ts';
import { FEED_CHANGED, HUB_VERIFY } from './queues.ts';

/** Wishes not verified yet. Each makes us send a request to a stranger: no host is to be flooded with them. */
const MAX_WAITING = 1_000;
const MAX_WAITING_PER_HOST = 50;
const MAX_SUBSCRIPTIONS = 20_000;
/** Those who read for many people subscribe to every feed there is. */
const MAX_PER_HOST = 5_000;
const MAX_PER_TOPIC = 5_000;
/** When a wish whose subscriber never answered is forgotten. */
const WAITING_MINUTES = 30;

interface Waiting extends HubWish {
  id: string;
}

export interface VerifyOptions {
  jobs: Pick<JobRunner, 'transact' | 'query'>;
  send: Send;
  readFeed: ReadFeed;
}

/** Files a wish, to be verified by a job. False when there are too many already. */
export async function fileWish(jobs: Pick<JobRunner, 'transact'>, wish: HubWish): Promise<boolean> {
  return jobs.transact(async (tx) => {
    await tx.query('DELETE FROM hub_request WHERE created_at < now() - make_interval(mins => $1)', [
      WAITING_MINUTES,
    ]);
    const { mode, topic, topicUrl, callback, host, secret, leaseSeconds } = wish;
    const [filed] = await tx.query<{ id: string }>(
      `INSERT INTO hub_request (mode, topic, topic_url, callback, host, secret, lease_seconds)
       SELECT $1, $2, $3, $4, $5, $6, $7
       WHERE (SELECT count(*) FROM hub_request) < $8 AND (SELECT count(*) FROM hub_request WHERE host = $5) < $9
       RETURNING id`,
      [
        mode,
        topic,
        topicUrl,
        callback,
        host,
        secret,
        leaseSeconds,
        MAX_WAITING,
        MAX_WAITING_PER_HOST,
      ],
    );
    if (filed) await tx.enqueue(HUB_VERIFY, [{ data: filed, key: filed.id }]);
    return filed !== undefined;
  });
}

/** Asks the subscriber whether it meant it (W3C WebSub, 5.3), and does what it wished. Rejects when it cannot be reached. */
export async function verifyWish(
  id: string,
  { jobs, send, readFeed }: VerifyOptions,
): Promise<void> {
  const [wish] = await jobs.query<Waiting>(
    `SELECT id, mode, topic, topic_url AS "topicUrl", callback, host, secret, lease_seconds AS "leaseSeconds"
     FROM hub_request WHERE id = $1`,
    [id],
  );
  if (!wish) return;
  const feed = wish.mode === 'subscribe' ? await readFeed(wish.topic) : null;
  const denial = wish.mode === 'subscribe' ? await reasonAgainst(wish, feed, jobs) : null;
  if (denial) {
    // A courtesy: who does not hear it is not subscribed either.
    await send({ method: 'GET', url: questionFor(wish, { 'hub.reason': denial }) }).catch(
      () => undefined,
    );
  } else if (await isMeant(wish, send)) {
    await jobs.transact((tx) => (feed ? subscribe(tx, wish, feed) : unsubscribe(tx, wish)));
  }
  await jobs.query('DELETE FROM hub_request WHERE id = $1', [id]);
}

async function reasonAgainst(
  { topic, callback, host }: HubWish,
  feed: FeedNow | null,
  jobs: Pick<JobRunner, 'query'>,
): Promise<string | null> {
  if (!feed) return 'There is no such feed.';
  const [full] = await jobs.query<{ full: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM hub_subscription WHERE topic = $1 AND callback = $2)
       AND (count(*) >= $4 OR count(*) FILTER (WHERE host = $3) >= $5 OR count(*) FILTER (WHERE topic = $1) >= $6) AS full
     FROM hub_subscription WHERE lease_until > now()`,
    [topic, callback, host, MAX_SUBSCRIPTIONS, MAX_PER_HOST, MAX_PER_TOPIC],
  );
  return full?.full ? 'This hub has as many subscriptions as it can serve.' : null;
}

async function isMeant(wish: HubWish, send: Send): Promise<boolean> {
  const challenge = randomBytes(24).toString('base64url');
  const { mode, leaseSeconds } = wish;
  const question = { 'hub.mode': mode, 'hub.challenge': challenge };
  const lease = { 'hub.lease_seconds': String(leaseSeconds) };
  const url = questionFor(wish, mode === 'subscribe' ? { ...question, ...lease } : question);
  const { status, text } = await send({ method: 'GET', url });
  // Its server is in trouble, which says nothing about what it wants.
  if (status >= 500) throw new Error(`${wish.host} answered ${status}`);
  return status >= 200 && status <= 299 && text === challenge;
}

/** The callback with our question added to the query it may have. */
function questionFor({ callback, topicUrl }: HubWish, answer: Record<string, string>): string {
  const url = new URL(callback);
  const question = { 'hub.mode': 'denied', 'hub.topic': topicUrl, ...answer };
  // Its own query stays as it was spelled: some are signed.
  url.search = `${url.search ? `${url.search}&` : '?'}${new URLSearchParams(question)}`;
  return url.href;
}

async function subscribe(tx: JobTransaction, wish: HubWish, feed: FeedNow): Promise<void> {
  const { topic, topicUrl, callback, host, secret, leaseSeconds } = wish;
  await tx.query(
    `INSERT INTO hub_topic (path, digest, content_type, words) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [topic, feed.digest, feed.contentType, feed.words],
  );
  // What the feed holds now, a new subscriber has read; one that renews may still wait for something.
  const [made] = await tx.query(
    `INSERT INTO hub_subscription (topic, topic_url, callback, host, secret, lease_until, delivered)
     SELECT t.path, $2, $3, $4, $5, now() + make_interval(secs => $6), t.digest FROM hub_topic t WHERE t.path = $1
     ON CONFLICT (topic, callback) DO UPDATE SET topic_url = excluded.topic_url, secret = excluded.secret, lease_until = excluded.lease_until
     RETURNING id`,
    [topic, topicUrl, callback, host, secret, leaseSeconds],
  );
  if (!made) throw new Error(`${topic} was given up by its last subscriber at this moment.`);
  // It may have changed between our reading and the row that says somebody waits for changes.
  await tx.enqueue(FEED_CHANGED, [{ data: { path: topic }, key: topic, after: 1 }]);
}

async function unsubscribe(tx: JobTransaction, { topic, callback }: HubWish): Promise<void> {
  await tx.query('DELETE FROM hub_subscription WHERE topic = $1 AND callback = $2', [
    topic,
    callback,
  ]);
}
