import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fillArchive } from '../../e2e/support/archive.ts';
import { createTestDatabase, type TestDatabase } from '../../e2e/support/database.ts';
import { getAuthor } from './authors.ts';
import { closeDatabase } from './client.ts';
import { LONGEST_WALK } from './list-page.ts';
import { listAuthor, listTopic } from './lists.ts';
import { collectQueries } from './query.ts';
import { getTopic } from './topics.ts';

let place: TestDatabase;
before(async () => {
  place = await createTestDatabase();
  process.env.DATABASE_URL = place.url;
  await fillArchive(place.url, { stories: 12_000, authors: 1, topics: 1 });
});
after(async () => {
  await closeDatabase();
  await place.drop();
});

test('the list of a busy author or topic ends where the archive is the better way, and says so', async () => {
  const [author, topic] = await Promise.all([getAuthor('author-1'), getTopic('topic-1')]);
  assert.ok(author && topic);
  const perPage = LONGEST_WALK / 2;
  const lists = [
    (page: number) => listAuthor(author, { page, perPage }),
    (page: number) => listTopic(topic, { page, perPage }),
  ];
  for (const list of lists) {
    const ends = await Promise.all([1, 2].map(list));
    assert.deepEqual(
      ends.map(({ stories, hasOlder, endsHere }) => [stories.length, hasOlder, endsHere]),
      [
        [perPage, true, false],
        [perPage, false, true],
      ],
    );
    for (const number of [3, 501, 100_000]) {
      const { result, queries } = await collectQueries(() => list(number));
      assert.deepEqual([result.stories, result.hasOlder, queries.length], [[], false, 0]);
    }
  }
});
