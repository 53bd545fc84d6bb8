import type { MediaChoice, MediaDetail } from '#lib/domain/desk-answers.ts';
import { type DeskAction, may } from '#lib/domain/permissions.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type Answer, type Colleague, type Denial, deny } from '../drafts/colleague.ts';
import { isUuid } from '../drafts/story-draft.ts';
import { isPublic, type Size, sizedPath, sizeNear } from './media-sql.ts';
import { listUses } from './media-uses.ts';

const { sql } = Prisma;

/** Pixels. */
const THUMBNAIL_WIDTH = 320;
const PREVIEW_WIDTH = 1280;

export const NO_MEDIA = deny(404, 'There is no such picture. It may have been removed meanwhile.');

type Reader = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** A picture as it stands, and what rights depend on. */
export interface MediaRow
  extends Omit<MediaDetail, 'thumbnail' | 'preview' | 'uses' | 'permissions'> {
  hash: string;
  createdById: string | null;
  /** Whether readers see it, or will. */
  isPublic: boolean;
}

/** A picture or file with everything that is known of it. */
export async function readMedia(
  db: Reader,
  id: string,
  by: Colleague,
): Promise<Answer<{ media: MediaDetail }>> {
  const me = { id: by.staffId, role: by.role };
  if (!may(me, 'media.read')) return deny(403, 'You may not see the pictures. Ask an editor.');
  const row = await findMedia(db, id);
  if (!row) return NO_MEDIA;
  return { ok: true, media: await detailOf(db, row, by) };
}

/** The little of it that whoever chooses one is shown; null when there is none. */
export async function readChoice(db: Reader, id: string): Promise<MediaChoice | null> {
  const row = await findMedia(db, id);
  if (!row) return null;
  const { kind, name, alt, caption, credit, width, height, placeholder, hash, small } = row;
  const thumbnail = sizedPath({ hash, name }, small);
  return { id: row.id, kind, name, alt, caption, credit, width, height, placeholder, thumbnail };
}

/** The row with this id; null when there is none. */
async function findMedia(db: Reader, id: string): Promise<(MediaRow & Sizes) | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.$queryRaw<(MediaRow & Sizes)[]>`
    SELECT m.id::text, m.kind::text, m.name, m.hash, m.alt, m.caption, m.credit, m.width, m.height, m.placeholder, m.decorative,
      m.licence, to_json(m.licence_expires_at) #>> '{}' AS "licenceExpiresAt", m.source, m.place, m.tags,
      json_build_object('x', m.focal_x, 'y', m.focal_y) AS focal, m.mime_type AS "mimeType", m.bytes::float8 AS bytes,
      m.state::text, m.failure, m.animated, m.content_credentials AS "contentCredentials", m.original_name AS "originalName",
      to_json(m.created_at) #>> '{}' AS "createdAt", m.created_by_id::text AS "createdById", s.name AS by,
      ${isPublic(sql`m.id`)} AS "isPublic", ${sizeNear(THUMBNAIL_WIDTH)} AS small, ${sizeNear(PREVIEW_WIDTH)} AS large
    FROM media m LEFT JOIN staff s ON s.id = m.created_by_id WHERE m.id = ${id}::uuid`;
  return row ?? null;
}

interface Sizes {
  small: Size;
  large: Size;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockMedia(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<(MediaRow & Sizes) | null> {
  if (!isUuid(id)) return null;
  await tx.$queryRaw`SELECT id::text FROM media WHERE id = ${id}::uuid FOR UPDATE`;
  return findMedia(tx, id);
}

async function detailOf(
  db: Reader,
  { hash, createdById, isPublic: seen, small, large, ...row }: MediaRow & Sizes,
  by: Colleague,
): Promise<MediaDetail> {
  const subject = { createdById, isPublic: seen };
  return {
    ...row,
    licenceExpiresAt: row.licenceExpiresAt && new Date(row.licenceExpiresAt).toISOString(),
    thumbnail: sizedPath({ hash, name: row.name }, small),
    preview: sizedPath({ hash, name: row.name }, large),
    uses: await listUses(db, row.id, by),
    permissions: OWN_ACTIONS.filter((action) => allowsMedia(subject, action, by)),
  };
}

const OWN_ACTIONS: DeskAction[] = ['media.edit', 'media.remove'];

/** Whether somebody may do this with a picture as it stands: those who do not publish may not change what readers see. */
function allowsMedia(
  media: Pick<MediaRow, 'createdById' | 'isPublic'>,
  action: DeskAction,
  by: Colleague,
): boolean {
  const ownerIds = media.createdById ? [media.createdById] : [];
  const state = media.isPublic ? 'public' : 'draft';
  return may({ id: by.staffId, role: by.role }, action, { ownerIds, state });
}

/** Why `by` may not do this with the picture, or null. */
export function mediaDenial(
  media: Pick<MediaRow, 'createdById' | 'isPublic'>,
  action: 'media.edit' | 'media.remove',
  by: Colleague,
): Denial | null {
  if (allowsMedia(media, action, by)) return null;
  return deny(403, 'You may not do this with the picture as it stands. Ask somebody of the desk.');
}
