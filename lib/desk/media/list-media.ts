import type { MediaChoice, MediaDetail } from '#lib/domain/desk-answers.ts';
import { RIGHTS_WARNING_DAYS } from '#lib/domain/media-fields.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { likePattern } from '../drafts/list-stories.ts';
import type { Desk } from '../refusal.ts';
import type { MediaFilter } from './media-filter.ts';
import { isUnused, type Size, sizedPath, sizeNear } from './media-sql.ts';

const { sql } = Prisma;

/** A picture or file as the library lists it. */
export interface MediaLine
  extends MediaChoice,
    Pick<
      MediaDetail,
      | 'mimeType'
      | 'bytes'
      | 'state'
      | 'failure'
      | 'decorative'
      | 'licenceExpiresAt'
      | 'originalName'
      | 'by'
    > {
  /** ISO 8601, to the microsecond. */
  at: string;
}

const ON_A_PAGE = 60;
/** Pixels: a row of the library is about half as high. */
const THUMBNAIL_WIDTH = 480;
const MOST_WORDS = 8;

/** The paper's pictures and files, newest first. */
export async function listMedia(
  db: Desk,
  filter: MediaFilter,
): Promise<{ media: MediaLine[]; next: { at: string; id: string } | null }> {
  const rows = await db.$queryRaw<
    (Omit<MediaLine, 'thumbnail'> & { hash: string; size: Size })[]
  >`SELECT m.id::text, m.kind::text, m.name, m.alt, m.caption, m.credit, m.width, m.height, m.placeholder, m.hash,
      m.mime_type AS "mimeType", m.bytes::float8 AS bytes, m.state::text, m.failure, m.decorative,
      to_json(m.licence_expires_at) #>> '{}' AS "licenceExpiresAt", m.original_name AS "originalName", s.name AS by,
      to_json(m.created_at) #>> '{}' AS at, ${sizeNear(THUMBNAIL_WIDTH)} AS size
    FROM media m LEFT JOIN staff s ON s.id = m.created_by_id
    WHERE ${Prisma.join(conditions(filter), ' AND ')}
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${ON_A_PAGE + 1}::int`;
  const media = rows.slice(0, ON_A_PAGE).map(({ hash, size, ...line }) => ({
    ...line,
    thumbnail: sizedPath({ hash, name: line.name }, size),
  }));
  const last = media.at(-1);
  return { media, next: last && rows.length > ON_A_PAGE ? { at: last.at, id: last.id } : null };
}

function conditions(filter: MediaFilter): Prisma.Sql[] {
  const { list, text, credit, licence, tag, kind, staffId, from, to, after } = filter;
  const lists = {
    all: [],
    undescribed: [sql`m.kind = 'picture' AND m.alt = '' AND NOT m.decorative`],
    ending: [
      sql`m.licence_expires_at < now() + make_interval(days => ${RIGHTS_WARNING_DAYS}::int)`,
    ],
    unused: [isUnused(sql`m.id`)],
  };
  const wanted = text?.split(/\s+/).slice(0, MOST_WORDS) ?? [];
  const day = (date: string) =>
    sql`(${date}::date::timestamp AT TIME ZONE coalesce((SELECT time_zone FROM settings), 'UTC'))`;
  return [
    sql`true`,
    ...lists[list],
    ...wanted.map((word) => sql`${said} LIKE lower(${likePattern(word)})`),
    ...(credit ? [sql`m.credit ILIKE ${likePattern(credit)}`] : []),
    ...(licence ? [sql`m.licence ILIKE ${likePattern(licence)}`] : []),
    ...(tag ? [sql`m.tags @> ARRAY[${tag}]`] : []),
    ...(kind ? [sql`m.kind = ${kind}::media_kind`] : []),
    ...(staffId ? [sql`m.created_by_id = ${staffId}::uuid`] : []),
    ...(from ? [sql`m.created_at >= ${day(from)}`] : []),
    ...(to ? [sql`m.created_at < ${day(to)} + interval '1 day'`] : []),
    ...(after ? [sql`(m.created_at, m.id) < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ];
}

/** Everything that is said of a picture, as its index has it. */
const said = sql`media_said(m.name, m.original_name, m.alt, m.caption, m.credit, m.place, m.source, m.tags)`;

/** The tags in use, those used most first, for suggestions. */
export async function listTags(db: Desk): Promise<string[]> {
  const rows = await db.$queryRaw<{ tag: string }[]>`
    SELECT tag FROM media m CROSS JOIN LATERAL unnest(m.tags) AS t(tag) GROUP BY tag ORDER BY count(*) DESC, tag LIMIT 200`;
  return rows.map(({ tag }) => tag);
}
