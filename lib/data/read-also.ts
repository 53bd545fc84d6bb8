import { mergeReadAlso, READ_ALSO_CANDIDATES, READ_ALSO_WEIGHTS } from '#lib/domain/read-also.ts';
import type { Story, StoryCard } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { cardJson, chosenStory } from './card-sql.ts';
import { readJson } from './query.ts';
import { noteBox } from './reads.ts';
import { type RawCard, showCard } from './rows.ts';
import { planOnce } from './statements.ts';

const { sharedTopic, sameSection, likeness, nearness, halfLifeDays } = READ_ALSO_WEIGHTS;

/** What to read after `story`: the editor's picks, then the stories nearest to it. At most `limit`. */
export async function listReadAlso(story: Story, limit = 4): Promise<StoryCard[]> {
  const { picks, id: storyId } = story;
  const missing = limit - picks.length;
  const automatic = missing > 0 ? await listNearest(story, missing) : [];
  return mergeReadAlso({ storyId, picks, automatic, limit });
}

/** The newest of each topic and of the section are looked at, never the whole archive. */
async function listNearest(story: Story, limit: number): Promise<StoryCard[]> {
  const topicIds = story.topics.map((topic) => topic.id);
  // What a candidate says weighs little once it is not shown, and renewing a section's pages for each edit weighs much.
  noteBox(...[story.section.id, ...topicIds].map((id) => `shelf:${id}` as const));
  const without = [story.id, ...story.picks.map((pick) => pick.id)];
  const words = `${story.headline} ${story.kicker} ${story.standfirst}`;
  const raw = await readJson<RawCard[]>(
    planOnce(Prisma.sql`WITH drawn AS MATERIALIZED (
        SELECT n.id, 1 AS topics FROM unnest(${topicIds}::uuid[]) AS shared(id) CROSS JOIN LATERAL (
          SELECT s.id FROM version_topic l JOIN live_story s ON s.version_id = l.version_id WHERE l.topic_id = shared.id
          ORDER BY l.published_at DESC, l.version_id DESC LIMIT ${READ_ALSO_CANDIDATES}::int) n
        UNION ALL (SELECT s.id, 0 FROM live_story s WHERE s.section_id = ${story.section.id}::uuid
          ORDER BY s.published_at DESC, s.id DESC LIMIT ${READ_ALSO_CANDIDATES}::int)),
      candidate AS MATERIALIZED (
        SELECT id, sum(topics) AS topics FROM drawn WHERE id <> ALL(${without}::uuid[]) GROUP BY id),
      chosen AS MATERIALIZED (
        SELECT s.id, s.published_at, ${sharedTopic}::float8 * c.topics
            + CASE WHEN s.section_id = ${story.section.id}::uuid THEN ${sameSection}::float8 ELSE 0 END
            + ${likeness}::float8 * similarity(concat_ws(' ', s.headline, s.kicker, s.standfirst), ${words})
            + ${nearness}::float8 / (1 + abs(extract(epoch FROM s.published_at - ${story.publishedAt}::timestamptz)) / 86400 / ${halfLifeDays}::float8) AS weight
        FROM candidate c CROSS JOIN LATERAL (SELECT * FROM live_story s WHERE s.id = c.id) s
        ORDER BY weight DESC, s.published_at DESC, s.id DESC LIMIT ${limit}::int)
      SELECT json_agg(${cardJson('s')} ORDER BY chosen.weight DESC, chosen.published_at DESC, chosen.id DESC)::text AS json
      FROM chosen CROSS JOIN ${chosenStory}`),
  );
  return (raw ?? []).map(showCard);
}
