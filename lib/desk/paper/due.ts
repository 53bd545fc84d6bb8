import type { DueKind } from '#lib/domain/due-kind.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { PeopleActor } from '../people-problem.ts';
import type { Desk } from '../refusal.ts';
import { mayRun } from './outcome.ts';

export interface DueLine {
  /** ISO 8601. */
  at: string;
  kind: DueKind;
  /** The story, or the section of the front; null: the paper's own front. */
  id: string | null;
  /** Its headline, or the section's name; empty for the paper's own front, and for a story without a headline. */
  name: string;
}

/** From when until before when, and how many at most, first the next. */
export interface DueRange {
  from: Date;
  until: Date;
  most: number;
}

const SHOWN = 12;
/** Days ahead: whoever plans further looks at the calendar. */
const AHEAD = 31;
const DAY = 86_400_000;

/** What will change for readers by itself in the coming weeks, first the next. Nothing for whoever may not see all stories. */
export async function listDue(db: Desk, by: PeopleActor): Promise<DueLine[]> {
  const now = Date.now();
  return listDueIn(
    db,
    { from: new Date(now), until: new Date(now + AHEAD * DAY), most: SHOWN },
    by,
  );
}

/** The same between two instants, of which what has passed is left out. */
export async function listDueIn(db: Desk, range: DueRange, by: PeopleActor): Promise<DueLine[]> {
  if (!mayRun(by, 'story.list_all')) return [];
  const found = await Promise.all([
    listDueStories(db, range),
    listEmbargoes(db, range),
    listDueFronts(db, range),
  ]);
  return found
    .flat()
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .slice(0, range.most);
}

type Reader = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** The clock of the paper knows every instant at which a story comes or goes, among others at which it only ages. */
async function listDueStories(db: Reader, { from, until, most }: DueRange): Promise<DueLine[]> {
  return db.$queryRaw<DueLine[]>`
    SELECT to_json(k.at) #>> '{}' AS at, a.id::text, v.headline AS name,
      CASE WHEN v.live_from < k.at THEN 'end' WHEN a.first_published_at = k.at THEN 'publish' ELSE 'change' END AS kind
    FROM (SELECT DISTINCT at, substring(subject FROM 7)::uuid AS article_id FROM content_clock
      WHERE subject LIKE 'story:%' AND at > now() AND at >= ${from}::timestamptz AND at < ${until}::timestamptz) k
    JOIN article a ON a.id = k.article_id AND a.removed_at IS NULL
    CROSS JOIN LATERAL (SELECT o.headline, o.live_from FROM article_version o WHERE o.article_id = a.id
      AND (o.live_from = k.at OR o.live_until = k.at) ORDER BY o.live_from DESC LIMIT 1) v
    ORDER BY k.at, a.id LIMIT ${most}::int`;
}

/** Kept as ISO 8601 in UTC, whose order as text is that of time. */
async function listEmbargoes(db: Reader, { from, until, most }: DueRange): Promise<DueLine[]> {
  const start = new Date(Math.max(from.getTime(), Date.now()));
  return db.$queryRaw<DueLine[]>`
    SELECT d.content ->> 'embargoAt' AS at, 'embargo' AS kind, a.id::text, coalesce(d.content ->> 'headline', '') AS name
    FROM draft d JOIN article a ON a.id = d.article_id AND a.removed_at IS NULL
    WHERE d.content ->> 'embargoAt' >= ${start.toISOString()} AND d.content ->> 'embargoAt' < ${until.toISOString()}
    ORDER BY d.content ->> 'embargoAt', a.id LIMIT ${most}::int`;
}

async function listDueFronts(db: Reader, { from, until, most }: DueRange): Promise<DueLine[]> {
  return db.$queryRaw<DueLine[]>`
    SELECT to_json(p.at) #>> '{}' AS at, 'front' AS kind, p.section_id::text AS id, coalesce(c.name, '') AS name
    FROM (SELECT DISTINCT f.section_id, t.at FROM front_slot f CROSS JOIN LATERAL (VALUES (f.live_from), (f.live_until)) t(at)
      WHERE t.at > now() AND t.at >= ${from}::timestamptz AND t.at < ${until}::timestamptz) p LEFT JOIN section c ON c.id = p.section_id
    ORDER BY p.at LIMIT ${most}::int`;
}
