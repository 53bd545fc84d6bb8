import { isSlug } from '#lib/domain/slug.ts';
import type { Topic, TopicLink } from '#lib/domain/story.ts';
import { topicPath } from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { readJson } from './query.ts';
import { noteBox, noteSubject } from './reads.ts';
import { planOnce } from './statements.ts';

/** Of so many of its newest stories it is seen what else they are about. */
const STORIES_LOOKED_AT = 100;

/** A topic as its own page shows it; null when there is none of this name. */
export async function getTopic(slug: string): Promise<Topic | null> {
  if (!isSlug(slug)) return null;
  const raw = await readJson<Omit<Topic, 'path'>>(
    planOnce(Prisma.sql`SELECT json_build_object('id', t.id, 'name', t.name, 'description', t.description)::text AS json
      FROM live_topic t WHERE t.slug = ${slug}`),
  );
  if (!raw) return null;
  noteSubject(`topic:${raw.id}`);
  return { ...raw, path: topicPath(slug) };
}

/** The topics that most often stand beside this one, in its newest stories. */
export async function listRelatedTopics(topic: Pick<Topic, 'id'>, limit = 8): Promise<TopicLink[]> {
  noteBox(`shelf:${topic.id}`);
  const raw = await readJson<{ id: string; slug: string; name: string }[]>(
    planOnce(Prisma.sql`WITH newest AS MATERIALIZED (
        SELECT l.version_id FROM version_topic l JOIN live_story s ON s.version_id = l.version_id WHERE l.topic_id = ${topic.id}::uuid
        ORDER BY l.published_at DESC, l.version_id DESC LIMIT ${STORIES_LOOKED_AT}::int),
      beside AS MATERIALIZED (
        SELECT o.topic_id AS id, count(*) AS times FROM newest n CROSS JOIN LATERAL (
          SELECT topic_id FROM version_topic v WHERE v.version_id = n.version_id OFFSET 0) o
        WHERE o.topic_id <> ${topic.id}::uuid GROUP BY o.topic_id)
      SELECT json_agg(json_build_object('id', r.id, 'slug', r.slug, 'name', r.name) ORDER BY r.times DESC, r.name, r.id)::text AS json
      FROM (SELECT t.id, t.slug, t.name, b.times FROM beside b JOIN topic t ON t.id = b.id
        ORDER BY b.times DESC, t.name, t.id LIMIT ${limit}::int) r`),
  );
  return (raw ?? []).map(({ id, slug, name }) => {
    noteBox(`label:${id}`);
    return { id, name, path: topicPath(slug) };
  });
}
