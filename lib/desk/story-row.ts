import { NEWS_FOR, OLD_AFTER } from '#lib/domain/story-age.ts';
import {
  type ClockEntry,
  type PlannedVersion,
  rewordedWords,
  storyClock,
} from '#lib/domain/story-clock.ts';
import type { Word } from '#lib/domain/words.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** A story as the desk's writes see it, its row locked until the transaction ends. Instants are text: a Date would cut them. */
export interface StoryRow {
  id: string;
  slug: string;
  sectionId: string;
  sectionSlug: string;
  /** Its section's and those it lies in. */
  sectionIds: string[];
  firstPublishedAt: string | null;
  /** Whether a version is public, now. */
  live: boolean;
  removed: boolean;
  /** Of the version that is live, or else the last that was. */
  topicIds: string[];
  authorIds: string[];
  /** The newsroom's month of its first publication, `2026-03`. */
  month: string | null;
  /** Whether readers were told of a correction. */
  corrected: boolean;
  /** ISO 8601 to the microsecond, taken after the lock, so that no instant lies before one of an earlier writer. */
  now: string;
}

/** Locks a story for a write; null when there is none. */
export async function lockStory(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<StoryRow | null> {
  const locked = await tx.$queryRaw<
    unknown[]
  >`SELECT id::text FROM article WHERE id = ${id}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  // A second statement: it must see what the writer before us committed while we waited.
  const [row] = await tx.$queryRaw<StoryRow[]>`
    WITH RECURSIVE clock AS MATERIALIZED (SELECT clock_timestamp() AS now),
    up AS (
      SELECT c.id, c.parent_id FROM section c JOIN article a ON a.section_id = c.id WHERE a.id = ${id}::uuid
      UNION ALL SELECT p.id, p.parent_id FROM section p JOIN up ON p.id = up.parent_id)
    SELECT a.id::text, a.slug, a.section_id::text AS "sectionId", c.slug AS "sectionSlug",
      ARRAY(SELECT id::text FROM up) AS "sectionIds",
      a.first_published_at::text AS "firstPublishedAt", a.removed_at IS NOT NULL AS removed, to_json(clock.now) #>> '{}' AS now,
      v.id IS NOT NULL AND (v.live_until IS NULL OR v.live_until > clock.now) AND a.removed_at IS NULL AS live,
      ARRAY(SELECT topic_id::text FROM version_topic WHERE version_id = v.id ORDER BY position) AS "topicIds",
      ARRAY(SELECT author_id::text FROM version_author WHERE version_id = v.id ORDER BY position) AS "authorIds",
      month_of(a.first_published_at) AS month,
      EXISTS (SELECT FROM correction x WHERE x.article_id = a.id AND x.removed_at IS NULL) AS corrected
    FROM clock, article a JOIN section c ON c.id = a.section_id
    LEFT JOIN LATERAL (SELECT id, live_until FROM article_version
      WHERE article_id = a.id AND live_from <= clock.now ORDER BY live_from DESC LIMIT 1) v ON true
    WHERE a.id = ${id}::uuid`;
  return row ?? null;
}

/**
 * Takes back what was announced of a story's future and gives what is to be announced instead, from its
 * versions and corrections as they are now in this transaction. `sectionIds`: where it will lie.
 */
export async function replanStory(
  tx: Prisma.TransactionClient,
  story: Pick<StoryRow, 'id' | 'sectionIds' | 'now'>,
): Promise<ClockEntry[]> {
  const subject: Word = `story:${story.id}`;
  await tx.$executeRaw`DELETE FROM content_clock WHERE subject = ${subject} AND at > ${story.now}::timestamptz`;
  const [plan] = await tx.$queryRaw<
    {
      versions: PlannedVersion[] | null;
      leavesNewsAt: string | null;
      agesAt: string | null;
      month: string | null;
      corrected: boolean;
      corrections: string[];
    }[]
  >`
    SELECT (SELECT json_agg(json_build_object(
        'liveFrom', CASE WHEN v.live_from > ${story.now}::timestamptz THEN v.live_from END,
        'liveUntil', v.live_until,
        'topicIds', ARRAY(SELECT topic_id FROM version_topic WHERE version_id = v.id),
        'authorIds', ARRAY(SELECT author_id FROM version_author WHERE version_id = v.id)) ORDER BY v.live_from)
      FROM article_version v WHERE v.article_id = a.id AND a.removed_at IS NULL
        AND (v.live_until IS NULL OR v.live_until > ${story.now}::timestamptz)) AS versions,
      month_of(a.first_published_at) AS month,
      EXISTS (SELECT FROM correction x WHERE x.article_id = a.id AND x.removed_at IS NULL) AS corrected,
      CASE WHEN a.first_published_at + make_interval(secs => ${OLD_AFTER / 1000}::float8) > ${story.now}::timestamptz
        THEN to_json(a.first_published_at + make_interval(secs => ${OLD_AFTER / 1000}::float8)) #>> '{}' END AS "agesAt",
      CASE WHEN a.first_published_at + make_interval(secs => ${NEWS_FOR / 1000}::float8) > ${story.now}::timestamptz
        THEN to_json(a.first_published_at + make_interval(secs => ${NEWS_FOR / 1000}::float8)) #>> '{}' END AS "leavesNewsAt",
      ARRAY(SELECT to_json(c.published_at) #>> '{}' FROM correction c WHERE c.article_id = a.id AND c.removed_at IS NULL
        AND c.published_at > ${story.now}::timestamptz) AS corrections
    FROM article a WHERE a.id = ${story.id}::uuid`;
  const versions = plan?.versions ?? [];
  if (versions.length === 0) return [];
  // As `correctStory` does at once.
  const lists = versions.flatMap((version) =>
    rewordedWords({ sectionIds: story.sectionIds, ...version }),
  );
  return [
    ...storyClock({
      storyId: story.id,
      sectionIds: story.sectionIds,
      versions,
      leavesNewsAt: plan?.leavesNewsAt ?? null,
      agesAt: plan?.agesAt ?? null,
      month: plan?.month ?? null,
      corrected: plan?.corrected ?? false,
    }),
    ...(plan?.corrections ?? []).map((at) => ({
      at,
      subject,
      touched: [...new Set<Word>([subject, 'corrections', ...lists])],
      dropped: [],
    })),
  ];
}
