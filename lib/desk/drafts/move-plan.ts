import { parseStoryContent } from '#lib/domain/story-content.ts';
import { stepProblem } from '#lib/domain/workflow.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { publishIn, withdrawPlanned } from '../publish-version.ts';
import type { Desk } from '../refusal.ts';
import { lockStory, type StoryRow } from '../story-row.ts';
import { type VersionWords, versionWords } from '../version-words.ts';
import { abandoning } from './abandoning.ts';
import { type Answer, type Colleague, denialOf, deny, NO_STORY } from './colleague.ts';
import { tooEarly } from './publish-draft.ts';
import { lockStoryDraft, standingOf } from './story-draft.ts';

export interface MovePlanOptions {
  articleId: string;
  /** When the version was to begin, as whoever moves it saw it. */
  from: Date;
  /** When it is to begin instead. */
  to: Date | null;
}

interface Plan {
  liveFrom: Date;
  words: VersionWords;
  change: 'first' | 'minor' | 'update' | 'correction';
  changeNote: string;
  endsAt: Date | null;
}

const GONE = 'Somebody changed what is planned. Look again, then decide.';
const RIGHTS_END =
  'The rights to a picture of it end before then. Choose an earlier time, or plan it anew with another picture.';
const SEVERAL =
  'Several versions of the story are planned. Open it, take the plan back, and plan them anew.';

/**
 * Gives the planned version of a story another time. What it says stays, however far the working copy has gone on since.
 * 409 when it is not planned for that time any more.
 */
export async function movePlan(
  db: Desk,
  { articleId, from, to }: MovePlanOptions,
  by: Colleague,
): Promise<Answer<{ headline: string }>> {
  return abandoning(db, async (tx) => {
    const story = await lockStoryDraft(tx, articleId);
    const denial = denialOf(story, 'story.publish', by);
    if (denial) return denial;
    if (!story) return NO_STORY;
    const problem = stepProblem(standingOf(story), 'cancel');
    if (problem !== null) return deny(409, problem);
    const row = await lockStory(tx, articleId);
    if (!row) return NO_STORY;
    const early = tooEarly(story.content, row.now, to);
    if (early) return early;
    const plans = await readPlans(tx, row);
    // The dates of each hang on those before it.
    if (plans.length > 1) return deny(422, SEVERAL);
    const [plan] = plans;
    if (!plan || !to || plan.liveFrom.getTime() !== from.getTime()) return deny(409, GONE);
    if (await rightsEnd(tx, { articleId, from, to })) return deny(422, RIGHTS_END);
    await withdrawPlanned(tx, row);
    const { canonicalUrl, ...words } = plan.words;
    const parsed = parseStoryContent({ ...words, canonicalUrl: canonicalUrl || null });
    if (!parsed.ok) return deny(422, parsed.problem);
    const done = await publishIn(
      tx,
      {
        articleId,
        content: parsed.content,
        // Only a story's first version is that by itself.
        change: plan.change === 'first' ? 'update' : plan.change,
        changeNote: plan.changeNote,
        planned: 'keep',
        liveFrom: to,
        movedFrom: from,
        ...(plan.endsAt && { liveUntil: plan.endsAt }),
        ...by,
      },
      parsed.content,
    );
    return done.ok ? { ok: true, headline: plan.words.headline } : deny(422, done.problem);
  });
}

function readPlans(tx: Prisma.TransactionClient, { id, now }: StoryRow): Promise<Plan[]> {
  return tx.$queryRaw<Plan[]>`
    SELECT ${versionWords} AS words, v.change::text, v.change_note AS "changeNote", v.ends_at AS "endsAt", v.live_from AS "liveFrom"
    FROM article_version v WHERE v.article_id = ${id}::uuid AND v.live_from > ${now}::timestamptz`;
}

/** Whether what was ours to show at the one time is not at the other. */
async function rightsEnd(
  tx: Prisma.TransactionClient,
  { articleId, from, to }: { articleId: string; from: Date; to: Date },
): Promise<boolean> {
  const found = await tx.$executeRaw`
    SELECT FROM article_version v JOIN version_media u ON u.version_id = v.id JOIN media m ON m.id = u.media_id
    WHERE v.article_id = ${articleId}::uuid AND v.live_from = ${from}::timestamptz
      AND m.licence_expires_at > ${from}::timestamptz AND m.licence_expires_at <= ${to}::timestamptz`;
  return found > 0;
}
