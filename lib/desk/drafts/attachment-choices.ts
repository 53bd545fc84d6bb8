import { getSite } from '#lib/data/site.ts';
import type { AttachmentType } from '#lib/domain/attachment.ts';
import type { AttachmentChoice } from '#lib/domain/desk-answers.ts';
import { attachmentKind } from '#lib/markup/attachment.ts';
import type { Desk } from '../refusal.ts';
import { likePattern } from './list-stories.ts';

const SHOWN = 40;

/** Recordings and documents by what is said of them, newest first; or by their ids, with blanks between. */
export async function searchAttachments(db: Desk, text: string): Promise<AttachmentChoice[]> {
  const pattern = likePattern(text);
  const { language } = await getSite();
  const rows = await db.$queryRaw<
    { id: string; name: string; mimeType: AttachmentType; bytes: bigint }[]
  >`SELECT m.id::text, coalesce(nullif(o.original_name, ''), m.name) AS name, m.mime_type AS "mimeType", m.bytes
    FROM live_media m JOIN media o ON o.id = m.id WHERE m.kind <> 'picture'
      AND (${text} = '' OR m.id::text = ANY(string_to_array(${text}, ' '))
        OR concat_ws(' ', m.name, o.original_name, m.caption, m.credit) ILIKE ${pattern})
    ORDER BY o.created_at DESC, o.id DESC LIMIT ${SHOWN}::int`;
  return rows.map(({ id, name, mimeType, bytes }) => ({
    id,
    name,
    about: attachmentKind({ mimeType, bytes: Number(bytes) }, language),
  }));
}
