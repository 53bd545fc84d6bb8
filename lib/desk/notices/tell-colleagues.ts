import { NOTICE_KINDS, type NoticeKind, noticeKindOf, settledBy } from '#lib/domain/notice-kind.ts';
import { may, ROLES, type Role } from '#lib/domain/permissions.ts';
import type { StoryStep } from '#lib/domain/workflow.ts';
import { noticesLater } from '#lib/mail/outbox.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Actor } from '../audit.ts';

interface Told {
  id: string;
  /** Whoever began it and the staff among its authors. */
  ownerIds: string[];
}

/**
 * Tells colleagues of a step with a story, in the transaction that takes it, and forgets what it made old news of. A step
 * that only takes another back is told to nobody.
 */
export async function tellOfStep(
  tx: Prisma.TransactionClient,
  { story, step, isUndo }: { story: Told; step: StoryStep; isUndo: boolean },
  by: Actor,
): Promise<void> {
  await forgetNotices(tx, story.id, settledBy(step));
  const kind = isUndo ? null : noticeKindOf(step);
  if (kind) await tellColleagues(tx, { story, kind }, by);
}

/** Takes back what nobody has read of a story, because it is not so any more. */
export async function forgetNotices(
  tx: Prisma.TransactionClient,
  articleId: string,
  kinds: NoticeKind[],
): Promise<void> {
  await tx.notice.deleteMany({ where: { articleId, kind: { in: kinds }, readAt: null } });
}

/**
 * Tells those whom it concerns that somebody did something with a story: what was handed in everybody who decides over
 * it, all else those whose story it is; never whoever did it. By mail too, where a site sends any and they want it.
 */
export async function tellColleagues(
  tx: Prisma.TransactionClient,
  { story, kind }: { story: Told; kind: NoticeKind },
  by: Actor,
): Promise<void> {
  const [ids, roles] = kind === 'submit' ? [[], DECIDERS] : [story.ownerIds, []];
  const told = await tx.$queryRaw<
    { id: string; staffId: string; isNews: boolean; unmailed: string[] }[]
  >`
    WITH told AS (
      INSERT INTO notice (staff_id, article_id, kind, by_id)
      SELECT s.id, ${story.id}::uuid, ${kind}, ${by.staffId}::uuid FROM staff s
      WHERE s.disabled_at IS NULL AND s.id <> ${by.staffId}::uuid AND (s.id = ANY(${ids}::uuid[]) OR s.role::text = ANY(${roles}::text[]))
      ON CONFLICT (staff_id, article_id, kind) WHERE read_at IS NULL DO UPDATE SET at = now(), by_id = excluded.by_id
      RETURNING id, staff_id, xmax = 0 AS is_news)
    SELECT t.id::text, t.staff_id::text AS "staffId", t.is_news AS "isNews", s.unmailed FROM told t JOIN staff s ON s.id = t.staff_id`;
  const mailed = told.filter(({ isNews, unmailed }) => isNews && !unmailed.includes(kind));
  await noticesLater(
    tx,
    mailed.map(({ id }) => id),
  );
}

const NOBODYS = { ownerIds: [], state: 'in_review' } as const;
/** Roles of those who decide over what others hand in. */
const DECIDERS = ROLES.filter((role) => may({ id: '', role }, 'story.decide', NOBODYS));

/** The kinds that somebody of this role is ever told. */
export function kindsFor({ role }: { role: Role }): NoticeKind[] {
  return NOTICE_KINDS.filter((kind) => kind !== 'submit' || DECIDERS.includes(role));
}
