import type { DraftContent } from '#lib/domain/draft-content.ts';
import type { Desk } from '../refusal.ts';

/** What the things are called that these working copies name by their ids. What does not exist any more is missing. */
export async function nameIds(db: Desk, contents: DraftContent[]): Promise<Map<string, string>> {
  const ids = contents.flatMap(({ sectionId, heroId, topicIds, authors, relatedIds }) => [
    ...[sectionId, heroId].filter((id) => id !== null),
    ...topicIds,
    ...authors.map(({ id }) => id),
    ...relatedIds,
  ]);
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    WITH asked AS (SELECT unnest(${ids}::uuid[]) AS id)
    SELECT id::text, name FROM section WHERE id IN (SELECT id FROM asked)
    UNION ALL SELECT id::text, name FROM topic WHERE id IN (SELECT id FROM asked)
    UNION ALL SELECT id::text, name FROM author WHERE id IN (SELECT id FROM asked)
    UNION ALL SELECT id::text, name FROM media WHERE id IN (SELECT id FROM asked)
    UNION ALL SELECT s.id::text, s.headline FROM live_story s WHERE s.id IN (SELECT id FROM asked)`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
