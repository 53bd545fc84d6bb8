import { NOTICE_KINDS, type NoticeKind } from '#lib/domain/notice-kind.ts';
import type { Actor } from '../audit.ts';
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

const SHOWN = 100;

/** What somebody was told lately, the newest first. */
export function listNotices(db: Desk, { staffId }: Actor): Promise<NoticeLine[]> {
  return db.$queryRaw<NoticeLine[]>`
    SELECT n.id::text, n.article_id::text AS "articleId", n.kind, to_json(n.at) #>> '{}' AS at, n.read_at IS NOT NULL AS "isRead",
      coalesce(s.name, '') AS by,
      coalesce(nullif(d.content ->> 'headline', ''), (SELECT v.headline FROM article_version v WHERE v.article_id = n.article_id
        ORDER BY v.number DESC LIMIT 1), '') AS headline
    FROM notice n LEFT JOIN staff s ON s.id = n.by_id LEFT JOIN draft d ON d.article_id = n.article_id
    WHERE n.staff_id = ${staffId}::uuid ORDER BY n.at DESC, n.id DESC LIMIT ${SHOWN}::int`;
}

/** How many of them somebody has not read. */
export function countUnread(db: Desk, { staffId }: Pick<Actor, 'staffId'>): Promise<number> {
  return db.notice.count({ where: { staffId, readAt: null } });
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
  { staffId }: Pick<Actor, 'staffId'>,
): Promise<void> {
  const unmailed = NOTICE_KINDS.filter((kind) => !wanted.includes(kind));
  await db.staff.update({ where: { id: staffId }, data: { unmailed } });
}
