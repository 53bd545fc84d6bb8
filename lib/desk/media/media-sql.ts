import type { PictureFormat } from '#lib/domain/story.ts';
import { picturePath } from '#lib/urls.ts';
import { Prisma } from '#prisma/generated/client.ts';

const { sql } = Prisma;

/** What `sizeNear` gives: the part of a picture's address that tells its size; null while there is none. */
export type Size = { crop: string; width: number; format: PictureFormat } | null;

/** SQL for the whole JPEG of the row `m` that is at least so wide, else the widest. */
export function sizeNear(width: number): Prisma.Sql {
  return sql`(SELECT json_build_object('crop', r.crop, 'width', r.width, 'format', r.format) FROM rendition r
    WHERE r.media_id = m.id AND r.crop = 'full' AND r.format = 'jpg'
    ORDER BY r.width < ${width}::int, abs(r.width - ${width}::int) LIMIT 1)`;
}

/** The address of a picture in this size. */
export function sizedPath(picture: { hash: string; name: string }, size: Size): string | null {
  return size && picturePath(picture, size);
}

/** Whether a version of the row `v` is, or will be, before readers; `a` is its story. */
const standing = sql`(v.live_until IS NULL OR v.live_until > clock_timestamp()) AND a.removed_at IS NULL`;

/** SQL for the stories whose readers see the picture with the id `id`, or will: rows of `article_id`. */
export function publicUses(id: Prisma.Sql): Prisma.Sql {
  return sql`SELECT v.article_id FROM version_media u JOIN article_version v ON v.id = u.version_id
    JOIN article a ON a.id = v.article_id WHERE u.media_id = ${id} AND ${standing}`;
}

/** The same for stories that somebody works on, or would find so: without a working copy it is the newest version. */
export function workUses(id: Prisma.Sql): Prisma.Sql {
  return sql`${draftUses(id)} UNION ${newestUses(id)}`;
}

function draftUses(id: Prisma.Sql): Prisma.Sql {
  return sql`SELECT u.article_id FROM draft_media u JOIN article a ON a.id = u.article_id
    WHERE u.media_id = ${id} AND a.removed_at IS NULL`;
}

function newestUses(id: Prisma.Sql): Prisma.Sql {
  return sql`SELECT v.article_id FROM version_media u JOIN article_version v ON v.id = u.version_id
      JOIN article a ON a.id = v.article_id
    WHERE u.media_id = ${id} AND a.removed_at IS NULL AND NOT EXISTS (SELECT FROM draft d WHERE d.article_id = a.id)
      AND NOT EXISTS (SELECT FROM article_version n WHERE n.article_id = a.id AND n.number > v.number)`;
}

/** SQL for whether readers see the picture, or will: in a story, on a standing page, as a portrait, as the logo. */
export function isPublic(id: Prisma.Sql): Prisma.Sql {
  return sql`(EXISTS (${publicUses(id)}) OR EXISTS (SELECT FROM author x WHERE x.portrait_id = ${id})
    OR EXISTS (SELECT FROM settings x WHERE x.logo_id = ${id})
    OR EXISTS (SELECT FROM page_media u JOIN page p ON p.id = u.page_id WHERE u.media_id = ${id} AND p.public))`;
}

/**
 * SQL for whether nothing at all stands on it. What is found in one look is asked first, and for one picture at a time
 * (OFFSET 0): most of the library is passed over to fill a page, and the planner would rather join all of it.
 */
export function isUnused(id: Prisma.Sql): Prisma.Sql {
  const uses = [
    sql`SELECT FROM page_media u WHERE u.media_id = ${id}`,
    sql`SELECT FROM author x WHERE x.portrait_id = ${id}`,
    sql`SELECT FROM settings x WHERE x.logo_id = ${id}`,
    draftUses(id),
    publicUses(id),
    newestUses(id),
  ];
  const none = uses.map((use) => sql`NOT EXISTS (${use} OFFSET 0)`);
  return sql`(${Prisma.join(none, ' AND ')})`;
}
