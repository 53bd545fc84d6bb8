import { findings } from '#lib/data/search-sql.ts';
import { may } from '#lib/domain/permissions.ts';
import { readSearchQuery } from '#lib/domain/search-query.ts';
import type { DraftState } from '#lib/domain/workflow.ts';
import { storyPath } from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { Desk } from '../refusal.ts';
import type { Colleague } from './colleague.ts';
import type { StoryFilter } from './story-filter.ts';

const { sql } = Prisma;

/** A story as the desk lists it. */
export interface StoryLine {
  id: string;
  headline: string;
  /** Empty: none is chosen yet. */
  section: string;
  authors: string[];
  state: DraftState;
  live: boolean;
  /** Whether there is something that readers do not have. */
  changed: boolean;
  path: string | null;
  /** The last save; of public ones the first publication, of planned ones when they begin, of ended ones when they did. ISO 8601, to the microsecond. */
  at: string;
  by: string | null;
  /** That of the working copy, 0 where there is none. */
  revision: number;
}

interface Row extends Omit<StoryLine, 'path'> {
  slug: string;
  sectionSlug: string;
}

const ON_A_PAGE = 50;
/** So many of the newest public stories with a word are looked through; whoever wants older ones adds days or a word. */
const MOST_FOUND = 300;

/** The stories that somebody may see, newest first. */
export async function listStories(
  db: Desk,
  filter: StoryFilter,
  by: Colleague,
): Promise<{ stories: StoryLine[]; next: { at: string; id: string } | null }> {
  const me = { id: by.staffId, role: by.role };
  if (!may(me, 'story.list')) return { stories: [], next: null };
  const rows = await db.$queryRaw<Row[]>(
    filter.list === 'public'
      ? publicSql(filter, me)
      : filter.list === 'planned' || filter.list === 'ended'
        ? awaySql(filter, me)
        : workSql(filter, me),
  );
  const stories = rows.slice(0, ON_A_PAGE).map(({ slug, sectionSlug, ...line }) => ({
    ...line,
    path: line.live ? storyPath(sectionSlug, slug) : null,
  }));
  const last = stories.at(-1);
  return { stories, next: last && rows.length > ON_A_PAGE ? { at: last.at, id: last.id } : null };
}

type Me = Parameters<typeof may>[0];

function workSql(filter: StoryFilter, me: Me): Prisma.Sql {
  const { list, text, after } = filter;
  const where = [
    sql`a.removed_at IS NULL AND d.published_revision IS DISTINCT FROM d.revision`,
    ...(list === 'work' ? [] : [sql`d.state = ${list}::draft_state`]),
    ...(filter.sectionId ? [sql`d.content ->> 'sectionId' = ${filter.sectionId}`] : []),
    ...ownersOf(filter, me).map(
      (staffId) => sql`(d.created_by_id = ${staffId}::uuid
        OR d.content -> 'authors' @> (SELECT jsonb_build_array(jsonb_build_object('id', o.id)) FROM author o WHERE o.staff_id = ${staffId}::uuid))`,
    ),
    ...(text ? [sql`d.content ->> 'headline' ILIKE ${likePattern(text)}`] : []),
    ...(filter.topic
      ? [
          sql`d.content -> 'topicIds' ? (SELECT t.id::text FROM topic t WHERE ${isTopic(filter.topic)} LIMIT 1)`,
        ]
      : []),
    ...daysOf(filter, sql`d.updated_at`),
    ...(after
      ? [sql`(d.updated_at, d.article_id) < (${after.at}::timestamptz, ${after.id}::uuid)`]
      : []),
  ];
  return sql`SELECT a.id::text, d.content ->> 'headline' AS headline, coalesce(wanted.name, '') AS section, a.slug, c.slug AS "sectionSlug",
      ARRAY(SELECT x.name FROM jsonb_array_elements(d.content -> 'authors') WITH ORDINALITY AS n(entry, place)
        JOIN author x ON x.id = (n.entry ->> 'id')::uuid ORDER BY n.place) AS authors,
      d.state::text, ${IS_LIVE} AS live, true AS changed,
      to_json(d.updated_at) #>> '{}' AS at, s.name AS by, d.revision
    FROM draft d JOIN article a ON a.id = d.article_id JOIN section c ON c.id = a.section_id
    LEFT JOIN section wanted ON wanted.id = (d.content ->> 'sectionId')::uuid LEFT JOIN staff s ON s.id = d.updated_by_id
    WHERE ${Prisma.join(where, ' AND ')} ORDER BY d.updated_at DESC, d.article_id DESC LIMIT ${ON_A_PAGE + 1}::int`;
}

function publicSql(filter: StoryFilter, me: Me): Prisma.Sql {
  const { text, after } = filter;
  const [owner, ...others] = ownersOf(filter, me);
  const where = [
    sql`true`,
    ...(filter.sectionId ? [sql`s.section_id = ${filter.sectionId}::uuid`] : []),
    ...others.map(
      (
        staffId,
      ) => sql`(EXISTS (SELECT FROM draft b WHERE b.article_id = s.id AND b.created_by_id = ${staffId}::uuid)
        OR EXISTS (SELECT FROM version_author va WHERE va.version_id = s.version_id AND va.author_id = ${authorOf(staffId)}))`,
    ),
    ...(text ? [HAS_WORDS] : []),
    ...(filter.topic ? [hasTopic(filter.topic, sql`s.version_id`)] : []),
    ...daysOf(filter, sql`s.published_at`),
    ...(after ? [sql`(s.published_at, s.id) < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ];
  const all = Prisma.join(where, ' AND ');
  // What is looked for with the words needs no more than what is shown.
  const most = owner || filter.topic || after ? MOST_FOUND : ON_A_PAGE + 1;
  return sql`${text ? withWords(filter, most) : Prisma.empty}
    SELECT s.id::text, s.headline, c.name AS section, s.slug, c.slug AS "sectionSlug",
      ARRAY(SELECT x.name FROM version_author va JOIN author x ON x.id = va.author_id WHERE va.version_id = s.version_id ORDER BY va.position) AS authors,
      coalesce(d.state, 'draft')::text AS state, true AS live,
      d.article_id IS NOT NULL AND d.published_revision IS DISTINCT FROM d.revision AS changed,
      to_json(s.published_at) #>> '{}' AS at, NULL AS by, coalesce(d.revision, 0) AS revision
    FROM live_story s JOIN section c ON c.id = s.section_id LEFT JOIN draft d ON d.article_id = s.id
    WHERE ${owner ? sql`s.id IN (${newestOf(owner, all)})` : all} ORDER BY s.published_at DESC, s.id DESC LIMIT ${ON_A_PAGE + 1}::int`;
}

/** The newest public stories of somebody that `where` lets pass, in the order of an index: one may have thousands. */
function newestOf(staffId: string, where: Prisma.Sql): Prisma.Sql {
  const most = sql`${ON_A_PAGE + 1}::int`;
  return sql`(SELECT s.id FROM version_author va JOIN live_story s ON s.version_id = va.version_id
      WHERE va.author_id = ${authorOf(staffId)} AND ${where} ORDER BY va.published_at DESC, s.id DESC LIMIT ${most})
    UNION (SELECT s.id FROM draft b JOIN live_story s ON s.id = b.article_id
      WHERE b.created_by_id = ${staffId}::uuid AND ${where} ORDER BY s.published_at DESC, s.id DESC LIMIT ${most})`;
}

/** The author page of a member of staff: there is one at most. */
function authorOf(staffId: string): Prisma.Sql {
  return sql`(SELECT o.id FROM author o WHERE o.staff_id = ${staffId}::uuid)`;
}

/**
 * Stories of which a version is to come, the next first; or those readers had and have no more, the last to go first.
 * Both are few: an index knows them.
 */
function awaySql(filter: StoryFilter, me: Me): Prisma.Sql {
  const { text, after } = filter;
  const isPlan = filter.list === 'planned';
  const [order, beyond] = isPlan ? [sql`ASC`, sql`>`] : [sql`DESC`, sql`<`];
  const found = isPlan
    ? sql`SELECT a.id, min(v.live_from) AS at FROM article a JOIN article_version v ON v.article_id = a.id AND v.live_from > now()
        WHERE a.removed_at IS NULL AND a.last_published_at > now() GROUP BY a.id`
    : sql`SELECT a.id, max(v.live_until) AS at FROM article a JOIN article_version v ON v.article_id = a.id
        WHERE a.removed_at IS NULL AND a.absent <> '{}' AND a.absent @> now() GROUP BY a.id`;
  const where = [
    sql`true`,
    ...(filter.sectionId ? [sql`a.section_id = ${filter.sectionId}::uuid`] : []),
    ...ownersOf(filter, me).map(
      (staffId) => sql`(d.created_by_id = ${staffId}::uuid
        OR EXISTS (SELECT FROM version_author va WHERE va.version_id = v.id AND va.author_id = ${authorOf(staffId)}))`,
    ),
    ...(text ? [sql`v.headline ILIKE ${likePattern(text)}`] : []),
    ...(filter.topic ? [hasTopic(filter.topic, sql`v.id`)] : []),
    ...daysOf(filter, sql`f.at`),
    ...(after ? [sql`(f.at, a.id) ${beyond} (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ];
  return sql`SELECT a.id::text, v.headline, c.name AS section, a.slug, c.slug AS "sectionSlug",
      ARRAY(SELECT x.name FROM version_author va JOIN author x ON x.id = va.author_id WHERE va.version_id = v.id ORDER BY va.position) AS authors,
      coalesce(d.state, 'draft')::text AS state, ${IS_LIVE} AS live,
      d.article_id IS NOT NULL AND d.published_revision IS DISTINCT FROM d.revision AS changed,
      to_json(f.at) #>> '{}' AS at, NULL AS by, coalesce(d.revision, 0) AS revision
    FROM (${found}) f JOIN article a ON a.id = f.id JOIN section c ON c.id = a.section_id LEFT JOIN draft d ON d.article_id = a.id
    JOIN LATERAL (SELECT id, headline FROM article_version WHERE article_id = a.id ORDER BY live_from DESC LIMIT 1) v ON true
    WHERE ${Prisma.join(where, ' AND ')} ORDER BY f.at ${order}, a.id ${order} LIMIT ${ON_A_PAGE + 1}::int`;
}

/** Whose stories are asked for. Whoever may not see all stories sees their own, whatever else was asked for. */
function ownersOf({ staffId }: StoryFilter, me: Me): string[] {
  const wanted = staffId ? [staffId] : [];
  return [...new Set(may(me, 'story.list_all') ? wanted : [...wanted, me.id])];
}

/** A value, not EXISTS: the planner would look all of them up beforehand, a hundred thousand for fifty lines. */
const IS_LIVE = sql`coalesce((SELECT true FROM live_story s WHERE s.id = a.id), false)`;

/** SQL for whether the topic `t` is called so. */
function isTopic(name: string): Prisma.Sql {
  return sql`lower(t.name) = lower(${name})`;
}

function hasTopic(name: string, versionId: Prisma.Sql): Prisma.Sql {
  return sql`EXISTS (SELECT FROM version_topic n JOIN topic t ON t.id = n.topic_id WHERE n.version_id = ${versionId} AND ${isTopic(name)})`;
}

/** From the beginning of the first day to the end of the last, by the newsroom's clock. */
function daysOf({ from, to }: StoryFilter, at: Prisma.Sql): Prisma.Sql[] {
  const zone = sql`coalesce((SELECT x.time_zone FROM settings x), 'UTC')`;
  return [
    ...(from ? [sql`${at} >= (${from}::date)::timestamp AT TIME ZONE ${zone}`] : []),
    ...(to ? [sql`${at} < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}`] : []),
  ];
}

/** SQL for whether a public story `s` is among what `withWords` found. */
export const HAS_WORDS = sql`s.version_id IN (SELECT version_id FROM found)`;

/** SQL to begin a statement with: public stories with these words as readers would find them, the newest and no more than `most`. */
export function withWords(filter: Partial<StoryFilter>, most: number): Prisma.Sql {
  const { text = '', sectionId, from = '', to = '' } = filter;
  const query = readSearchQuery({ q: text, section: sectionId ?? '', from, to });
  return sql`WITH RECURSIVE ${findings(query, { most, sectionId })}`;
}

/** What was typed stands for itself. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
