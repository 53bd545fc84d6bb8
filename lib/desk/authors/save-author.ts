import { getSite } from '#lib/data/site.ts';
import {
  type AuthorField,
  type AuthorFields,
  parseAuthorFields,
} from '#lib/domain/author-fields.ts';
import { readAuthorLinks } from '#lib/domain/author-links.ts';
import { may } from '#lib/domain/permissions.ts';
import { authorPath } from '#lib/urls.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import { type Answer, type Colleague, deny } from '../drafts/colleague.ts';
import { isUuid } from '../drafts/story-draft.ts';
import type { Desk } from '../refusal.ts';

/** Makes an author (`id` null), or changes one. A former address leads to the new one. */
export async function saveAuthor(
  db: Desk,
  wish: { id: string | null; typed: Record<AuthorField, unknown> },
  by: Colleague,
): Promise<Answer<{ id: string }>> {
  if (!may({ id: by.staffId, role: by.role }, 'author.manage')) {
    return deny(403, 'You may not change authors. Ask an editor.');
  }
  const { language } = await getSite();
  const parsed = parseAuthorFields(wish.typed, language);
  if (!parsed.ok) return deny(422, parsed.problem, parsed.field);
  const { fields } = parsed;
  return db.$transaction(async (tx) => {
    const before = wish.id === null ? null : await lockAuthor(tx, wish.id);
    if (wish.id !== null && !before) return deny(404, 'There is no such author any more.');
    const problem = await contradiction(tx, before, fields);
    if (problem) return problem;
    const { id } = before
      ? await tx.author.update({ where: { id: before.id }, data: fields, select: { id: true } })
      : await tx.author.create({ data: fields, select: { id: true } });
    await leadOn(tx, { id, from: before?.slug, to: fields.slug });
    const changed = before ? changes(before, fields) : { ...fields };
    if (Object.keys(changed).length > 0) {
      await recordAudit(tx, {
        action: before ? 'author.edit' : 'author.create',
        subject: `author:${id}`,
        staffId: by.staffId,
        ipAddress: by.ipAddress,
        details: { name: fields.name, now: changed },
      });
    }
    return { ok: true, id };
  });
}

async function lockAuthor(tx: Prisma.TransactionClient, id: string) {
  if (!isUuid(id)) return null;
  await tx.$queryRaw`SELECT id::text FROM author WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.author.findUnique({ where: { id } });
  return row && { ...row, links: readAuthorLinks(row.links) };
}

/** What of it others have already, or is not there. */
async function contradiction(
  tx: Prisma.TransactionClient,
  before: (AuthorFields & { id: string }) | null,
  { slug, portraitId, staffId }: AuthorFields,
) {
  const [named, colleague] = await Promise.all([
    tx.author.findUnique({ where: { slug }, select: { id: true } }),
    staffId ? tx.staff.findUnique({ where: { id: staffId }, include: { author: true } }) : null,
  ]);
  if (named && named.id !== before?.id) {
    return deny(422, 'Another author has this address. Choose another.', 'slug');
  }
  if (staffId && !colleague) return deny(422, 'There is no such colleague.', 'staffId');
  if (colleague?.author && colleague.author.id !== before?.id) {
    return deny(422, 'This colleague is another author already.', 'staffId');
  }
  // One whose rights ended is no reason to refuse another word of the biography.
  if (portraitId && portraitId !== before?.portraitId) {
    const [portrait] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM live_media WHERE id = ${portraitId}::uuid AND kind = 'picture'`;
    if (!portrait)
      return deny(422, 'This picture cannot be shown any more. Choose another.', 'portraitId');
  }
  return null;
}

async function leadOn(
  tx: Prisma.TransactionClient,
  { id, from, to }: { id: string; from: string | undefined; to: string },
): Promise<void> {
  if (from === to) return;
  await tx.redirect.deleteMany({ where: { fromPath: decodeURIComponent(authorPath(to)) } });
  if (from === undefined) return;
  const fromPath = decodeURIComponent(authorPath(from));
  const target = { authorId: id, articleId: null, sectionId: null, topicId: null, toUrl: null };
  await tx.redirect.upsert({
    where: { fromPath },
    create: { fromPath, ...target },
    update: { ...target, createdAt: new Date() },
  });
}

function changes(before: AuthorFields, now: AuthorFields): Partial<AuthorFields> {
  const names = Object.keys(now) as AuthorField[];
  return Object.fromEntries(
    names.filter((name) => !isSame(before[name], now[name])).map((name) => [name, now[name]]),
  );
}

function isSame(some: unknown, other: unknown): boolean {
  return JSON.stringify(some) === JSON.stringify(other);
}
