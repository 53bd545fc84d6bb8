import { oneLine } from '#lib/domain/paper-fields.ts';
import { recordAudit } from '../audit.ts';
import { isUuid } from '../drafts/story-draft.ts';
import type { PeopleActor } from '../people-problem.ts';
import type { Desk } from '../refusal.ts';
import { mayRun, type PaperOutcome, refusePaper, whoDid } from './outcome.ts';

/** As the database has it: longer is no line any more. */
const LONGEST_LINE = 140;

/** The line that stands above every page, as the desk has it. */
export interface DeskLine {
  text: string;
  /** The story about it, by what readers know it as; null: none. */
  story: { id: string; headline: string } | null;
  /** ISO 8601; null: until somebody takes it off. */
  endsAt: string | null;
}

/** The line that readers see now, null when there is none. */
export async function getDeskLine(db: Desk): Promise<DeskLine | null> {
  const [row] = await db.$queryRaw<
    { text: string; storyId: string | null; headline: string | null; endsAt: string | null }[]
  >`SELECT b.text, b.article_id::text AS "storyId", s.headline, to_json(w.ends_at) #>> '{}' AS "endsAt"
    FROM live_breaking_line b JOIN breaking_line w ON true LEFT JOIN live_story s ON s.id = b.article_id`;
  if (!row) return null;
  const { text, storyId, headline, endsAt } = row;
  return { text, story: storyId ? { id: storyId, headline: headline ?? '' } : null, endsAt };
}

/** Says it above every page, in place of what stood there. With a story it leads there, and goes when that does. */
export async function setBreakingLine(
  db: Desk,
  wish: { text: string; storyId: string; endsAt: string },
  by: PeopleActor,
): Promise<PaperOutcome> {
  if (!mayRun(by, 'front.manage')) return refusePaper('forbidden');
  const text = oneLine(wish.text);
  if (text === '') return refusePaper('line_missing', 'text');
  if (text.length > LONGEST_LINE) return refusePaper('too_long', 'text');
  const articleId = wish.storyId === '' ? null : wish.storyId;
  if (articleId !== null && !isUuid(articleId)) return refusePaper('line_story', 'storyId');
  const endsAt = wish.endsAt === '' ? null : new Date(wish.endsAt);
  if (endsAt && Number.isNaN(endsAt.getTime())) return refusePaper('bad_time', 'endsAt');
  return db.$transaction(async (tx) => {
    const [at] = await tx.$queryRaw<{ isPast: boolean; isFar: boolean; isThere: boolean }[]>`
      SELECT coalesce(${endsAt}::timestamptz <= clock_timestamp(), false) AS "isPast",
        coalesce(${endsAt}::timestamptz > now() + interval '1 year', false) AS "isFar",
        ${articleId}::uuid IS NULL OR EXISTS (SELECT FROM live_story WHERE id = ${articleId}::uuid) AS "isThere"`;
    if (at?.isPast) return refusePaper('past', 'endsAt');
    if (at?.isFar) return refusePaper('bad_time', 'endsAt');
    if (!at?.isThere) return refusePaper('line_story', 'storyId');
    const before = await tx.breakingLine.findUnique({ where: { id: 1 } });
    const isSame =
      before?.text === text &&
      before.articleId === articleId &&
      before.endsAt?.getTime() === endsAt?.getTime();
    if (isSame) return { ok: true };
    const line = { text, articleId, endsAt };
    await tx.breakingLine.upsert({ where: { id: 1 }, create: line, update: line });
    await recordAudit(tx, {
      action: 'breaking.set',
      subject: articleId ? `story:${articleId}` : 'front',
      ...whoDid(by),
      details: { text, until: endsAt?.toISOString() ?? null },
    });
    return { ok: true };
  });
}

/** Takes the line off every page. One that is gone already is no fault. */
export async function endBreakingLine(db: Desk, by: PeopleActor): Promise<PaperOutcome> {
  if (!mayRun(by, 'front.manage')) return refusePaper('forbidden');
  return db.$transaction(async (tx) => {
    const [gone] = await tx.$queryRaw<{ text: string }[]>`DELETE FROM breaking_line RETURNING text`;
    if (!gone) return { ok: true };
    const { text } = gone;
    await recordAudit(tx, {
      action: 'breaking.end',
      subject: 'front',
      ...whoDid(by),
      details: { text },
    });
    return { ok: true };
  });
}
