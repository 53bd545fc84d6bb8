import type { ReadFeed } from '#lib/websub/feed-at.ts';
import { ChangeTeller } from '#server/change-teller.ts';
import { readHeadlineFeed } from './headline-feed.ts';

/** What becomes of the feeds that it wants to read, by the name it is started with. */
const READINGS: Record<string, ReadFeed> = {
  never: () => Promise.reject(new Error('It is killed before it reads any.')),
  endless: () => new Promise(() => undefined),
  whole: readHeadlineFeed,
};

/** A process of the site as far as it tells others of changes, as a child of a test, which may kill it. */
const teller = new ChangeTeller({
  databaseUrl: process.env.DATABASE_URL ?? '',
  readFeed: READINGS[process.argv[2] ?? ''] ?? readHeadlineFeed,
  mayConnect: (address) => address === '127.0.0.1',
});
teller.begin();
setInterval(() => teller.hear(), 50);
