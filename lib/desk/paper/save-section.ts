import { oneLine, parseSlug, severalLines } from '#lib/domain/paper-fields.ts';
import { RESERVED_SLUGS, sectionPath } from '#lib/urls.ts';
import { recordAudit } from '../audit.ts';
import { recordChange } from '../content-change.ts';
import type { PeopleActor } from '../people-problem.ts';
import type { Desk } from '../refusal.ts';
import { moveAddress } from './kept-address.ts';
import { mayRun, type PaperOutcome, type PaperRefusal, refusePaper, whoDid } from './outcome.ts';
import { lockSections, placeSection } from './place-section.ts';

const LONGEST_NAME = 80;
const LONGEST_DESCRIPTION = 1000;

/** What an administrator says of a section. */
export interface SectionWish {
  name: string;
  slug: string;
  description: string;
  /** Anything but `opinion` is news. */
  kind: string;
  /** Empty: a top section. */
  parentId: string;
}

interface SectionFields {
  name: string;
  slug: string;
  description: string;
  kind: 'news' | 'opinion';
}

/** Makes a section, after the others it lies beside. */
export async function createSection(
  db: Desk,
  wish: SectionWish,
  by: PeopleActor,
): Promise<PaperOutcome<{ id: string }>> {
  if (!mayRun(by, 'section.manage')) return refusePaper('forbidden');
  const fields = readFields(wish);
  if ('problem' in fields) return fields;
  return db.$transaction(async (tx) => {
    const all = await lockSections(tx);
    if (all.some(({ slug }) => slug === fields.slug)) return refusePaper('slug_taken', 'slug');
    const parentId = wish.parentId || null;
    if (parentId && !all.some(({ id }) => id === parentId))
      return refusePaper('missing', 'parentId');
    const position = all.length;
    const { id } = await tx.section.create({ data: { ...fields, parentId, position } });
    await tx.redirect.deleteMany({
      where: { fromPath: decodeURIComponent(sectionPath(fields.slug)) },
    });
    const placed = placeSection([...all, { id, parentId, slug: fields.slug, position }], {
      id,
      parentId,
      beforeId: null,
    });
    for (const moved of placed.ok ? placed.moved : [])
      await tx.section.update({ where: { id: moved.id }, data: { position: moved.position } });
    const details = { ...fields, parentId };
    await recordAudit(tx, {
      action: 'section.create',
      subject: `section:${id}`,
      ...whoDid(by),
      details,
    });
    return { ok: true, id };
  });
}

/** Gives a section other words, another address, another kind, or a place in the bar. Its former address leads to it, its stories move along. */
export async function saveSection(
  db: Desk,
  { id, inBar, ...wish }: Omit<SectionWish, 'parentId'> & { id: string; inBar?: boolean },
  by: PeopleActor,
): Promise<PaperOutcome> {
  if (!mayRun(by, 'section.manage')) return refusePaper('forbidden');
  const fields = readFields(wish);
  if ('problem' in fields) return fields;
  return db.$transaction(async (tx) => {
    const all = await lockSections(tx);
    const before = await tx.section.findUnique({ where: { id } });
    if (!before) return refusePaper('missing');
    if (all.some((other) => other.id !== id && other.slug === fields.slug))
      return refusePaper('slug_taken', 'slug');
    const { name, slug, description, kind } = before;
    const was = { name, slug, description, kind, inBar: before.inBar };
    // Whether it stands in the bar is only asked of a top section.
    const is = { ...fields, inBar: inBar ?? before.inBar };
    if (JSON.stringify(was) === JSON.stringify(is)) return { ok: true };
    if (was.slug !== fields.slug) {
      const [from, to] = [sectionPath(was.slug), sectionPath(fields.slug)];
      await moveAddress(tx, { from, to, target: { sectionId: id } });
    }
    await tx.section.update({ where: { id }, data: is });
    await recordAudit(tx, {
      action: 'section.save',
      subject: `section:${id}`,
      ...whoDid(by),
      details: { from: was, to: is },
    });
    const touched = ['settings', `section:${id}`, 'front'] as const;
    await recordChange(tx, { touched: [...touched], dropped: [] });
    return { ok: true };
  });
}

function readFields(wish: Omit<SectionWish, 'parentId'>): SectionFields | PaperRefusal {
  const name = oneLine(wish.name);
  const slug = parseSlug(wish.slug);
  const description = severalLines(wish.description);
  if (name === '') return refusePaper('name_missing', 'name');
  if (name.length > LONGEST_NAME) return refusePaper('too_long', 'name');
  if (slug === null) return refusePaper('bad_slug', 'slug');
  if ((RESERVED_SLUGS as readonly string[]).includes(slug))
    return refusePaper('slug_reserved', 'slug');
  if (description.length > LONGEST_DESCRIPTION) return refusePaper('too_long', 'description');
  return { name, slug, description, kind: wish.kind === 'opinion' ? 'opinion' : 'news' };
}
