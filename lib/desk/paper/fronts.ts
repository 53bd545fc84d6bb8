import { FRONT_CANDIDATES, type FrontSection, type FrontSlot } from '#lib/domain/front.ts';
import { FRONT_PLACES, type FrontKind, isAt } from '#lib/domain/front-places.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { Desk } from '../refusal.ts';

const { sql } = Prisma;
type Reader = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** A story that may stand on a front. */
export interface FrontStory {
  id: string;
  headline: string;
  sectionId: string;
  section: string;
  /** ISO 8601; null for one that readers do not see yet. */
  publishedAt: string | null;
}

/** A front as the desk arranges it. */
export interface DeskFront {
  kind: FrontKind;
  slots: FrontSlot[];
  /** What may stand on it: what stands there, and the newest public stories, newest first. */
  stories: FrontStory[];
  sections: FrontSection[];
  /** Instants still to come at which it changes by plan. */
  plans: string[];
}

/** SQL for the rows of one front; null: the paper's. */
function ofFront(sectionId: string | null): Prisma.Sql {
  return sectionId === null ? sql`f.section_id IS NULL` : sql`f.section_id = ${sectionId}::uuid`;
}

/** What stands in the places of a front at an instant. */
export async function listSlots(
  db: Reader,
  sectionId: string | null,
  at: string,
): Promise<FrontSlot[]> {
  const rows = await db.$queryRaw<FrontSlot[]>`
    SELECT f.zone::text, f.position, f.article_id::text AS "storyId" FROM front_slot f WHERE ${ofFront(sectionId)}
      AND f.live_from <= ${at}::timestamptz AND (f.live_until IS NULL OR ${at}::timestamptz < f.live_until) ORDER BY f.zone, f.position`;
  const places = FRONT_PLACES[sectionId === null ? 'paper' : 'section'];
  return rows.filter((slot) => places.some((place) => isAt(place, slot)));
}

/** Instants after `at` at which something on a front begins or ends, the first one first. */
export async function listFrontPlans(
  db: Reader,
  sectionId: string | null,
  at: string,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ at: string }[]>`
    SELECT to_json(i.at) #>> '{}' AS at FROM (SELECT DISTINCT t.at FROM front_slot f
      CROSS JOIN LATERAL (VALUES (f.live_from), (f.live_until)) t(at) WHERE ${ofFront(sectionId)} AND t.at > ${at}::timestamptz) i ORDER BY i.at`;
  return rows.map((row) => row.at);
}

/** A front as it is now, or will be at the instant of a plan. */
export async function readDeskFront(
  db: Desk,
  { sectionId, at }: { sectionId: string | null; at: string | null },
): Promise<DeskFront> {
  const now = new Date().toISOString();
  const [slots, plans, sections, newest] = await Promise.all([
    listSlots(db, sectionId, at ?? now),
    listFrontPlans(db, sectionId, now),
    db.$queryRaw<FrontSection[]>`WITH RECURSIVE tree AS (
        SELECT c.id, c.kind, c.position, c.slug, c.id AS top_id, 0 AS depth FROM section c WHERE c.parent_id IS NULL
        UNION ALL SELECT c.id, c.kind, c.position, c.slug, t.top_id, t.depth + 1 FROM section c JOIN tree t ON c.parent_id = t.id)
      SELECT id::text, kind::text, top_id::text AS "topId" FROM tree ORDER BY depth, position, slug`,
    listNewest(db, sectionId),
  ]);
  const missing = slots
    .map(({ storyId }) => storyId)
    .filter((id) => !newest.some((one) => one.id === id));
  const placed = missing.length > 0 ? await listByIds(db, missing) : [];
  const stories = [...newest, ...placed].toSorted((a, b) =>
    (b.publishedAt ?? '9').localeCompare(a.publishedAt ?? '9'),
  );
  return { kind: sectionId === null ? 'paper' : 'section', slots, stories, sections, plans };
}

const story = sql`s.id::text, s.headline, s.section_id::text AS "sectionId", c.name AS section, to_json(s.published_at) #>> '{}' AS "publishedAt"`;

async function listNewest(db: Reader, sectionId: string | null): Promise<FrontStory[]> {
  const roots = sectionId === null ? sql`parent_id IS NULL` : sql`id = ${sectionId}::uuid`;
  return db.$queryRaw<FrontStory[]>`WITH RECURSIVE tree AS (
      SELECT id, name FROM section WHERE ${roots} UNION ALL SELECT b.id, b.name FROM section b JOIN tree t ON b.parent_id = t.id)
    SELECT ${story} FROM tree c CROSS JOIN LATERAL (SELECT * FROM live_story s WHERE s.section_id = c.id
      ORDER BY s.published_at DESC, s.id DESC LIMIT ${FRONT_CANDIDATES}::int) s ORDER BY s.published_at DESC, s.id DESC`;
}

/** Public ones, and those that are planned. */
async function listByIds(db: Reader, ids: string[]): Promise<FrontStory[]> {
  return db.$queryRaw<FrontStory[]>`
    SELECT a.id::text, v.headline, a.section_id::text AS "sectionId", c.name AS section,
      CASE WHEN v.live_from <= now() THEN to_json(a.first_published_at) #>> '{}' END AS "publishedAt"
    FROM article a JOIN section c ON c.id = a.section_id CROSS JOIN LATERAL (
      SELECT headline, live_from FROM article_version o WHERE o.article_id = a.id ORDER BY o.live_from DESC LIMIT 1) v
    WHERE a.id = ANY(${ids}::uuid[])`;
}
