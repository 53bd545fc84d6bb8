import { isUuid } from './drafts/story-draft.ts';
import type { Desk } from './refusal.ts';

/** Entries looked through for stories to choose from. */
const LOOKED_AT = 500;
const STORY = 'story:';

/** The stories that the newest entries are about, and those behind `subjects`, by what they are called now. */
export async function listAuditStories(
  db: Desk,
  subjects: readonly string[],
): Promise<{ id: string; headline: string }[]> {
  const ids = subjects.flatMap((subject) => {
    const id = subject.startsWith(STORY) ? subject.slice(STORY.length) : '';
    return isUuid(id) ? [id] : [];
  });
  return db.$queryRaw<{ id: string; headline: string }[]>`
    WITH newest AS (SELECT subject FROM audit_entry ORDER BY at DESC, id DESC LIMIT ${LOOKED_AT}::int)
    SELECT a.id::text, coalesce(nullif(d.content ->> 'headline', ''), (
        SELECT v.headline FROM article_version v WHERE v.article_id = a.id ORDER BY v.number DESC LIMIT 1), a.slug) AS headline
    FROM article a LEFT JOIN draft d ON d.article_id = a.id
    WHERE a.id = ANY(${ids}::uuid[]) OR a.id IN (
      SELECT substr(subject, ${STORY.length + 1}::int)::uuid FROM newest WHERE subject ~ '^story:[0-9a-f-]{36}$')
    ORDER BY 2, 1`;
}
