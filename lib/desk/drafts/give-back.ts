import { parseStoryContent } from '#lib/domain/story-content.ts';
import { STEP_RIGHT } from '#lib/domain/workflow.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { publishIn } from '../publish-version.ts';
import type { Desk } from '../refusal.ts';
import { type VersionWords, versionWords } from '../version-words.ts';
import { abandoning } from './abandoning.ts';
import { type Answer, type Colleague, denialOf, deny, NO_STORY } from './colleague.ts';
import { lockStoryDraft } from './story-draft.ts';

export const CHANGED = deny(409, 'Somebody changed it meanwhile.');

export interface GiveBackOptions {
  articleId: string;
  /** The revision of the working copy that readers had been given last; null when that was another copy. */
  published: number | null;
}

/**
 * Gives readers back the version that was taken from them last, until the end that was set for it. What has become of the
 * working copy since then is not theirs to see.
 */
export async function giveBack(
  db: Desk,
  { articleId, published }: GiveBackOptions,
  by: Colleague,
): Promise<Answer> {
  return abandoning(db, async (tx) => {
    const story = await lockStoryDraft(tx, articleId);
    const denial = denialOf(story, STEP_RIGHT.publish, by);
    if (denial) return denial;
    if (!story) return NO_STORY;
    const last = story.live || story.plannedFrom ? null : await lastVersion(tx, articleId);
    if (!last) return CHANGED;
    const { words, endsAt } = last;
    const parsed = parseStoryContent({ ...words, canonicalUrl: words.canonicalUrl || null });
    if (!parsed.ok) return deny(422, parsed.problem);
    await tx.draft.updateMany({
      where: { articleId, revision: { gte: published ?? 0 } },
      data: { publishedRevision: published },
    });
    const liveUntil = endsAt === null ? {} : { liveUntil: new Date(endsAt) };
    const options = { articleId, content: parsed.content, change: 'minor', ...liveUntil } as const;
    const done = await publishIn(tx, { ...options, ...by }, parsed.content);
    return done.ok ? { ok: true } : deny(422, done.problem);
  });
}

async function lastVersion(tx: Prisma.TransactionClient, articleId: string) {
  const [last] = await tx.$queryRaw<{ words: VersionWords; endsAt: string | null }[]>`
    SELECT ${versionWords} AS words, to_json(v.ends_at) #>> '{}' AS "endsAt"
    FROM article_version v WHERE v.article_id = ${articleId}::uuid AND v.withheld_at IS NULL
      AND v.live_from = (SELECT max(live_from) FROM article_version WHERE article_id = v.article_id)`;
  return last;
}
