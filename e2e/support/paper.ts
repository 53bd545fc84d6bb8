import assert from 'node:assert/strict';
import { closeDatabase, database } from '#lib/data/client.ts';
import { createStory } from '#lib/desk/create-story.ts';
import { type PublishOptions, publishVersion } from '#lib/desk/publish-version.ts';
import type { StoryContentInput } from '#lib/domain/story-content.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { createTestDatabase } from './database.ts';

/** A small paper of a test's own: two sections in each other, one beside them, an opinion page, two authors, two topics. */
export interface Paper {
  db: PrismaClient;
  url: string;
  sections: { town: string; river: string; culture: string; opinion: string };
  authors: { ann: string; ben: string };
  topics: { flood: string; trams: string };
  close(): Promise<void>;
}

/** Opens the paper, and makes it the database that lib/data of this process reads. */
export async function openPaper(): Promise<Paper> {
  const { url, drop } = await createTestDatabase();
  process.env.DATABASE_URL = url;
  const db = database();
  const section = async (slug: string, more: { parentId?: string; kind?: 'opinion' } = {}) =>
    (await db.section.create({ data: { slug, name: slug, position: 0, ...more } })).id;
  const author = async (slug: string) =>
    (await db.author.create({ data: { slug, name: slug } })).id;
  const topic = async (slug: string) => (await db.topic.create({ data: { slug, name: slug } })).id;
  const town = await section('town');
  return {
    db,
    url,
    sections: {
      town,
      river: await section('river', { parentId: town }),
      culture: await section('culture'),
      opinion: await section('opinion', { kind: 'opinion' }),
    },
    authors: { ann: await author('ann'), ben: await author('ben') },
    topics: { flood: await topic('flood'), trams: await topic('trams') },
    close: async () => {
      await closeDatabase();
      await drop();
    },
  };
}

/** What a version says; give only what the test is about. */
export function contentOf(content: Partial<StoryContentInput> = {}): StoryContentInput {
  const text = content.headline ?? 'A story';
  const paragraph = { type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text }] };
  return {
    headline: text,
    language: 'en',
    body: { type: 'doc', content: [paragraph] },
    ...content,
  };
}

/** Makes a story; it is public when `publish` is given. Returns its id. */
export async function makeStory(
  db: PrismaClient,
  story: { slug: string; sectionId: string; publish?: Partial<Omit<PublishOptions, 'articleId'>> },
): Promise<string> {
  const { slug, sectionId, publish } = story;
  const made = await createStory(db, { slug, sectionId });
  assert.ok(made.ok, made.ok ? '' : made.problem);
  const { articleId } = made;
  if (publish) {
    const done = await publishVersion(db, {
      articleId,
      content: contentOf(),
      change: 'update',
      ...publish,
    });
    assert.ok(done.ok, done.ok ? '' : done.problem);
  }
  return articleId;
}

/** Whether the database's clock has passed an instant; waits until it has. */
export async function untilPast(db: PrismaClient, instant: Date): Promise<void> {
  await db.$queryRaw`SELECT pg_sleep(greatest(0, extract(epoch FROM ${instant}::timestamptz - clock_timestamp()) + 0.002))::text`;
}
