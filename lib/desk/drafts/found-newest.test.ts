import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#prisma/generated/client.ts';
import { fillArchive } from '../../../e2e/support/archive.ts';
import { createTestDatabase, type TestDatabase } from '../../../e2e/support/database.ts';
import { hire } from '../../../e2e/support/newsroom.ts';
import { searchStories } from './choices.ts';
import type { Colleague } from './colleague.ts';
import { listStories } from './list-stories.ts';

/** Every sixth of them with the word: many more than are looked through. */
const STORIES = 13_000;

let place: TestDatabase;
let db: PrismaClient;
let editor: Colleague;
let sectionId: string;

before(async () => {
  place = await createTestDatabase();
  await fillArchive(place.url, { stories: STORIES, topics: 10, authors: 10, pictures: 5 });
  db = new PrismaClient({ adapter: new PrismaPg({ connectionString: place.url }) });
  editor = await hire(db, 'editor');
  sectionId = (await db.section.findUniqueOrThrow({ where: { slug: 'section-1' } })).id;
});
after(async () => {
  await db.$disconnect();
  await place.drop();
});

/** Public stories with the word as reading everything finds them, the newest first. */
async function readThrough(sectionId: string | null, until = 'infinity'): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id::text FROM live_story s
    WHERE to_tsvector('paper_en', concat_ws(' ', s.headline, s.standfirst, s.text)) @@ to_tsquery('paper_en', 'bakery')
      AND (${sectionId}::uuid IS NULL OR s.section_id = ${sectionId}::uuid) AND s.published_at < ${until}::timestamptz
    ORDER BY s.published_at DESC, s.id DESC`;
  return rows.map(({ id }) => id);
}

async function listed(more: { sectionId?: string; to?: string } = {}): Promise<string[]> {
  const { stories } = await listStories(db, { list: 'public', text: 'bakery', ...more }, editor);
  return stories.map(({ id }) => id);
}

test('of many public stories with a word the desk lists the newest, in a section without its sub-sections, and up to a day', async () => {
  const all = await readThrough(null);
  assert.ok(all.length > 2000);
  assert.deepEqual(await listed(), all.slice(0, 50));
  const inSection = await readThrough(sectionId);
  assert.ok(inSection.length > 50);
  assert.deepEqual(await listed({ sectionId }), inSection.slice(0, 50));
  const to = new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10);
  assert.deepEqual(await listed({ to }), (await readThrough(null, `${to}T24:00:00Z`)).slice(0, 50));
});

test('a list of stories with a word goes on where its page ended', async () => {
  const all = await readThrough(null);
  const list = { list: 'public', text: 'bakery' } as const;
  const first = await listStories(db, list, editor);
  const second = await listStories(db, { ...list, after: first.next ?? undefined }, editor);
  assert.deepEqual(
    second.stories.map(({ id }) => id),
    all.slice(50, 100),
  );
});

test('whoever looks for a story to link to is offered the newest with the word, or those named by their ids', async () => {
  const all = await readThrough(null);
  const ids = async (text: string) => (await searchStories(db, text, editor)).map(({ id }) => id);
  assert.deepEqual(await ids('bakery'), all.slice(0, 20));
  const some = all.slice(100, 103);
  assert.deepEqual(await ids(some.join(' ')), some);
  assert.deepEqual(await ids('words that nobody ever wrote'), []);
});
