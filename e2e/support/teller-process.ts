import { ChangeTeller } from '#server/change-teller.ts';

/** A process of the site as far as it tells others of changes, as a child of a test, which may kill it. */
const teller = new ChangeTeller({
  databaseUrl: process.env.DATABASE_URL ?? '',
  readFeed: () => Promise.reject(new Error('It is killed before it reads any.')),
});
teller.begin();
setInterval(() => teller.hear(), 50);
