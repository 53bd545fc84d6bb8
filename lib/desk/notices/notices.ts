import { database } from '#lib/data/client.ts';
import { NOTICE_KINDS, type NoticeKind } from '#lib/domain/notice-kind.ts';
import { may, type Role } from '#lib/domain/permissions.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type Actor, recordAudit } from '../audit.ts';
import { isUuid, ownersOf } from '../drafts/story-draft.ts';
import type { Desk } from '../refusal.ts';

export interface NoticeLine {
  id: string;
  articleId: string;
  kind: NoticeKind;
  headline: string;
  /** Who did it; empty for somebody who is gone. */
  by: string;
  /** ISO 8601. */
  at: string;
  isRead: boolean;
}

const ON_A_PAGE = 100;
const KEPT_DAYS = 90;

const { sql } = Prisma;

type Reader = { staffId: string; role: Role };

/** SQL for whether somebody may still see the story of a notice: the rows `a` and `d`. Who was its author once may not. */
function isTheirs({ staffId, role }: Reader): Prisma.Sql {
  const seesAll = may({ id: staffId, role }, 'story.list_all');
  return seesAll ? sql`true` : sql`${staffId} = ANY(${ownersOf})`;
}

/** What somebody was told lately, the newest first; with `before`, what came before that notice of theirs. */
export async function listNotices(
  db: Desk,
  by: Reader,
  before?: string,
): Promise<{ notices: NoticeLine[]; before: string | null }> {
  const { staffId } = by;
  const last = isUuid(before) && (await db.notice.findUnique({ where: { id: before, staffId } }));
  const rows = await db.$queryRaw<NoticeLine[]>`
    SELECT n.id::text, n.article_id::text AS "articleId", n.kind, to_json(n.at) #>> '{}' AS at, n.read_at IS NOT NULL AS "isRead",
      coalesce(s.name, '') AS by,
      coalesce(nullif(d.content ->> 'headline', ''), (SELECT v.headline FROM article_version v WHERE v.article_id = n.article_id
        ORDER BY v.number DESC LIMIT 1), '') AS headline
    FROM notice n JOIN article a ON a.id = n.article_id LEFT JOIN draft d ON d.article_id = a.id LEFT JOIN staff s ON s.id = n.by_id
    WHERE n.staff_id = ${staffId}::uuid AND ${isTheirs(by)}
      AND ${last ? sql`(n.at, n.id) < (SELECT b.at, b.id FROM notice b WHERE b.id = ${last.id}::uuid)` : sql`true`}
    ORDER BY n.at DESC, n.id DESC LIMIT ${ON_A_PAGE + 1}::int`;
  const notices = rows.slice(0, ON_A_PAGE);
  return { notices, before: rows.length > ON_A_PAGE ? (notices.at(-1)?.id ?? null) : null };
}

/** How many of them somebody has not read. */
export async function countUnread(db: Desk, by: Reader): Promise<number> {
  const [found] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count
    FROM notice n JOIN article a ON a.id = n.article_id LEFT JOIN draft d ON d.article_id = a.id
    WHERE n.staff_id = ${by.staffId}::uuid AND n.read_at IS NULL AND ${isTheirs(by)}`;
  return found?.count ?? 0;
}

/** Forgets what is older than anybody looks back. */
export async function pruneNotices(): Promise<void> {
  await database()
    .$executeRaw`DELETE FROM notice WHERE at < now() - make_interval(days => ${KEPT_DAYS}::int)`;
}

/** Marks somebody's notices as read: those of a story, which they have opened, or all. */
export async function readNotices(
  db: Desk,
  { staffId }: Pick<Actor, 'staffId'>,
  articleId?: string,
): Promise<void> {
  await db.notice.updateMany({
    where: { staffId, readAt: null, ...(articleId !== undefined && { articleId }) },
    data: { readAt: new Date() },
  });
}

/** The kinds that somebody wants by mail. */
export async function mailedKinds(
  db: Desk,
  { staffId }: Pick<Actor, 'staffId'>,
): Promise<NoticeKind[]> {
  const staff = await db.staff.findUnique({ where: { id: staffId }, select: { unmailed: true } });
  return NOTICE_KINDS.filter((kind) => !staff?.unmailed.includes(kind));
}

/** Settles which kinds somebody wants by mail. What is no kind is left out. */
export async function mailKinds(
  db: Desk,
  wanted: readonly string[],
  { staffId, ipAddress }: Actor,
): Promise<void> {
  const unmailed = NOTICE_KINDS.filter((kind) => !wanted.includes(kind));
  await db.$transaction(async (tx) => {
    await tx.staff.update({ where: { id: staffId }, data: { unmailed } });
    const subject = `staff:${staffId}` as const;
    await recordAudit(tx, {
      action: 'person.mails',
      subject,
      staffId,
      ipAddress,
      details: { unmailed },
    });
  });
}
