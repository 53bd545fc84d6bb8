import type { ReceiptAnswer } from '#lib/domain/desk-answers.ts';
import type { ReceiptState, ReceiptSurface } from '#lib/domain/receipt.ts';
import { hubUrl } from '#lib/hub-address.ts';
import { type Answer, type Colleague, denialOf, NO_STORY } from './drafts/colleague.ts';
import { readStoryDraft } from './drafts/story-draft.ts';
import type { Desk } from './refusal.ts';

/** Seconds: a process that was silent for so long is gone. */
const SILENT = 30;
/** A change of which no process has written anything is looked for among those of the last minutes. */
const NEW_MINUTES = 5;
/** Red receipts stay before everybody's eyes for so many days, unless the story changes again. */
const RED_DAYS = 2;
const MOST_RED = 10;

/** When the last change of a story was where; its `receipt` is null when readers never had it. */
export async function readReceipt(
  db: Desk,
  articleId: string,
  by: Colleague,
): Promise<Answer<{ receipt: ReceiptAnswer | null }>> {
  const story = await readStoryDraft(db, articleId);
  const denial = denialOf(story, 'story.read', by);
  if (denial) return denial;
  if (!story) return NO_STORY;
  const word = `story:${story.id}`;
  const [found] = await db.$queryRaw<{ receipt: ReceiptAnswer | null }[]>`
    WITH latest AS (
      SELECT max(at) AS at FROM (
        SELECT max(r.at) AS at FROM receipt r WHERE r.article_id = ${story.id}::uuid
        UNION ALL SELECT date_trunc('milliseconds', max(c.at)) FROM content_change c
          WHERE c.at > now() - make_interval(mins => ${NEW_MINUTES}::int) AND c.touched @> ARRAY[${word}]
        UNION ALL SELECT date_trunc('milliseconds', max(k.at)) FROM content_clock k
          WHERE k.at BETWEEN now() - make_interval(mins => ${NEW_MINUTES}::int) AND now() AND k.touched @> ARRAY[${word}]) found),
    seen AS (
      SELECT p.id, p.name, json_agg(json_build_object('surface', r.surface, 'state', r.state, 'ms', r.ms)) FILTER (WHERE r.at IS NOT NULL) AS surfaces
      FROM site_process p CROSS JOIN latest LEFT JOIN receipt r ON r.process_id = p.id AND r.article_id = ${story.id}::uuid AND r.at = latest.at
      WHERE r.at IS NOT NULL OR (p.started_at < latest.at AND p.seen_at > now() - make_interval(secs => ${SILENT}::int))
      GROUP BY p.id, p.name)
    SELECT CASE WHEN latest.at IS NOT NULL THEN json_build_object('at', latest.at,
      'processes', coalesce((SELECT json_agg(json_build_object('name', s.name, 'surfaces', coalesce(s.surfaces, '[]')) ORDER BY s.name) FROM seen s), '[]'),
      'told', (SELECT f.seq >= coalesce((SELECT c.seq FROM content_change c WHERE date_trunc('milliseconds', c.at) = latest.at LIMIT 1), 0)
        FROM change_follower f WHERE f.name = 'pings')) END AS receipt FROM latest`;
  const receipt = found?.receipt ?? null;
  return {
    ok: true,
    receipt: receipt && { ...receipt, told: hubUrl() === null ? null : receipt.told },
  };
}

/** A surface on which the last change of a story is not right. */
export interface RedReceipt {
  articleId: string;
  headline: string;
  process: string;
  surface: ReceiptSurface;
  state: Exclude<ReceiptState, 'right'>;
  at: Date;
}

/** What is late or wrong, newest first; what the story's next change put right is not. */
export async function listRedReceipts(db: Pick<Desk, '$queryRaw'>): Promise<RedReceipt[]> {
  return db.$queryRaw<RedReceipt[]>`
    SELECT r.article_id::text AS "articleId", r.surface, r.state, r.at, p.name AS process,
      coalesce((SELECT v.headline FROM article_version v WHERE v.article_id = r.article_id ORDER BY v.number DESC LIMIT 1), '') AS headline
    FROM receipt r JOIN site_process p ON p.id = r.process_id
    WHERE r.state <> 'right' AND r.at > now() - make_interval(days => ${RED_DAYS}::int)
      AND NOT EXISTS (SELECT FROM receipt n WHERE n.article_id = r.article_id AND n.at > r.at)
    ORDER BY r.at DESC, r.surface LIMIT ${MOST_RED}::int`;
}
