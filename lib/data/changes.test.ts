import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import type { Word } from '#lib/domain/words.ts';
import { createTestDatabase, type TestDatabase } from '../../e2e/support/database.ts';
import { type Pulse, pruneChanges, readChanges, readPulse } from './changes.ts';

let place: TestDatabase;
let client: pg.Client;

before(async () => {
  place = await createTestDatabase();
  client = await connect();
});
after(async () => {
  await client.end();
  await place.drop();
});
beforeEach(async () => {
  await client.query('TRUNCATE content_change, content_clock');
  await client.query('UPDATE content_counter SET seq = 0, pruned_seq = 0, pruned_until = NULL');
});

async function connect(): Promise<pg.Client> {
  const made = new pg.Client({ connectionString: place.url });
  await made.connect();
  return made;
}

/** One clock row in so many milliseconds (negative: already past) from the start of its transaction. */
interface Due {
  inMs: number;
  word: Word;
}

async function announce(by: pg.Client, word: Word, due: Due[] = []): Promise<void> {
  await by.query(
    `SELECT record_change(ARRAY[$1], '{}', coalesce((SELECT jsonb_agg(jsonb_build_object('at', now() + make_interval(secs => (d ->> 'inMs')::float8 / 1000),
      'subject', 'story:x', 'touched', jsonb_build_array(d ->> 'word'), 'dropped', '[]'::jsonb)) FROM jsonb_array_elements($2::jsonb) d), '[]'))`,
    [word, JSON.stringify(due)],
  );
}

function wordsOf(found: { changes: { touched: Word[] }[] }): Word[] {
  return found.changes.flatMap((change) => change.touched);
}

test('a change is told once, in the order of the commits', async () => {
  const start = await readPulse(client);
  assert.deepEqual(start, { seq: '0', clock: '' });
  await announce(client, 'story:a');
  await announce(client, 'story:b');
  const first = await readChanges(client, start);
  assert.deepEqual(wordsOf(first), ['story:a', 'story:b']);
  assert.deepEqual([first.complete, first.pulse.seq], [true, '2']);
  assert.deepEqual(wordsOf(await readChanges(client, first.pulse)), []);
  assert.deepEqual((await readChanges(client, first.pulse)).pulse, await readPulse(client));
});

test('an instant is told when it comes, not before, and once', async () => {
  const start = await readPulse(client);
  await announce(client, 'latest', [{ inMs: 300, word: 'story:later' }]);
  const early = await readChanges(client, start);
  assert.deepEqual(wordsOf(early), ['latest']);
  await client.query('SELECT pg_sleep(0.31)');
  const due = await readChanges(client, early.pulse);
  assert.deepEqual(wordsOf(due), ['story:later']);
  assert.notEqual(due.pulse.clock, '');
  assert.deepEqual(wordsOf(await readChanges(client, due.pulse)), []);
});

test('an instant announced after it has passed is told, even behind later ones', async () => {
  await announce(client, 'latest', [{ inMs: -1000, word: 'story:now' }]);
  const { pulse } = await readChanges(client, await readPulse(client));
  await announce(client, 'latest', [{ inMs: -60_000, word: 'story:late' }]);
  const late = await readChanges(client, pulse);
  assert.deepEqual(wordsOf(late).toSorted(), ['latest', 'story:late']);
  assert.equal(late.pulse.clock, pulse.clock);
  assert.deepEqual(wordsOf(await readChanges(client, late.pulse)), []);
});

test('nothing is missed and nothing told twice while many write at once', async () => {
  const writers = await Promise.all([1, 2, 3, 4, 5].map(connect));
  const announced: Word[] = [];
  const told: Word[] = [];
  let writing = true;
  const poll = async () => {
    let since: Pulse = { seq: '0', clock: '' };
    for (let quiet = 0; quiet < 2; ) {
      const found = await readChanges(client, since);
      assert.ok(found.complete);
      told.push(...wordsOf(found));
      since = found.pulse;
      if (!writing) {
        await client.query('SELECT pg_sleep(0.05)');
        quiet += 1;
      }
    }
  };
  const write = async (writer: pg.Client, name: number) => {
    for (let n = 0; n < 40; n += 1) {
      const word: Word = `story:${name}-${n}`;
      const due = [-5, 0, 3, 12].map((inMs): Due => ({ inMs, word: `topic:${name}-${n}-${inMs}` }));
      await writer.query('BEGIN');
      // Waits between taking its time and announcing, so that instants pass before they are known.
      await writer.query('SELECT now(), pg_sleep($1)', [((name * n) % 7) / 1000]);
      await announce(writer, word, due);
      await writer.query(n % 9 === 0 ? 'ROLLBACK' : 'COMMIT');
      if (n % 9 !== 0) announced.push(word, ...due.map((entry) => entry.word));
    }
  };
  const polling = poll();
  await Promise.all(writers.map((writer, index) => write(writer, index + 1)));
  writing = false;
  await polling;
  assert.deepEqual(told.toSorted(), announced.toSorted());
  await Promise.all(writers.map((writer) => writer.end()));
});

test('whoever slept longer than changes are kept is told so', async () => {
  const start = await readPulse(client);
  await announce(client, 'story:old', [{ inMs: -1000, word: 'story:old' }]);
  const { pulse: early } = await readChanges(client, start);
  await client.query("UPDATE content_change SET at = at - interval '9 days'");
  await client.query("UPDATE content_clock SET at = at - interval '9 days'");
  await announce(client, 'story:new', [{ inMs: 60_000, word: 'story:planned' }]);
  await pruneChanges(client, 7);
  assert.equal((await readChanges(client, start)).complete, false);
  const found = await readChanges(client, early);
  assert.deepEqual([found.complete, ...wordsOf(found)], [true, 'story:new']);
  const { rows } = await client.query('SELECT touched FROM content_clock');
  assert.deepEqual(rows, [{ touched: ['story:planned'] }]);
});

test('without a start, or with one of another database, everything may have changed', async () => {
  await announce(client, 'story:a');
  assert.deepEqual(await readChanges(client, null), {
    pulse: await readPulse(client),
    changes: [],
    complete: false,
  });
  assert.equal((await readChanges(client, { seq: '99', clock: '' })).complete, false);
});

test('a clock set back brings nothing back', async () => {
  const since = { seq: '0', clock: '2999-01-01T00:00:00.000001Z' };
  const found = await readChanges(client, since);
  assert.deepEqual(found, { pulse: since, changes: [], complete: true });
});
