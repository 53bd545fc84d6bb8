import type { StoryContent } from '#lib/domain/story-content.ts';
import type { Prisma } from '#prisma/generated/client.ts';

export interface NewVersion {
  storyId: string;
  content: StoryContent;
  text: string;
  wordCount: number;
  /** As PostgreSQL wrote it. */
  liveFrom: string;
  liveUntil: string | null;
  /** The end somebody set, unlike that by the version which follows. */
  endsAt: string | null;
  change: 'minor' | 'update' | 'correction';
  changeNote: string;
  staffId: string | null;
}

/**
 * Adds a version to a locked story: the version it follows ends where it begins, and the story's own
 * dates move along. The first of a story is kept as `first`, whatever it was called. Gives also the
 * newsroom's month of its publication.
 */
export async function insertVersion(
  tx: Prisma.TransactionClient,
  version: NewVersion,
): Promise<{ id: string; number: number; month: string }> {
  const { storyId, content, liveFrom } = version;
  await tx.$executeRaw`UPDATE article_version SET live_until = ${liveFrom}::timestamptz
    WHERE article_id = ${storyId}::uuid AND live_from < ${liveFrom}::timestamptz
      AND (live_until IS NULL OR live_until > ${liveFrom}::timestamptz)`;
  await tx.$executeRaw`UPDATE article a SET
      first_published_at = CASE WHEN v.earliest IS NULL THEN ${liveFrom}::timestamptz
        ELSE least(a.first_published_at, ${liveFrom}::timestamptz) END,
      last_published_at = greatest(v.latest, ${liveFrom}::timestamptz)
    FROM (SELECT min(live_from) AS earliest, max(live_from) AS latest FROM article_version WHERE article_id = ${storyId}::uuid) v
    WHERE a.id = ${storyId}::uuid`;
  const [made] = await tx.$queryRaw<{ id: string; number: number; month: string }[]>`
    WITH before AS (
      SELECT updated_at FROM article_version WHERE article_id = ${storyId}::uuid AND live_from < ${liveFrom}::timestamptz
      ORDER BY live_from DESC LIMIT 1)
    INSERT INTO article_version (article_id, number, headline, standfirst, kicker, body, text, word_count, language, direction,
      hero_id, hero_caption, canonical_url, search_title, search_description, live_from, live_until, ends_at, change, updated_at,
      change_note, created_by_id, published_at)
    SELECT a.id, coalesce((SELECT max(number) FROM article_version WHERE article_id = a.id), 0) + 1,
      ${content.headline}, ${content.standfirst}, ${content.kicker}, ${JSON.stringify(content.body)}::jsonb, ${version.text},
      ${version.wordCount}::int, ${content.language}, ${content.direction}::direction, ${content.heroId}::uuid,
      ${content.heroCaption}, ${content.canonicalUrl}, ${content.searchTitle}, ${content.searchDescription},
      ${liveFrom}::timestamptz, ${version.liveUntil}::timestamptz, ${version.endsAt}::timestamptz,
      (CASE WHEN b.updated_at IS NULL THEN 'first' ELSE ${version.change} END)::change_kind,
      CASE WHEN ${version.change} = 'minor' THEN coalesce(b.updated_at, ${liveFrom}::timestamptz) ELSE ${liveFrom}::timestamptz END,
      ${version.changeNote}, ${version.staffId}::uuid, a.first_published_at
    FROM article a LEFT JOIN before b ON true WHERE a.id = ${storyId}::uuid
    RETURNING id::text, number, month_of(published_at) AS month`;
  if (!made) throw new Error(`The story ${storyId} vanished while it was being published.`);
  await keepOrder(tx, storyId, made.id);
  await insertLinks(tx, made.id, content);
  return made;
}

/** Versions planned before this one was put ahead of them: theirs is not the first any more, and "updated" never goes back. */
async function keepOrder(
  tx: Prisma.TransactionClient,
  storyId: string,
  versionId: string,
): Promise<void> {
  await tx.$executeRaw`UPDATE article_version p SET updated_at = greatest(p.updated_at, v.updated_at),
      change = (CASE WHEN p.change = 'first' THEN 'update' ELSE p.change::text END)::change_kind
    FROM article_version v WHERE v.id = ${versionId}::uuid AND p.article_id = ${storyId}::uuid AND p.live_from > v.live_from
      AND (p.updated_at < v.updated_at OR p.change = 'first')`;
}

async function insertLinks(
  tx: Prisma.TransactionClient,
  versionId: string,
  content: StoryContent,
): Promise<void> {
  const authorIds = content.authors.map((author) => author.id);
  const roles = content.authors.map((author) => author.role);
  await tx.$executeRaw`INSERT INTO version_author (version_id, author_id, position, role, published_at)
    SELECT v.id, n.id, n.position - 1, n.role, v.published_at
    FROM article_version v, unnest(${authorIds}::uuid[], ${roles}::text[]) WITH ORDINALITY AS n(id, role, position)
    WHERE v.id = ${versionId}::uuid`;
  await tx.$executeRaw`INSERT INTO version_topic (version_id, topic_id, position, published_at)
    SELECT v.id, n.id, n.position - 1, v.published_at
    FROM article_version v, unnest(${content.topicIds}::uuid[]) WITH ORDINALITY AS n(id, position)
    WHERE v.id = ${versionId}::uuid`;
  await tx.$executeRaw`INSERT INTO version_related (version_id, article_id, position)
    SELECT ${versionId}::uuid, n.id, n.position - 1
    FROM unnest(${content.relatedIds}::uuid[]) WITH ORDINALITY AS n(id, position)`;
}
