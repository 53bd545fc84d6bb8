import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../e2e/support/database.ts';
import { closeDatabase, database } from './client.ts';
import { getSite } from './site.ts';

let place: TestDatabase;
let outside: pg.Client;
before(async () => {
  place = await createTestDatabase();
  process.env.DATABASE_URL = place.url;
  outside = new pg.Client({ connectionString: place.url });
  await outside.connect();
});
after(async () => {
  await outside.end();
  await closeDatabase();
  await place.drop();
});

async function endConnections(): Promise<number> {
  const { rowCount } = await outside.query(
    "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE application_name = 'aril' AND datname = current_database()",
  );
  return rowCount ?? 0;
}

test('a process has one client, and the client a bounded number of connections', async () => {
  assert.equal(database(), database());
  await Promise.all(Array.from({ length: 40 }, getSite));
  const { rows } = await outside.query<{ open: number }>(
    "SELECT count(*)::int AS open FROM pg_stat_activity WHERE application_name = 'aril' AND datname = current_database()",
  );
  assert.ok(rows[0] && rows[0].open >= 1 && rows[0].open <= 10);
});

test('connections that the database drops while they rest harm nobody', async () => {
  await Promise.all(Array.from({ length: 5 }, getSite));
  assert.ok((await endConnections()) > 0);
  // What was dropped is noticed when its socket says so, a moment later.
  await outside.query('SELECT pg_sleep(0.1)');
  assert.equal((await getSite()).name, 'Aril');
});

test('a query cut off in its middle fails alone', async () => {
  const cut = assert.rejects(database().$queryRaw`SELECT pg_sleep(2)::text`);
  await outside.query('SELECT pg_sleep(0.1)');
  await endConnections();
  await cut;
  assert.equal((await getSite()).name, 'Aril');
});

test('a query that takes too long is ended by the database', async () => {
  await assert.rejects(database().$queryRaw`SELECT pg_sleep(10)::text`, /statement timeout/);
});

test('transactions wait for their turn, and hold few of the connections meanwhile', async () => {
  const db = database();
  let [open, most] = [0, 0];
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      db.$transaction(async (tx) => {
        open += 1;
        most = Math.max(most, open);
        await tx.$executeRaw`SELECT pg_sleep(0.01)`;
        open -= 1;
        return n;
      }),
    ),
  );
  assert.deepEqual(answers, [...answers.keys()]);
  assert.equal(most, 3);
  const crowd = Array.from({ length: 60 }, () => db.$transaction([db.$executeRaw`SELECT 1`]));
  const refused = (await Promise.allSettled(crowd)).filter(({ status }) => status === 'rejected');
  assert.equal(refused.length, 60 - 3 - 40);
  assert.equal(Object(refused[0]).reason.code, 'OVERLOADED');
});
