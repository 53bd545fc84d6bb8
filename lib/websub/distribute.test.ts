import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { JobRunner } from '#lib/jobs/job-runner.ts';
import { eventually } from '../../e2e/support/eventually.ts';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';
import { distribute } from './distribute.ts';
import type { FeedNow } from './feed-at.ts';
import { HUB_DELIVER } from './queues.ts';

const PATH = '/feed.xml';

let paper: Paper;
let jobs: JobRunner;
before(async () => {
  paper = await openPaper();
  const patience = { width: 1, retries: 0, retryAfter: 1, expires: 60 };
  jobs = new JobRunner({
    databaseUrl: paper.url,
    works: [{ queue: HUB_DELIVER, ...patience, run: async () => undefined }],
  });
  jobs.begin();
  await eventually(() => assert.ok(jobs.ready));
  await paper.db.hubTopic.create({
    data: { path: PATH, digest: 'before', contentType: 'text/xml', words: [] },
  });
});
after(async () => {
  await jobs.stop(1_000);
  await paper.close();
});

function subscribe(leaseUntil: Date) {
  const url = 'https://reader.example/';
  const of = { topic: PATH, topicUrl: `https://news.example${PATH}`, delivered: 'before' };
  return paper.db.hubSubscription.create({
    data: { ...of, callback: url, host: 'reader.example', leaseUntil },
  });
}

function feed(state: string): FeedNow {
  return { body: Buffer.from(state), contentType: 'text/xml', digest: state, words: [] };
}

test('of two who look at a feed the one who saw less does not write last', async () => {
  await subscribe(new Date(Date.now() + 60_000));
  const seen = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const slow = distribute(PATH, {
    jobs,
    readFeed: async () => {
      const old = feed('old');
      seen.resolve();
      await gate.promise;
      return old;
    },
  });
  await seen.promise;
  const quick = distribute(PATH, { jobs, readFeed: async () => feed('new') });
  await eventually(async () => {
    const waiting = await paper.db
      .$queryRaw`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
    assert.ok(Array.isArray(waiting) && waiting.length === 1);
  });
  gate.resolve();
  await Promise.all([slow, quick]);
  assert.equal((await paper.db.hubTopic.findUnique({ where: { path: PATH } }))?.digest, 'new');
});

test('a feed that nobody follows any more is not even read', async () => {
  await paper.db.hubSubscription.deleteMany();
  await subscribe(new Date(Date.now() - 1_000));
  const readFeed = () => Promise.reject(new Error('It was read.'));
  await distribute(PATH, { jobs, readFeed });
  await distribute(PATH, { jobs, readFeed });
  assert.equal(await paper.db.hubTopic.count(), 0);
});
