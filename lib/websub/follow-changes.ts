import { type Changes, type Pulse, readChanges } from '#lib/data/changes.ts';
import type { JobRunner, JobTransaction } from '#lib/jobs/job-runner.ts';
import {
  authorPath,
  CORRECTIONS_PATH,
  type FeedFormat,
  FRONT_PATH,
  feedPath,
  sectionPath,
  topicPath,
} from '#lib/urls.ts';
import { FEED_CHANGED, INDEX_NOW } from './queues.ts';

/** Seconds. By then every process has the new pages in its store, and whoever hears of a change can fetch it. */
const SETTLING = 2;

export interface FollowOptions {
  jobs: Pick<JobRunner, 'transact'>;
  hub: 'own' | 'outside' | 'none';
  indexNow: boolean;
}

/**
 * Takes up the paper's changes, those of the clock included, where the last of all processes left off, and leaves a
 * job for each feed that may have changed. Cursor and jobs are one transaction: no change is missed, none is told
 * twice, whoever dies when. Resolves with the number of changes taken up.
 */
export async function followChanges({ jobs, hub, indexNow }: FollowOptions): Promise<number> {
  return jobs.transact(async (tx) => {
    const [since] = await tx.query<{ seq: string; clock: string }>(
      `SELECT seq::text AS seq, clock FROM change_follower WHERE name = 'pings' FOR UPDATE`,
    );
    const found = await readNews(tx, since ?? null);
    const words = unique(found.changes.flatMap(({ touched, dropped }) => [...touched, ...dropped]));
    if (words.length > 0 || !found.complete) {
      const paths = hub === 'none' ? [] : await feedsOf(tx, { hub, words, all: !found.complete });
      await tx.enqueue(
        FEED_CHANGED,
        paths.map((path) => ({ data: { path }, key: path, after: SETTLING })),
      );
      const subjects = words.filter((word) => /^(?:story|page):/.test(word));
      if (indexNow && subjects.length > 0)
        await tx.enqueue(INDEX_NOW, [{ data: { subjects }, after: SETTLING }]);
    }
    const { seq, clock } = found.pulse;
    if (seq !== since?.seq || clock !== since.clock) {
      await tx.query(
        `INSERT INTO change_follower (name, seq, clock) VALUES ('pings', $1, $2)
         ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, clock = excluded.clock`,
        [seq, clock],
      );
    }
    return found.changes.length;
  });
}

function readNews(tx: JobTransaction, since: Pulse | null): Promise<Changes> {
  return readChanges(
    { query: async (text, values) => ({ rows: await tx.query(text, values) }) },
    since,
  );
}

/** The feeds made of any of the words: of our own hub those somebody subscribed to; an outside one is told of all, those it never heard of included. */
async function feedsOf(
  tx: JobTransaction,
  { hub, words, all }: { hub: 'own' | 'outside'; words: string[]; all: boolean },
): Promise<string[]> {
  const rows = await tx.query<{ path: string }>(
    'SELECT path FROM hub_topic WHERE words && $1 OR $2',
    [words, all],
  );
  const known = rows.map(({ path }) => path);
  if (hub === 'own') return known;
  const lists = await tx.query<{ kind: 'section' | 'topic' | 'author'; slug: string }>(
    `SELECT 'section' AS kind, slug FROM section WHERE 'section:' || id = ANY($1)
     UNION ALL SELECT 'topic', slug FROM topic WHERE 'topic:' || id = ANY($1)
     UNION ALL SELECT 'author', slug FROM author WHERE 'author:' || id = ANY($1)`,
    [words],
  );
  const paths = lists.map(({ kind, slug }) => PATHS[kind](slug));
  if (all || words.includes('latest') || words.includes('settings')) paths.push(FRONT_PATH);
  if (all || words.includes('corrections')) paths.push(CORRECTIONS_PATH);
  return unique([
    ...known,
    ...paths.flatMap((path) => FORMATS.map((format) => feedPath(path, format))),
  ]);
}

const FORMATS: readonly FeedFormat[] = ['xml', 'atom', 'json'];
const PATHS = { section: sectionPath, topic: topicPath, author: authorPath };

function unique(words: string[]): string[] {
  return [...new Set(words)];
}
