import { STEP_RIGHT, type StoryStep, takeStep as stepFrom } from '#lib/domain/workflow.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import type { Desk } from '../refusal.ts';
import { type Answer, type Colleague, denialOf, deny, NO_STORY } from './colleague.ts';
import { publishDraft } from './publish-draft.ts';
import { lockStoryDraft } from './story-draft.ts';

export interface StepOptions {
  articleId: string;
  step: StoryStep;
  /** What whoever asks has before their eyes: another is not taken along unseen. */
  revision: number;
  /** Publishing only: whether readers are told of an update. */
  change?: 'minor' | 'update';
  /** Publishing only: what they are told. */
  changeNote?: string;
}

/** Hands a story in, decides over it, or publishes it now. */
export async function takeStep(db: Desk, options: StepOptions, by: Colleague): Promise<Answer> {
  const { articleId, step, revision } = options;
  return abandoning(db, async (tx) => {
    const story = await lockStoryDraft(tx, articleId);
    const denial = denialOf(story, STEP_RIGHT[step], by);
    if (denial) return denial;
    if (!story) return NO_STORY;
    if (story.revision !== revision) {
      return deny(409, 'Somebody saved the story meanwhile. Read it again, then decide.');
    }
    const next = stepFrom(story.draft, step);
    if (!next.ok) return deny(409, next.problem);
    if (story.live && (story.publishedRevision ?? 0) === revision) {
      return deny(409, 'Readers have the story as it stands here already.');
    }
    if (step === 'publish') return publishDraft(tx, { story, ...options }, by);
    await tx.draft.update({ where: { articleId }, data: { state: next.state } });
    if (step === 'submit') await markRevision(tx, { articleId, revision, mark: 'submit' });
    await recordAudit(tx, {
      action: `story.${step}`,
      subject: `story:${articleId}`,
      staffId: by.staffId,
      ipAddress: by.ipAddress,
      details: { revision },
    });
    return { ok: true };
  });
}

/** A refusal in the middle of a transaction takes back what was done in it. */
async function abandoning(
  db: Desk,
  run: (tx: Prisma.TransactionClient) => Promise<Answer>,
): Promise<Answer> {
  let refused: Answer | undefined;
  try {
    return await db.$transaction(async (tx) => {
      const done = await run(tx);
      if (done.ok) return done;
      refused = done;
      throw new Error(done.problem);
    });
  } catch (error) {
    if (refused) return refused;
    throw error;
  }
}

async function markRevision(
  tx: Prisma.TransactionClient,
  { articleId, revision, mark }: { articleId: string; revision: number; mark: 'submit' },
): Promise<void> {
  await tx.draftRevision.updateMany({ where: { articleId, revision }, data: { mark } });
}
