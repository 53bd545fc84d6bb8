import type { Word } from '#lib/domain/words.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import { recordChange } from '../content-change.ts';
import type { PeopleActor } from '../people-problem.ts';
import type { Desk } from '../refusal.ts';
import { mayRun, type PaperOutcome, refusePaper, whoDid } from './outcome.ts';

/** A section's place among the others. */
export interface Placed {
  id: string;
  parentId: string | null;
  slug: string;
  position: number;
}

/** Where a section is to stand: in `parentId` (null: at the top), before `beforeId` or else last. */
export interface Place {
  id: string;
  parentId: string | null;
  beforeId: string | null;
}

/** All sections, and nobody else changes one until the transaction ends: two moves at once cannot make a circle. */
export async function lockSections(tx: Prisma.TransactionClient): Promise<Placed[]> {
  await tx.$executeRaw`LOCK TABLE section IN SHARE ROW EXCLUSIVE MODE`;
  return tx.section.findMany({
    select: { id: true, parentId: true, slug: true, position: true },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  });
}

/** Which sections stand where after `place`, as far as it changes: pure. `all` is in the order of the menu. */
export function placeSection(
  all: Placed[],
  { id, parentId, beforeId }: Place,
): { ok: true; moved: Placed[] } | { ok: false; problem: 'missing' | 'circle' } {
  const own = all.find((section) => section.id === id);
  const isThere = (one: string | null) => one === null || all.some((section) => section.id === one);
  if (!own || !isThere(parentId) || !isThere(beforeId)) return { ok: false, problem: 'missing' };
  if (parentId !== null && chainOf(all, parentId).includes(id))
    return { ok: false, problem: 'circle' };
  const siblings = all.filter((section) => section.parentId === parentId && section.id !== id);
  const before = siblings.findIndex((section) => section.id === beforeId);
  const order = siblings.toSpliced(before < 0 ? siblings.length : before, 0, { ...own, parentId });
  const moved = order
    .map((section, position) => ({ ...section, position }))
    .filter((section) => {
      const was = all.find((one) => one.id === section.id);
      return was?.position !== section.position || was.parentId !== section.parentId;
    });
  return { ok: true, moved };
}

/** A section and those it lies in, from the bottom up. */
function chainOf(all: Placed[], id: string | null): string[] {
  const own = all.find((section) => section.id === id);
  return own ? [own.id, ...chainOf(all, own.parentId)] : [];
}

/** Puts a section before another, at the end, or into one. */
export async function moveSection(db: Desk, place: Place, by: PeopleActor): Promise<PaperOutcome> {
  if (!mayRun(by, 'section.manage')) return refusePaper('forbidden');
  return db.$transaction(async (tx) => {
    const all = await lockSections(tx);
    const placed = placeSection(all, place);
    if (!placed.ok) return refusePaper(placed.problem, 'parentId');
    if (placed.moved.length === 0) return { ok: true };
    for (const { id, parentId, position } of placed.moved)
      await tx.section.update({ where: { id }, data: { parentId, position } });
    const { id } = place;
    await recordAudit(tx, {
      action: 'section.move',
      subject: `section:${id}`,
      ...whoDid(by),
      details: { parentId: place.parentId, before: place.beforeId },
    });
    const was = all.find((section) => section.id === id)?.parentId ?? null;
    const around =
      was === place.parentId ? [] : [...chainOf(all, was), ...chainOf(all, place.parentId)];
    // What is planned for its stories is from then on seen in what it lies in.
    const words = chainOf(all, place.parentId).flatMap((one) => [`section:${one}`, `shelf:${one}`]);
    await tx.$executeRaw`UPDATE content_clock SET touched = ARRAY(SELECT DISTINCT unnest(touched || ${words}::text[]))
      WHERE at > now() AND touched && ${[`section:${id}`, ...below(all, id).map((one) => `section:${one}`)]}::text[]`;
    const touched: Word[] = [
      'settings',
      'front',
      ...placed.moved.map((section) => `section:${section.id}` as const),
      ...around.flatMap((one): Word[] => [`section:${one}`, `shelf:${one}`]),
    ];
    await recordChange(tx, { touched, dropped: [] });
    return { ok: true };
  });
}

function below(all: Placed[], id: string): string[] {
  const inside = all.filter(({ parentId }) => parentId === id);
  return inside.flatMap((section) => [section.id, ...below(all, section.id)]);
}
