import type { JobRunner, JobTransaction } from '#lib/jobs/job-runner.ts';
import { log } from '#lib/log.ts';
import type { FeedNow, ReadFeed } from './feed-at.ts';
import type { Send } from './outgoing.ts';
import { HUB_DELIVER } from './queues.ts';

/** Looks at a feed that may have changed, and if it did, has our own subscribers sent it. */
export async function distribute(
  path: string,
  { jobs, readFeed }: { jobs: Pick<JobRunner, 'transact'>; readFeed: ReadFeed },
): Promise<void> {
  await jobs.transact(async (tx) => {
    // Held while the feed is read: of two who look at it the one who saw less must not be the one who writes last. It also
    // keeps new subscribers waiting, who would go with a feed that had none.
    const [topic] = await tx.query('SELECT FROM hub_topic WHERE path = $1 FOR UPDATE', [path]);
    if (!topic) return;
    await tx.query('DELETE FROM hub_subscription WHERE lease_until <= now()');
    const [left] = await tx.query(
      `DELETE FROM hub_topic t WHERE path = $1
         AND NOT EXISTS (SELECT FROM hub_subscription s WHERE s.topic = t.path) RETURNING path`,
      [path],
    );
    const feed = left ? null : await readFeed(path);
    // A list that is gone may come back: its subscribers stay until their leases end.
    if (!feed || !(await keepIfNew(tx, { path, feed, insert: false, body: feed.body }))) return;
    const waiting = await tx.query<{ id: string }>(
      'SELECT id FROM hub_subscription WHERE topic = $1 AND delivered IS DISTINCT FROM $2 ORDER BY id',
      [path, feed.digest],
    );
    await tx.enqueue(
      HUB_DELIVER,
      waiting.map(({ id }) => ({ data: { id }, key: id })),
    );
  });
}

/** Looks at a feed that may have changed, and if it did, tells an outside hub, which fetches it itself. */
export async function pingHub(
  path: string,
  options: {
    jobs: Pick<JobRunner, 'transact' | 'query'>;
    readFeed: ReadFeed;
    send: Send;
    hub: string;
    urlOf: (path: string) => string;
  },
): Promise<void> {
  const { jobs, readFeed, send, hub, urlOf } = options;
  const feed = await readFeed(path);
  if (!feed) return;
  const [known] = await jobs.query('SELECT FROM hub_topic WHERE path = $1 AND digest = $2', [
    path,
    feed.digest,
  ]);
  if (known) return;
  const url = urlOf(path);
  // How a publisher tells its hub is not laid down: most read hub.url, some hub.topic.
  const form = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': url, 'hub.topic': url });
  const { status } = await send({
    method: 'POST',
    url: hub,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(form.toString()),
  });
  if (status < 200 || status > 299) throw new Error(`the hub answered ${status} for ${url}`);
  log().info({ hub, feed: url }, 'the hub was told of a change');
  await jobs.transact((tx) => keepIfNew(tx, { path, feed, insert: true, body: null }));
}

/** Files how a feed is now. False when it was so already, or (without `insert`) nobody asked for it. */
async function keepIfNew(
  tx: JobTransaction,
  kept: { path: string; feed: FeedNow; insert: boolean; body: Buffer | null },
): Promise<boolean> {
  const { path, feed, insert, body } = kept;
  const [before] = await tx.query<{ digest: string }>(
    'SELECT digest FROM hub_topic WHERE path = $1 FOR UPDATE',
    [path],
  );
  if (!before && !insert) return false;
  if (before?.digest === feed.digest) {
    await tx.query('UPDATE hub_topic SET words = $2 WHERE path = $1', [path, feed.words]);
    return false;
  }
  await tx.query(
    `INSERT INTO hub_topic (path, digest, content_type, words, body, changed_at) VALUES ($1, $2, $3, $4, $5, now())
     ON CONFLICT (path) DO UPDATE SET digest = excluded.digest, content_type = excluded.content_type,
       words = excluded.words, body = excluded.body, changed_at = excluded.changed_at`,
    [path, feed.digest, feed.contentType, feed.words, body],
  );
  return true;
}
