import assert from 'node:assert/strict';
import { type Pulse, type Queryable, readChanges } from '#lib/data/changes.ts';
import { type HubWish, readHubForm } from '#lib/websub/hub-form.ts';
import { FEED_CHANGED, HUB_DELIVER, HUB_VERIFY, INDEX_NOW } from '#lib/websub/queues.ts';
import { ChangeTeller, type ChangeTellerOptions } from '#server/change-teller.ts';
import { eventually } from './eventually.ts';
import { readHeadlineFeed } from './headline-feed.ts';
import { contentOf, makeStory, openPaper, type Paper } from './paper.ts';
import { type Subscriber, startSubscriber } from './subscriber.ts';

/** The public address of the paper that tells of its changes. */
export const ORIGIN = 'https://news.example';

/** A paper, processes that tell others of its changes, and somebody outside who is told. */
export interface Telling {
  paper: Paper;
  reader: Subscriber;
  startTeller(more?: Partial<ChangeTellerOptions>): ChangeTeller;
  /** A subscription to the section `town`, but for these fields. */
  wish(fields?: Record<string, string>): HubWish;
  /** Files such a wish and waits until it has been dealt with. */
  subscribed(teller: ChangeTeller, fields?: Record<string, string>): Promise<void>;
  publish(slug: string, sectionId?: string): Promise<string>;
  /**
   * Waits until every change is taken up and no job is left, but for those in the hands of whoever was killed at
   * `killedAt`: what has not come by then does not come.
   */
  settled(killedAt?: Date): Promise<void>;
  /** Instead of waiting as long as a job is to wait. */
  hurry(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the paper, with nobody who tells yet. */
export async function openTelling(): Promise<Telling> {
  process.env.SITE_URL = ORIGIN;
  delete process.env.WEBSUB_HUB;
  const paper = await openPaper();
  const reader = await startSubscriber();
  const tellers: ChangeTeller[] = [];
  const wish: Telling['wish'] = (fields = {}) => {
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
  };
  return {
    paper,
    reader,
    wish,
    startTeller(more = {}) {
      const teller = new ChangeTeller({
        databaseUrl: paper.url,
        readFeed: readHeadlineFeed,
        mayConnect: (address) => address === '127.0.0.1',
        ...more,
      });
      teller.begin();
      tellers.push(teller);
      return teller;
    },
    async subscribed(teller, fields) {
      const before = reader.asked.length;
      await eventually(async () => assert.ok(await teller.file(wish(fields))));
      await eventually(async () => {
        assert.ok(reader.asked.length > before);
        assert.equal(await paper.db.hubRequest.count(), 0);
      });
    },
    publish(slug, sectionId = paper.sections.town) {
      const content = contentOf({ headline: slug });
      return makeStory(paper.db, { slug, sectionId, publish: { content } });
    },
    settled: (killedAt) =>
      eventually(async () => {
        // Whoever takes up its work leaves a look for when its claims have run out.
        if (killedAt) await hurry(paper);
        await assertSettled(paper, killedAt ?? new Date(0));
      }),
    hurry: () => hurry(paper),
    async close() {
      await Promise.all(tellers.map((teller) => teller.stop(1_000)));
      await reader.close();
      await paper.close();
    },
  };
}

async function hurry({ db }: Paper): Promise<void> {
  await db.$executeRaw`
    UPDATE pgboss.job SET start_after = now() WHERE state IN ('created', 'retry') AND start_after > now()`;
}

const QUEUES = [FEED_CHANGED, HUB_VERIFY, HUB_DELIVER, INDEX_NOW];

async function assertSettled({ db }: Paper, killedAt: Date): Promise<void> {
  const [left] = await db.$queryRaw<{ jobs: number }[]>`
    SELECT count(*)::int AS jobs FROM pgboss.job
    WHERE name = ANY(${QUEUES})
      AND (state IN ('created', 'retry') OR state = 'active' AND started_on > ${killedAt})`;
  const [since] = await db.$queryRaw<Pulse[]>`
    SELECT seq::text AS seq, clock FROM change_follower WHERE name = 'pings'`;
  const query: Queryable['query'] = async (text, values) => ({
    rows: await db.$queryRawUnsafe(text, ...values),
  });
  const { changes } = await readChanges({ query }, since ?? null);
  assert.ok(since, 'Nobody has taken up any change yet.');
  assert.deepEqual([left?.jobs, changes], [0, []]);
}
