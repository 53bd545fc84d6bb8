import type { ReceiptAnswer } from '#lib/domain/desk-answers.ts';
import {
  type ReceiptState,
  type ReceiptSurface,
  SILENT_AFTER,
  UNTOLD_AFTER,
} from '#lib/domain/receipt.ts';
import { hubUrl } from '#lib/hub-address.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type Answer, type Colleague, denialOf, NO_STORY } from './drafts/colleague.ts';
import { readStoryDraft } from './drafts/story-draft.ts';
import { MOST_STORIES } from './receipt-log.ts';
import type { Desk } from './refusal.ts';

const { sql } = Prisma;

/** Seconds: a process that was silent for so long is gone. */
const SILENT = 30;
/** Red receipts stay before everybody's eyes for so many days, unless the story changes again; so does what nobody has written of. */
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
          WHERE c.at > now() - make_interval(days => ${RED_DAYS}::int) AND c.touched @> ARRAY[${word}]
        UNION ALL SELECT date_trunc('milliseconds', max(k.at)) FROM content_clock k
          WHERE k.at BETWEEN now() - make_interval(days => ${RED_DAYS}::int) AND now() AND k.touched @> ARRAY[${word}]) found),
    seen AS (
      SELECT p.id, p.name, json_agg(json_build_object('surface', r.surface, 'state', r.state, 'ms', r.ms)) FILTER (WHERE r.at IS NOT NULL) AS surfaces
      FROM site_process p CROSS JOIN latest LEFT JOIN receipt r ON r.process_id = p.id AND r.article_id = ${story.id}::uuid AND r.at = latest.at
      WHERE r.at IS NOT NULL OR (greatest(p.started_at, p.passed_over_at) < latest.at AND p.seen_at > now() - make_interval(secs => ${SILENT}::int))
      GROUP BY p.id, p.name)
    SELECT CASE WHEN latest.at IS NOT NULL THEN json_build_object('at', latest.at,
      'processes', coalesce((SELECT json_agg(json_build_object('name', s.name, 'surfaces', coalesce(s.surfaces, '[]')) ORDER BY s.name) FROM seen s), '[]'),
      'age', extract(epoch FROM now() - latest.at)::float8,
      'told', (SELECT coalesce(f.seq >= (SELECT max(c.seq) FROM content_change c
            WHERE c.at >= latest.at AND c.at < latest.at + interval '1 millisecond' AND c.touched @> ARRAY[${word}]), nullif(f.clock, '')::timestamptz >= latest.at, false)
        FROM change_follower f WHERE f.name = 'pings')) END AS receipt FROM latest`;
  const receipt = found?.receipt ?? null;
  return {
    ok: true,
    receipt: receipt && { ...receipt, told: hubUrl() === null ? null : receipt.told },
  };
}

/** What is not right with the last change of a story. */
export interface RedReceipt {
  articleId: string;
  headline: string;
  /** Null: the process has said nothing of the change, so that no surface is known. */
  surface: ReceiptSurface | 'hub' | null;
  state: Exclude<ReceiptState, 'right'> | 'silent';
  /** Empty for what is one for all of them. */
  process: string;
  at: Date;
}

type Reader = Pick<Desk, '$queryRaw'>;

/** What is late or wrong, what is silent, and what no hub was told of, newest first; what the story's next change put right is not. */
export async function listRedReceipts(db: Reader): Promise<RedReceipt[]> {
  const found = await Promise.all([
    listSeenRed(db),
    listSilent(db),
    hubUrl() ? listUntold(db) : [],
  ]);
  return found
    .flat()
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, MOST_RED);
}

function listSeenRed(db: Reader): Promise<RedReceipt[]> {
  return db.$queryRaw<RedReceipt[]>`
    SELECT r.article_id::text AS "articleId", r.surface, r.state, r.at, p.name AS process,
      ${headlineOf(sql`r.article_id`)} AS headline
    FROM receipt r JOIN site_process p ON p.id = r.process_id
    WHERE r.state <> 'right' AND r.at > now() - make_interval(days => ${RED_DAYS}::int)
      AND NOT EXISTS (SELECT FROM receipt n WHERE n.article_id = r.article_id AND n.at > r.at)
    ORDER BY r.at DESC, r.surface LIMIT ${MOST_RED}::int`;
}

/** Processes that are there and wrote nothing of a story's last change, though they had time to, and did not pass it over. */
function listSilent(db: Reader): Promise<RedReceipt[]> {
  return db.$queryRaw<RedReceipt[]>`
    WITH there AS (
      SELECT id, name, greatest(started_at, passed_over_at) AS since FROM site_process WHERE seen_at > now() - make_interval(secs => ${SILENT}::int)),
    news AS (
      SELECT w.id, max(date_trunc('milliseconds', c.at)) AS at
      FROM (SELECT at, touched FROM content_change UNION ALL SELECT at, touched FROM content_clock) c
        CROSS JOIN LATERAL (SELECT id, count(*) OVER () AS stories FROM ${storiesIn(sql`c.touched`)}) w
      WHERE c.at > greatest((SELECT min(since) FROM there), now() - make_interval(days => ${RED_DAYS}::int))
        AND c.at < now() AND w.stories <= ${MOST_STORIES}::int
      GROUP BY 1)
    SELECT a.id::text AS "articleId", NULL AS surface, 'silent' AS state, n.at, p.name AS process, ${headlineOf(sql`a.id`)} AS headline
    FROM news n JOIN article a ON a.id = n.id JOIN there p ON p.since < n.at
    WHERE n.at < now() - make_interval(secs => ${SILENT_AFTER}::int)
      AND NOT EXISTS (SELECT FROM receipt r WHERE r.article_id = n.id AND r.process_id = p.id AND r.at >= n.at)
    ORDER BY n.at DESC LIMIT ${MOST_RED}::int`;
}

/** The newest change that should have been handed to the hub. */
function listUntold(db: Reader): Promise<RedReceipt[]> {
  return db.$queryRaw<RedReceipt[]>`
    SELECT a.id::text AS "articleId", 'hub' AS surface, 'late' AS state, c.at, '' AS process, ${headlineOf(sql`a.id`)} AS headline
    FROM change_follower f CROSS JOIN LATERAL (
        SELECT at, touched FROM content_change WHERE seq > f.seq UNION ALL SELECT at, touched FROM content_clock WHERE at > coalesce(nullif(f.clock, '')::timestamptz, now())) c
      CROSS JOIN LATERAL ${storiesIn(sql`c.touched`)} JOIN article a ON a.id = w.id
    WHERE f.name = 'pings' AND c.at < now() - make_interval(secs => ${UNTOLD_AFTER}::int)
    ORDER BY c.at DESC LIMIT 1`;
}

const STORY = 'story:';

/** SQL for the ids of the stories among some words, as `w`. */
function storiesIn(words: Prisma.Sql): Prisma.Sql {
  return sql`(SELECT substr(word, ${STORY.length + 1}::int)::uuid AS id FROM unnest(${words}) word WHERE starts_with(word, ${STORY})) w`;
}

function headlineOf(id: Prisma.Sql): Prisma.Sql {
  return sql`coalesce((SELECT v.headline FROM article_version v WHERE v.article_id = ${id} ORDER BY v.number DESC LIMIT 1), '')`;
}
