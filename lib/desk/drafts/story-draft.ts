import { type DraftContent, emptyDraft } from '#lib/domain/draft-content.ts';
import type { DraftState, Standing } from '#lib/domain/workflow.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type VersionWords, versionWords } from '../version-words.ts';

const { sql } = Prisma;

/** A story as its writers have it: the working copy, and what rights depend on. */
export interface StoryDraft {
  id: string;
  slug: string;
  sectionId: string;
  sectionSlug: string;
  /** Of the working copy; 0 while nobody has saved one. */
  revision: number;
  /** What readers were given last. */
  publishedRevision: number | null;
  draft: DraftState;
  content: DraftContent;
  updatedAt: string;
  /** Whether readers see a version now. */
  live: boolean;
  /** Whether readers ever saw one, or will. */
  published: boolean;
  removed: boolean;
  /** When the next planned version begins; null when none is. ISO 8601, to the microsecond. */
  plannedFrom: string | null;
  /** The end that was set for what readers see now. */
  endsAt: string | null;
  ownerIds: string[];
}

interface Row extends Omit<StoryDraft, 'content'> {
  content: DraftContent | null;
  version: VersionWords | null;
  language: string;
}

/** The same as far as steps depend on it. */
export function standingOf(story: StoryDraft): Standing {
  const { draft, live, removed, revision, plannedFrom, publishedRevision } = story;
  const changed = (publishedRevision ?? 0) !== revision;
  return { draft, live, removed, planned: plannedFrom !== null, changed };
}

type Reader = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** Reads a story as it is now; null when there is none. A story without a working copy has its newest version's words. */
export async function readStoryDraft(db: Reader, id: string): Promise<StoryDraft | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT a.id::text, a.slug, a.section_id::text AS "sectionId", c.slug AS "sectionSlug",
      coalesce(d.revision, 0) AS revision, d.published_revision AS "publishedRevision",
      coalesce(d.state, 'draft')::text AS draft, d.content, ${newestVersion} AS version,
      to_json(coalesce(d.updated_at, a.last_published_at, a.created_at)) #>> '{}' AS "updatedAt",
      coalesce((SELECT x.language FROM settings x), 'en') AS language,
      ${isLive} AS live, ${planned} AS "plannedFrom", ${end} AS "endsAt",
      a.first_published_at IS NOT NULL AS published, a.removed_at IS NOT NULL AS removed, ${ownersOf} AS "ownerIds"
    FROM article a JOIN section c ON c.id = a.section_id LEFT JOIN draft d ON d.article_id = a.id
    WHERE a.id = ${id}::uuid`;
  if (!row) return null;
  const { content, version, language, ...story } = row;
  // A copy that was saved before there was a field has it as an empty one has.
  const copy = content && { ...emptyDraft(language), ...content };
  return { ...story, content: copy ?? fromVersion(version, story, language) };
}

/** The same, and nobody else writes it until the transaction ends. */
export async function lockStoryDraft(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<StoryDraft | null> {
  if (!isUuid(id)) return null;
  await tx.$queryRaw`SELECT id::text FROM article WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return readStoryDraft(tx, id);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What comes from outside as an id may be anything. An id has one spelling: with capitals it would be another subject to the log and to caches. */
export function isUuid(id: unknown): id is string {
  return typeof id === 'string' && UUID.test(id);
}

/** As `live_story` has it, but by the clock: who waited for a lock began before what the one ahead published. */
const isLive = sql`a.removed_at IS NULL AND EXISTS (SELECT FROM article_version v WHERE v.article_id = a.id
  AND v.live_from <= clock_timestamp() AND (v.live_until IS NULL OR clock_timestamp() < v.live_until))`;

const planned = sql`CASE WHEN a.removed_at IS NULL THEN (SELECT to_json(min(v.live_from)) #>> '{}' FROM article_version v
  WHERE v.article_id = a.id AND v.live_from > clock_timestamp()) END`;

const end = sql`(SELECT to_json(v.ends_at) #>> '{}' FROM article_version v WHERE v.article_id = a.id AND a.removed_at IS NULL
  AND v.live_from <= clock_timestamp() AND (v.live_until IS NULL OR clock_timestamp() < v.live_until))`;

/** Of the rows `a` and `d`: staff among the authors, and whoever began it. */
export const ownersOf = sql`ARRAY(
  SELECT x.staff_id::text FROM author x WHERE x.staff_id IS NOT NULL AND (
    CASE WHEN d.content IS NULL THEN x.id IN (
      SELECT va.author_id FROM version_author va WHERE va.version_id = (
        SELECT v.id FROM article_version v WHERE v.article_id = a.id ORDER BY v.number DESC LIMIT 1))
    ELSE d.content -> 'authors' @> jsonb_build_array(jsonb_build_object('id', x.id)) END)
  UNION SELECT d.created_by_id::text WHERE d.created_by_id IS NOT NULL)`;

/** Only read when there is no working copy: its body may be long. */
const newestVersion = sql`CASE WHEN d.article_id IS NULL THEN (
  SELECT ${versionWords} FROM article_version v WHERE v.article_id = a.id ORDER BY v.number DESC LIMIT 1) END`;

function fromVersion(
  version: Row['version'],
  { slug, sectionId }: { slug: string; sectionId: string },
  language: string,
): DraftContent {
  // Who published it without a lead picture had decided so.
  const withoutHero = version !== null && version.heroId === null;
  return { ...emptyDraft(language), ...version, withoutHero, slug, sectionId };
}
