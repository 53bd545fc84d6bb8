import { Prisma } from '#prisma/generated/client.ts';
import { likePattern } from '../drafts/list-stories.ts';
import { isUuid } from '../drafts/story-draft.ts';
import type { Desk } from '../refusal.ts';

const { sql } = Prisma;

export interface TopicLine {
  id: string;
  name: string;
  slug: string;
  /** Public ones, counted to `MOST_COUNTED` at most: one more means "more". */
  stories: number;
}

const ON_A_PAGE = 50;
export const MOST_COUNTED = 99;

/** Topics by name, from the first after the topic `after`. */
export async function listTopicLines(
  db: Desk,
  { text, after }: { text?: string | undefined; after?: string | undefined },
): Promise<{ topics: TopicLine[]; next: string | null }> {
  const where = [
    text
      ? sql`(t.name ILIKE ${likePattern(text)} OR t.slug ILIKE ${likePattern(text)})`
      : sql`true`,
    isUuid(after)
      ? sql`(lower(t.name), t.id) > (SELECT lower(l.name), l.id FROM topic l WHERE l.id = ${after}::uuid)`
      : sql`true`,
  ];
  const rows = await db.$queryRaw<TopicLine[]>`
    WITH shown AS MATERIALIZED (SELECT t.id, t.name, t.slug FROM topic t WHERE ${Prisma.join(where, ' AND ')}
      ORDER BY lower(t.name), t.id LIMIT ${ON_A_PAGE + 1}::int)
    SELECT t.id::text, t.name, t.slug, ${storiesOf} AS stories FROM shown t ORDER BY lower(t.name), t.id`;
  const topics = rows.slice(0, ON_A_PAGE);
  return { topics, next: rows.length > ON_A_PAGE ? (topics.at(-1)?.id ?? null) : null };
}

/** SQL for how many public stories the topic `t` has. One look per row: a join would read the archive. */
const storiesOf = sql`(SELECT count(*)::int FROM (SELECT FROM (
    SELECT l.version_id FROM version_topic l WHERE l.topic_id = t.id ORDER BY l.published_at DESC OFFSET 0) l
  CROSS JOIN LATERAL (SELECT FROM live_story s WHERE s.version_id = l.version_id LIMIT 1) s LIMIT ${MOST_COUNTED + 1}::int) n)`;

export interface DeskTopic extends TopicLine {
  description: string;
}

/** A topic, null when there is none. */
export async function getDeskTopic(db: Desk, id: string): Promise<DeskTopic | null> {
  if (!isUuid(id)) return null;
  const [topic] = await db.$queryRaw<DeskTopic[]>`
    SELECT t.id::text, t.name, t.slug, t.description, ${storiesOf} AS stories FROM topic t WHERE t.id = ${id}::uuid`;
  return topic ?? null;
}
