import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { openPaper, type Paper } from '../../e2e/support/paper.ts';
import { Deliverer } from './deliver.ts';

let paper: Paper;
let client: pg.Client;
before(async () => {
  paper = await openPaper();
  client = new pg.Client({ connectionString: paper.url });
  await client.connect();
});
after(async () => {
  await client.end();
  await paper.close();
});

test('a feed that is again what it was a moment ago is sent as it is', async () => {
  const become = (state: string) =>
    client.query(
      `INSERT INTO hub_topic (path, digest, content_type, words, body) VALUES ('/feed.xml', $1, 'text/xml', '{}', $2)
       ON CONFLICT (path) DO UPDATE SET digest = excluded.digest, body = excluded.body`,
      [state, Buffer.from(state)],
    );
  await become('first');
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO hub_subscription (topic, topic_url, callback, host, lease_until)
     VALUES ('/feed.xml', 'https://news.example/feed.xml', 'https://reader.example/', 'reader.example', now() + interval '1 day')
     RETURNING id`,
  );
  let overtaken = false;
  const sent: string[] = [];
  const deliverer = new Deliverer({
    hub: 'https://news.example/api/websub',
    jobs: {
      async query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]) {
        // Between the claim and the reading of what is to be sent.
        if (text.startsWith('SELECT body') && !overtaken) {
          overtaken = true;
          await become('second');
        }
        return (await client.query<Row>(text, values)).rows;
      },
    },
    async send({ body }) {
      sent.push(String(body));
      if (sent.length === 1) await become('first');
      return { status: 200, text: '' };
    },
  });
  await deliverer.deliver(rows[0]?.id ?? '');
  assert.deepEqual(sent, ['second', 'first']);
});
