import type { PresenceEvent } from '#lib/domain/desk-answers.ts';
import type { Desk } from '../refusal.ts';
import { type Answer, type Colleague, denialOf, deny } from './colleague.ts';
import { isUuid, readStoryDraft } from './story-draft.ts';

/** Seconds. A window says every fifteen that it is still there; one that has missed two is taken for closed. */
const GONE_AFTER = 40;
/** Windows of one person and story; more are somebody's mistake. */
const MOST_TABS = 20;

/** Says that somebody has a story open in a window, or still has. */
export async function enterStory(
  db: Desk,
  { articleId, tab }: { articleId: string; tab: unknown },
  by: Colleague,
): Promise<Answer> {
  if (!isUuid(tab)) return deny(422, 'The window has no name. Load the page again.', 'tab');
  const denial = denialOf(await readStoryDraft(db, articleId), 'story.read', by);
  if (denial) return denial;
  await db.$executeRaw`
    DELETE FROM draft_presence WHERE seen_at < now() - make_interval(secs => ${GONE_AFTER}::float8)`;
  await db.$executeRaw`
    INSERT INTO draft_presence (article_id, tab, staff_id)
    SELECT ${articleId}::uuid, ${tab}::uuid, ${by.staffId}::uuid
    WHERE (SELECT count(*) FROM draft_presence
      WHERE article_id = ${articleId}::uuid AND staff_id = ${by.staffId}::uuid AND tab <> ${tab}::uuid) < ${MOST_TABS}::int
    ON CONFLICT (article_id, tab) DO UPDATE SET seen_at = now() WHERE draft_presence.staff_id = excluded.staff_id`;
  return { ok: true };
}

/** Says that a window was closed. Nothing happens when it is somebody else's. */
export async function leaveStory(
  db: Desk,
  { articleId, tab }: { articleId: string; tab: unknown },
  by: Colleague,
): Promise<void> {
  if (!isUuid(tab) || !isUuid(articleId)) return;
  await db.draftPresence.deleteMany({ where: { articleId, tab, staffId: by.staffId } });
}

/** Who has each of these stories open, and what was saved of it last. */
export async function presenceOf(
  db: Desk,
  articleIds: string[],
): Promise<Map<string, PresenceEvent>> {
  const rows = await db.$queryRaw<(PresenceEvent & { id: string })[]>`
    SELECT a.id::text, coalesce(d.revision, 0) AS revision,
      (SELECT json_build_object('id', s.id, 'name', s.name) FROM staff s WHERE s.id = d.updated_by_id) AS by,
      (SELECT count(*) + count(c.resolved_at) FROM draft_comment c WHERE c.article_id = a.id)::int AS comments,
      coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'since', p.since) ORDER BY p.since, p.id)
        FROM (SELECT s.id, s.name, min(p.since) AS since FROM draft_presence p JOIN staff s ON s.id = p.staff_id
          WHERE p.article_id = a.id AND p.seen_at > now() - make_interval(secs => ${GONE_AFTER}::float8)
          GROUP BY s.id, s.name) p), '[]'::json) AS people
    FROM article a LEFT JOIN draft d ON d.article_id = a.id WHERE a.id = ANY(${articleIds}::uuid[])`;
  return new Map(rows.map(({ id, ...event }) => [id, event]));
}
