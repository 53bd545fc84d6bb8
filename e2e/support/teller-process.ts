import { ChangeTeller } from '#server/change-teller.ts';
import { readHeadlineFeed } from './headline-feed.ts';

/** A process of the site as far as it tells others of changes, as a child of a test, which may kill it. */
const [readsFeeds] = process.argv.slice(2);
const teller = new ChangeTeller({
  databaseUrl: process.env.DATABASE_URL ?? '',
  readFeed: readsFeeds
    ? readHeadlineFeed
    : () => Promise.reject(new Error('It is killed before it reads any.')),
  mayConnect: (address) => address === '127.0.0.1',
});
teller.begin();
setInterval(() => teller.hear(), 50);
