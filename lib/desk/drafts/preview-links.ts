import { createHash, randomBytes } from 'node:crypto';
import { recordAudit } from '../audit.ts';
import type { Desk } from '../refusal.ts';
import { type Answer, type Colleague, denialOf, deny, NO_STORY } from './colleague.ts';
import { isUuid, lockStoryDraft, readStoryDraft, type StoryDraft } from './story-draft.ts';

const TOKEN_BYTES = 32;
const HOUR = 3_600_000;
/** What may be chosen, in hours. */
export const LINK_HOURS = [24, 72, 168, 720] as const;

export interface PreviewLinkLine {
  id: string;
  by: string;
  createdAt: Date;
  expiresAt: Date;
}

/** Makes a link with which anybody sees the working copy until it expires. Its token is given this once. */
export async function makePreviewLink(
  db: Desk,
  options: { articleId: string; hours: number },
  by: Colleague,
): Promise<Answer<{ id: string; token: string; expiresAt: Date }>> {
  const { articleId, hours } = options;
  if (!LINK_HOURS.some((allowed) => allowed === hours)) {
    return deny(422, 'Choose how long the link is to work.', 'hours');
  }
  return db.$transaction(async (tx) => {
    const story = await lockStoryDraft(tx, articleId);
    const denial = denialOf(story, 'story.share', by);
    if (denial) return denial;
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const [made] = await tx.$queryRaw<{ id: string; expiresAt: Date }[]>`
      INSERT INTO preview_link (article_id, token_hash, created_by_id, expires_at)
      VALUES (${articleId}::uuid, ${hashOf(token)}, ${by.staffId}::uuid, now() + make_interval(secs => ${(hours * HOUR) / 1000}::float8))
      RETURNING id::text, expires_at AS "expiresAt"`;
    if (!made) throw new Error('The link was not made.');
    const { id, expiresAt } = made;
    await recordAudit(tx, {
      action: 'story.share',
      subject: `story:${articleId}`,
      staffId: by.staffId,
      ipAddress: by.ipAddress,
      details: { link: id, expiresAt: expiresAt.toISOString() },
    });
    return { ok: true, id, token, expiresAt };
  });
}

/** The links with which a story can be seen now. */
export async function listPreviewLinks(
  db: Desk,
  articleId: string,
  by: Colleague,
): Promise<Answer<{ links: PreviewLinkLine[] }>> {
  const story = await readStoryDraft(db, articleId);
  const denial = denialOf(story, 'story.preview', by);
  if (denial) return denial;
  const links = await db.$queryRaw<PreviewLinkLine[]>`
    SELECT l.id::text, s.name AS by, l.created_at AS "createdAt", l.expires_at AS "expiresAt"
    FROM preview_link l JOIN staff s ON s.id = l.created_by_id
    WHERE l.article_id = ${articleId}::uuid AND l.revoked_at IS NULL AND l.expires_at > now() ORDER BY l.created_at`;
  return { ok: true, links };
}

/** Ends a link before its time. */
export async function revokePreviewLink(db: Desk, id: string, by: Colleague): Promise<Answer> {
  const missing = deny(404, 'There is no such link.');
  if (!isUuid(id)) return missing;
  return db.$transaction(async (tx) => {
    const link = await tx.previewLink.findUnique({ where: { id }, select: { articleId: true } });
    if (!link) return missing;
    const denial = denialOf(await lockStoryDraft(tx, link.articleId), 'story.share', by);
    if (denial) return denial.status === 404 ? missing : denial;
    const { count } = await tx.previewLink.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return { ok: true };
    await recordAudit(tx, {
      action: 'story.unshare',
      subject: `story:${link.articleId}`,
      staffId: by.staffId,
      ipAddress: by.ipAddress,
      details: { link: id },
    });
    return { ok: true };
  });
}

/** The story a link shows, whoever asks; null when it shows none, or none any more. */
export async function followPreviewLink(db: Desk, token: string): Promise<StoryDraft | null> {
  const [found] = await db.$queryRaw<{ articleId: string }[]>`
    SELECT l.article_id::text AS "articleId" FROM preview_link l JOIN staff s ON s.id = l.created_by_id
    WHERE l.token_hash = ${hashOf(token)} AND l.revoked_at IS NULL AND l.expires_at > now() AND s.disabled_at IS NULL`;
  const story = found ? await readStoryDraft(db, found.articleId) : null;
  return story?.removed ? null : story;
}

/** The story for somebody of the desk. */
export async function getPreview(
  db: Desk,
  articleId: string,
  by: Colleague,
): Promise<Answer<{ story: StoryDraft }>> {
  const story = await readStoryDraft(db, articleId);
  const denial = denialOf(story, 'story.preview', by);
  if (denial) return denial;
  return story ? { ok: true, story } : NO_STORY;
}

/** Tokens are random enough that a plain hash cannot be turned back. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
