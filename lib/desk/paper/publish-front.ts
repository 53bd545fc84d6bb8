import type { FrontSlot } from '#lib/domain/front.ts';
import { FRONT_PLACES, frontMark, isAt } from '#lib/domain/front-places.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import { isUuid } from '../drafts/story-draft.ts';
import type { PeopleActor } from '../people-problem.ts';
import type { Desk } from '../refusal.ts';
import { listFrontPlans, listSlots } from './fronts.ts';
import { mayRun, type PaperOutcome, refusePaper, whoDid } from './outcome.ts';

/** Nobody plans a front further ahead than this, in days: it is a year mistyped. */
const FURTHEST = 366;

/** An arrangement of a front, from an instant on. */
export interface FrontWish {
  /** Null: the paper's own front. */
  sectionId: string | null;
  slots: FrontSlot[];
  /** ISO 8601; null: now. */
  at: string | null;
  /** `frontMark` of what it set out from; null when nothing that stands there was looked at. */
  base: string | null;
}

/**
 * Gives a front these stories in these places, now or from an instant on, until its next plan. What was changed
 * meanwhile by somebody else is not overwritten.
 */
export async function publishFront(
  db: Desk,
  { sectionId, slots, at, base }: FrontWish,
  by: PeopleActor,
): Promise<PaperOutcome> {
  if (!mayRun(by, 'front.manage')) return refusePaper('forbidden');
  const places = FRONT_PLACES[sectionId === null ? 'paper' : 'section'];
  const ids = slots.map(({ storyId }) => storyId);
  if (!slots.every((slot) => places.some((place) => isAt(place, slot)) && isUuid(slot.storyId)))
    return refusePaper('bad_place');
  if (new Set(ids).size < ids.length) return refusePaper('story_twice');
  if (new Set(slots.map(({ zone, position }) => `${zone}${position}`)).size < slots.length)
    return refusePaper('bad_place');
  return db.$transaction(async (tx) => {
    if (!(await lockFront(tx, sectionId))) return refusePaper('missing');
    const moment = await momentOf(tx, at);
    if (typeof moment !== 'string') return refusePaper(moment.problem, 'at');
    if (base !== null && frontMark(await listSlots(tx, sectionId, moment)) !== base)
      return refusePaper('front_changed');
    if (!(await areThere(tx, ids))) return refusePaper('story_missing');
    const [next = null] = await listFrontPlans(tx, sectionId, moment);
    await tx.$executeRaw`UPDATE front_slot SET live_until = ${moment}::timestamptz
      WHERE section_id IS NOT DISTINCT FROM ${sectionId}::uuid AND live_from < ${moment}::timestamptz
        AND (live_until IS NULL OR live_until > ${moment}::timestamptz)`;
    await tx.$executeRaw`DELETE FROM front_slot
      WHERE section_id IS NOT DISTINCT FROM ${sectionId}::uuid AND live_from = ${moment}::timestamptz`;
    await tx.$executeRaw`INSERT INTO front_slot (section_id, zone, position, article_id, live_from, live_until)
      SELECT ${sectionId}::uuid, n.zone::front_zone, n.position, n.id::uuid, ${moment}::timestamptz, ${next}::timestamptz
      FROM unnest(${slots.map(({ zone }) => zone)}::text[], ${slots.map(({ position }) => position)}::int[], ${ids}::text[]) AS n(zone, position, id)`;
    await recordAudit(tx, {
      action: at === null ? 'front.publish' : 'front.plan',
      subject: sectionId === null ? 'front' : `section:${sectionId}`,
      ...whoDid(by),
      details: { at: moment, stories: ids },
    });
    return { ok: true };
  });
}

/** Takes back what was planned for a front at an instant: what stood before it stays. */
export async function cancelFrontPlan(
  db: Desk,
  { sectionId, at }: { sectionId: string | null; at: string },
  by: PeopleActor,
): Promise<PaperOutcome> {
  if (!mayRun(by, 'front.manage')) return refusePaper('forbidden');
  return db.$transaction(async (tx) => {
    if (!(await lockFront(tx, sectionId))) return refusePaper('missing');
    const moment = await momentOf(tx, at);
    if (typeof moment !== 'string') return refusePaper(moment.problem);
    const plans = await listFrontPlans(tx, sectionId, new Date().toISOString());
    if (!plans.some((plan) => Date.parse(plan) === Date.parse(moment)))
      return refusePaper('missing');
    const [next = null] = await listFrontPlans(tx, sectionId, moment);
    await tx.$executeRaw`DELETE FROM front_slot
      WHERE section_id IS NOT DISTINCT FROM ${sectionId}::uuid AND live_from = ${moment}::timestamptz`;
    await tx.$executeRaw`UPDATE front_slot SET live_until = ${next}::timestamptz
      WHERE section_id IS NOT DISTINCT FROM ${sectionId}::uuid AND live_until = ${moment}::timestamptz`;
    await recordAudit(tx, {
      action: 'front.cancel',
      subject: sectionId === null ? 'front' : `section:${sectionId}`,
      ...whoDid(by),
      details: { at: moment },
    });
    return { ok: true };
  });
}

/** Nobody else arranges this front until the transaction ends. False: there is no such section. */
async function lockFront(tx: Prisma.TransactionClient, sectionId: string | null): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`front ${sectionId ?? ''}`}, 0))`;
  if (sectionId === null) return true;
  if (!isUuid(sectionId)) return false;
  return (await tx.section.findUnique({ where: { id: sectionId }, select: { id: true } })) !== null;
}

/** The instant as the database has it: its own now, or one that is still to come. */
async function momentOf(
  tx: Prisma.TransactionClient,
  at: string | null,
): Promise<string | { problem: 'past' | 'bad_time' }> {
  const [clock] = await tx.$queryRaw<
    { now: string }[]
  >`SELECT to_json(clock_timestamp()) #>> '{}' AS now`;
  const now = clock?.now ?? '';
  if (at === null) return now;
  const instant = Date.parse(at);
  if (Number.isNaN(instant) || instant > Date.parse(now) + FURTHEST * 86_400_000)
    return { problem: 'bad_time' };
  return instant > Date.parse(now) ? at : { problem: 'past' };
}

/** Whether all of them are public, or will be. */
async function areThere(tx: Prisma.TransactionClient, ids: string[]): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int FROM article a
    WHERE a.id = ANY(${ids}::uuid[]) AND a.removed_at IS NULL AND EXISTS (SELECT FROM article_version v
      WHERE v.article_id = a.id AND (v.live_until IS NULL OR v.live_until > now()))`;
  return found?.count === ids.length;
}
