import { z } from 'zod';
import { isColour } from '#lib/domain/accent.ts';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import { may } from '#lib/domain/permissions.ts';
import { recordAudit } from '../audit.ts';
import { type Answer, type Colleague, deny } from '../drafts/colleague.ts';
import { readChoice } from '../media/read-media.ts';
import type { Desk } from '../refusal.ts';

/** What an administrator says of the paper itself. */
export interface PaperSettings {
  siteName: string;
  tagline: string;
  logoId: string | null;
  /** `#rrggbb`; empty: the paper's own red. */
  accent: string;
}

const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text))
    .transform((text) => text.trim());
const siteName = words(100).pipe(z.string().min(1));
const tagline = words(200);
const accent = z
  .string()
  .trim()
  .toLowerCase()
  .refine((text) => text === '' || isColour(text));
const logoId = z.uuid().lowercase().nullable();

/** The paper as it is called now; a paper that was never set up has no name of its own. */
export async function readPaperSettings(
  db: Desk,
): Promise<PaperSettings & { logo: MediaChoice | null }> {
  const row = await db.settings.findUnique({ where: { id: 1 } });
  const logo = row?.logoId ? await readChoice(db, row.logoId) : null;
  return {
    siteName: row?.siteName ?? '',
    tagline: row?.tagline ?? '',
    logoId: row?.logoId ?? null,
    accent: row?.accent ?? '',
    logo,
  };
}

/** Changes what the paper is called and shown by. Every page says it: all are made anew, the database tells them. */
export async function savePaperSettings(
  db: Desk,
  typed: Record<keyof PaperSettings, unknown>,
  by: Colleague,
): Promise<Answer> {
  if (!may({ id: by.staffId, role: by.role }, 'settings.manage')) {
    return deny(403, 'You may not change the settings. Ask an administrator.');
  }
  const [name, line, logo, colour] = [
    siteName.safeParse(typed.siteName),
    tagline.safeParse(typed.tagline),
    logoId.safeParse(typed.logoId),
    accent.safeParse(typed.accent),
  ];
  if (!name.success) return deny(422, 'A paper has a name of at most 100 characters.', 'siteName');
  if (!line.success) return deny(422, 'At most 200 characters fit here.', 'tagline');
  if (!logo.success) return deny(422, 'There is no such picture.', 'logoId');
  if (!colour.success) return deny(422, 'Write a colour as #a3152e.', 'accent');
  const wanted = {
    siteName: name.data,
    tagline: line.data,
    logoId: logo.data,
    accent: colour.data,
  };
  return db.$transaction(async (tx) => {
    const before = await tx.settings.findUnique({ where: { id: 1 } });
    if (wanted.logoId && wanted.logoId !== before?.logoId) {
      const [found] = await tx.$queryRaw<{ id: string }[]>`
        SELECT id::text FROM live_media WHERE id = ${wanted.logoId}::uuid AND kind = 'picture'`;
      if (!found)
        return deny(422, 'This picture cannot be shown any more. Choose another.', 'logoId');
    }
    await tx.settings.upsert({ where: { id: 1 }, create: { id: 1, ...wanted }, update: wanted });
    const was = before && {
      siteName: before.siteName,
      tagline: before.tagline,
      logoId: before.logoId,
      accent: before.accent,
    };
    await recordAudit(tx, {
      action: 'settings.edit',
      subject: 'settings',
      staffId: by.staffId,
      ipAddress: by.ipAddress,
      details: { was, now: wanted },
    });
    return { ok: true };
  });
}
