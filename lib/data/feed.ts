import type { Story } from '#lib/domain/story.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { readJson } from './query.ts';
import { noteSubject } from './reads.ts';
import { planOnce } from './statements.ts';
import { type RawStory, showStory, storyJson } from './story-sql.ts';

/** The newest `limit` stories as a feed tells them: whole, newest first. */
export async function listForFeed(limit: number): Promise<Story[]> {
  noteSubject('latest');
  const raw = await readJson<RawStory[]>(
    planOnce(Prisma.sql`WITH newest AS MATERIALIZED (
        SELECT id FROM live_story ORDER BY published_at DESC, id DESC LIMIT ${limit}::int)
      SELECT json_agg(${storyJson} ORDER BY s.published_at DESC, s.id DESC)::text AS json
      FROM live_story s WHERE s.id = ANY(ARRAY(SELECT id FROM newest))`),
  );
  return (raw ?? []).map(showStory);
}
