import type { CommentAnswer } from '#lib/domain/desk-answers.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import type { Desk } from '../refusal.ts';
import { type Answer, type Colleague, denialOf, deny, NO_STORY } from './colleague.ts';
import { isUuid, lockStoryDraft, readStoryDraft } from './story-draft.ts';

const LONGEST = 5000;
/** Of one story; nobody could follow more. */
const MOST = 1000;

/** What colleagues said about a story, oldest first. */
export async function listComments(
  db: Desk,
  articleId: string,
  by: Colleague,
): Promise<Answer<{ comments: CommentAnswer[] }>> {
  const story = await readStoryDraft(db, articleId);
  const denial = denialOf(story, 'story.comment', by);
  if (denial) return denial;
  const comments = await db.$queryRaw<CommentAnswer[]>`${commentSql}
    WHERE c.article_id = ${articleId}::uuid ORDER BY c.created_at, c.id LIMIT ${MOST}::int`;
  return { ok: true, comments };
}

/** Says something about a story, or about one of its blocks. */
export async function addComment(
  db: Desk,
  options: { articleId: string; blockId: string | null; text: string },
  by: Colleague,
): Promise<Answer<{ comment: CommentAnswer }>> {
  const text = options.text.trim();
  if (text === '') return deny(422, 'Write something first.', 'text');
  if (text.length > LONGEST) return deny(422, `At most ${LONGEST} characters fit here.`, 'text');
  return db.$transaction(async (tx) => {
    const story = await lockStoryDraft(tx, options.articleId);
    const denial = denialOf(story, 'story.comment', by);
    if (denial) return denial;
    if (!story) return NO_STORY;
    const { articleId, blockId } = options;
    if ((await tx.draftComment.count({ where: { articleId } })) >= MOST) {
      return deny(409, `A story has at most ${MOST} comments.`);
    }
    const { id } = await tx.draftComment.create({
      data: { articleId, blockId, text, createdById: by.staffId },
      select: { id: true },
    });
    await note(tx, 'story.comment', { articleId, id, by });
    return { ok: true, comment: await read(tx, id) };
  });
}

/** Marks a comment as done; one that is stays so, by whoever did it first. */
export async function resolveComment(
  db: Desk,
  id: string,
  by: Colleague,
): Promise<Answer<{ comment: CommentAnswer }>> {
  if (!isUuid(id)) return deny(404, 'There is no such comment.');
  return db.$transaction(async (tx) => {
    const comment = await tx.draftComment.findUnique({
      where: { id },
      select: { articleId: true, resolvedAt: true },
    });
    if (!comment) return deny(404, 'There is no such comment.');
    const { articleId } = comment;
    const denial = denialOf(await lockStoryDraft(tx, articleId), 'story.comment', by);
    if (denial) return denial.status === 404 ? deny(404, 'There is no such comment.') : denial;
    const { count } = await tx.draftComment.updateMany({
      where: { id, resolvedAt: null },
      data: { resolvedAt: new Date(), resolvedById: by.staffId },
    });
    if (count > 0) await note(tx, 'story.resolve_comment', { articleId, id, by });
    return { ok: true, comment: await read(tx, id) };
  });
}

const commentSql = Prisma.sql`SELECT c.id::text, c.block_id AS "blockId", c.text,
    json_build_object('id', s.id, 'name', s.name) AS by, to_json(c.created_at) #>> '{}' AS at,
    CASE WHEN c.resolved_at IS NOT NULL THEN json_build_object('by', coalesce(r.name, ''), 'at', c.resolved_at) END AS resolved
  FROM draft_comment c JOIN staff s ON s.id = c.created_by_id LEFT JOIN staff r ON r.id = c.resolved_by_id`;

async function read(tx: Prisma.TransactionClient, id: string): Promise<CommentAnswer> {
  const [comment] = await tx.$queryRaw<CommentAnswer[]>`${commentSql} WHERE c.id = ${id}::uuid`;
  if (!comment) throw new Error(`The comment ${id} vanished while it was being written.`);
  return comment;
}

async function note(
  tx: Prisma.TransactionClient,
  action: string,
  { articleId, id, by }: { articleId: string; id: string; by: Colleague },
): Promise<void> {
  const { staffId, ipAddress } = by;
  await recordAudit(tx, {
    action,
    subject: `story:${articleId}`,
    staffId,
    ipAddress,
    details: { comment: id },
  });
}
