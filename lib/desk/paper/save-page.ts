import { type Body, parseBody } from '#lib/domain/body.ts';
import { bodyReferences } from '#lib/domain/body-references.ts';
import { canonicalLanguage, oneLine, parseSlug } from '#lib/domain/paper-fields.ts';
import { numberedSlug, slugFrom } from '#lib/domain/slug.ts';
import { standingPath } from '#lib/urls.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import type { PeopleActor } from '../people-problem.ts';
import { missingReference } from '../references.ts';
import type { Desk } from '../refusal.ts';
import { moveAddress } from './kept-address.ts';
import { mayRun, type PaperOutcome, type PaperRefusal, refusePaper, whoDid } from './outcome.ts';
import { placeSection } from './place-section.ts';

const LONGEST_TITLE = 120;
/** Characters of JSON: a long privacy policy has a tenth of it. */
const LONGEST_TEXT = 500_000;

/** What somebody at the desk says of a standing page. */
export interface PageWish {
  id: string;
  /** The `version` of the page that was before their eyes. */
  version: string;
  title: string;
  slug: string;
  /** BCP 47. */
  language: string;
  /** The text as JSON. */
  body: string;
  inFooter: boolean;
  /** Whether it stands in the bar above every page. */
  inBar: boolean;
  public: boolean;
}

/** Begins a standing page that no reader sees yet, behind all others; its address is made from its title. */
export async function createPage(
  db: Desk,
  { title: typed, language }: { title: string; language: string },
  by: PeopleActor,
): Promise<PaperOutcome<{ id: string }>> {
  if (!mayRun(by, 'page.manage')) return refusePaper('forbidden');
  const title = readTitle(typed);
  if (typeof title !== 'string') return title;
  return db.$transaction(async (tx) => {
    await lockPages(tx);
    const taken = new Set((await tx.page.findMany({ select: { slug: true } })).map((p) => p.slug));
    const wanted = slugFrom(title, language) || 'page';
    let slug = wanted;
    for (let number = 2; taken.has(slug); number += 1) slug = numberedSlug(wanted, number);
    const body: Body = { type: 'doc', content: [] };
    const { id } = await tx.page.create({
      data: { title, slug, language, body, position: taken.size },
    });
    const details = { title, slug };
    await recordAudit(tx, { action: 'page.create', subject: `page:${id}`, ...whoDid(by), details });
    return { ok: true, id };
  });
}

/** Saves a standing page. Its former address leads to it; what somebody else saved meanwhile is never overwritten. */
export async function savePage(db: Desk, wish: PageWish, by: PeopleActor): Promise<PaperOutcome> {
  if (!mayRun(by, 'page.manage')) return refusePaper('forbidden');
  const fields = readFields(wish);
  if ('problem' in fields) return fields;
  return db.$transaction(async (tx) => {
    await lockPages(tx);
    const page = await tx.page.findUnique({ where: { id: wish.id } });
    if (!page) return refusePaper('missing');
    if (page.updatedAt.toISOString() !== wish.version) return refusePaper('page_changed');
    const like = await tx.page.findUnique({ where: { slug: fields.slug } });
    if (like && like.id !== page.id) return refusePaper('slug_taken', 'slug');
    const { media, attachments } = bodyReferences(fields.body);
    const named = { pictureIds: media, attachmentIds: attachments };
    const nobody = { storyId: page.id, authorIds: [], topicIds: [], relatedIds: [] };
    if (await missingReference(tx, { ...nobody, ...named })) return refusePaper('bad_text');
    if (page.slug !== fields.slug) await leaveAddress(tx, page.slug, fields.slug);
    await tx.page.update({
      where: { id: page.id },
      data: { ...fields, updatedAt: new Date() },
    });
    const { body: _, ...details } = fields;
    await recordAudit(tx, {
      action: 'page.edit',
      subject: `page:${page.id}`,
      ...whoDid(by),
      details,
    });
    return { ok: true };
  });
}

/** Takes a standing page that no reader has away for good. */
export async function removePage(db: Desk, id: string, by: PeopleActor): Promise<PaperOutcome> {
  if (!mayRun(by, 'page.manage')) return refusePaper('forbidden');
  return db.$transaction(async (tx) => {
    const page = await tx.page.findUnique({ where: { id } });
    if (!page) return refusePaper('missing');
    if (page.public) return refusePaper('page_public');
    await tx.redirect.deleteMany({ where: { toUrl: standingPath(page.slug) } });
    await tx.page.delete({ where: { id } });
    const { title, slug } = page;
    const details = { title, slug };
    await recordAudit(tx, { action: 'page.remove', subject: `page:${id}`, ...whoDid(by), details });
    return { ok: true };
  });
}

/** Puts a standing page before another one, or last. */
export async function movePage(
  db: Desk,
  { id, beforeId }: { id: string; beforeId: string | null },
  by: PeopleActor,
): Promise<PaperOutcome> {
  if (!mayRun(by, 'page.manage')) return refusePaper('forbidden');
  return db.$transaction(async (tx) => {
    await lockPages(tx);
    const all = await tx.page.findMany({
      select: { id: true, slug: true, position: true },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    });
    const placed = placeSection(
      all.map((page) => ({ ...page, parentId: null })),
      { id, parentId: null, beforeId },
    );
    if (!placed.ok) return refusePaper(placed.problem);
    for (const { id: one, position } of placed.moved) {
      await tx.page.update({ where: { id: one }, data: { position } });
    }
    await recordAudit(tx, { action: 'page.move', subject: `page:${id}`, ...whoDid(by) });
    return { ok: true };
  });
}

/** Nobody else changes a page until the transaction ends: of two who want one address the second is told. */
async function lockPages(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`LOCK TABLE page IN SHARE ROW EXCLUSIVE MODE`;
}

async function leaveAddress(
  tx: Prisma.TransactionClient,
  was: string,
  slug: string,
): Promise<void> {
  const [from, to] = [standingPath(was), standingPath(slug)];
  await moveAddress(tx, { from, to, target: { toUrl: to } });
  // Whatever led to the former address leads to the new one at once.
  await tx.redirect.updateMany({ where: { toUrl: from }, data: { toUrl: to } });
}

function readTitle(typed: string): string | PaperRefusal {
  const title = oneLine(typed);
  if (title === '') return refusePaper('name_missing', 'title');
  return title.length > LONGEST_TITLE ? refusePaper('too_long', 'title') : title;
}

function readFields(wish: PageWish):
  | (Pick<PageWish, 'title' | 'slug' | 'language' | 'inFooter' | 'inBar' | 'public'> & {
      body: Body;
    })
  | PaperRefusal {
  const title = readTitle(wish.title);
  if (typeof title !== 'string') return title;
  const slug = parseSlug(wish.slug);
  if (slug === null) return refusePaper('bad_slug', 'slug');
  const language = canonicalLanguage(wish.language);
  if (!language) return refusePaper('bad_language', 'language');
  if (wish.body.length > LONGEST_TEXT) return refusePaper('too_long', 'body');
  const parsed = parseBody(jsonOf(wish.body));
  if (!parsed.ok) return refusePaper('bad_text', 'body');
  return {
    title,
    slug,
    language,
    body: parsed.body,
    inFooter: wish.inFooter,
    inBar: wish.inBar,
    public: wish.public,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
