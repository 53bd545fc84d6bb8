import type { TopicLink } from '#lib/domain/story.ts';
import { authorPath, topicPath } from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { readJson } from './query.ts';
import { noteBox } from './reads.ts';
import { planOnce } from './statements.ts';

/** A longer list would help nobody to choose. */
const MOST = 500;

interface RawNames {
  topics: { id: string; slug: string; name: string }[] | null;
  authors: { id: string; slug: string; name: string }[] | null;
}

/** The topics and authors whose feeds have something in them, by name. */
export async function listTopicsAndAuthors(): Promise<{
  topics: TopicLink[];
  authors: TopicLink[];
}> {
  // With a story the first of a topic or an author may have come, or the last gone.
  noteBox('latest');
  const raw = await readJson<RawNames>(
    planOnce(Prisma.sql`SELECT json_build_object(
      'topics', (SELECT json_agg(json_build_object('id', n.id, 'slug', n.slug, 'name', n.name) ORDER BY n.name, n.slug) FROM (
        SELECT t.id, t.slug, t.name FROM topic t WHERE EXISTS (
          SELECT FROM version_topic l JOIN live_story s ON s.version_id = l.version_id WHERE l.topic_id = t.id)
        ORDER BY t.name, t.slug LIMIT ${MOST}::int) n),
      'authors', (SELECT json_agg(json_build_object('id', n.id, 'slug', n.slug, 'name', n.name) ORDER BY n.name, n.slug) FROM (
        SELECT a.id, a.slug, a.name FROM author a WHERE EXISTS (
          SELECT FROM version_author l JOIN live_story s ON s.version_id = l.version_id WHERE l.author_id = a.id)
        ORDER BY a.name, a.slug LIMIT ${MOST}::int) n))::text AS json`),
  );
  return {
    topics: (raw?.topics ?? []).map(({ id, slug, name }) => {
      noteBox(`label:${id}`);
      return { id, name, path: topicPath(slug) };
    }),
    authors: (raw?.authors ?? []).map(({ id, slug, name }) => {
      noteBox(`byline:${id}`);
      return { id, name, path: authorPath(slug) };
    }),
  };
}
