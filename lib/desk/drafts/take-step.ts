import { STEP_RIGHT, type StoryStep, stateAfter, stepProblem } from '#lib/domain/workflow.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import { limitIn } from '../limit-story.ts';
import { tellOfStep } from '../notices/tell-colleagues.ts';
import type { Desk, Outcome } from '../refusal.ts';
import { removeIn } from '../remove-story.ts';
import { cancelPlanIn, unpublishIn } from '../unpublish-story.ts';
import { abandoning } from './abandoning.ts';
import { type Answer, type Colleague, denialOf, deny, NO_STORY } from './colleague.ts';
import { brokenIn, holdBack } from './hold-back.ts';
import { publishDraft } from './publish-draft.ts';
import { writeRevision } from './save-draft.ts';
import { lockStoryDraft, type StoryDraft, standingOf } from './story-draft.ts';

export interface StepOptions {
  articleId: string;
  step: StoryStep;
  /** What whoever asks has before their eyes: another is not taken along unseen. */
  revision: number;
  /** Publishing only: whether readers are told of an update. */
  change?: 'minor' | 'update';
  /** Publishing only: what they are told. */
  changeNote?: string;
  /** Publishing only: why it is to be published whatever the check holds against it. */
  override?: string;
  /** `schedule`: when readers get it. */
  liveFrom?: Date | null;
  /** `publish`, `schedule`, `limit`: when it ends. */
  liveUntil?: Date | null;
  /** Publishing only: what becomes of a version that is planned. */
  planned?: 'keep' | 'replace';
  /** Whether it only takes another step back: nobody is told. */
  isUndo?: boolean;
  /** `remove`: why, for the log. */
  reason?: string;
}

/** What is done with the text, which must be the one that was seen. What readers have goes whoever writes meanwhile. */
const OF_TEXT = new Set<StoryStep>([
  'submit',
  'take_back',
  'approve',
  'return',
  'publish',
  'schedule',
]);

/** Moves a working copy along, gives it to readers, or takes something back from them. */
export async function takeStep(db: Desk, options: StepOptions, by: Colleague): Promise<Answer> {
  const { articleId, step, revision } = options;
  const isPublishing = step === 'publish' || step === 'schedule';
  const broken = isPublishing ? await brokenIn(db, articleId) : [];
  return abandoning(db, async (tx) => {
    const story = await lockStoryDraft(tx, articleId);
    const denial = denialOf(story, STEP_RIGHT[step], by);
    if (denial) return denial;
    if (!story) return NO_STORY;
    if (OF_TEXT.has(step) && story.revision !== revision) {
      return deny(409, 'Somebody saved the story meanwhile. Read it again, then decide.');
    }
    const problem = stepProblem(standingOf(story), step, options.planned === 'keep');
    if (problem !== null) return deny(409, problem);
    // Before the step itself: what gives readers something has to be the transaction's last.
    await tellOfStep(tx, { story, step, isUndo: options.isUndo === true }, by);
    switch (step) {
      case 'publish':
      case 'schedule': {
        const when = momentsOf(options);
        const { override } = options;
        const held = await holdBack(tx, { story, broken, override, readFrom: when.liveFrom }, by);
        return held ?? publishDraft(tx, { story, ...when }, by);
      }
      case 'cancel':
        await forgetPublished(tx, articleId);
        return answer(await cancelPlanIn(tx, { articleId, ...by }));
      case 'unpublish':
        await forgetPublished(tx, articleId);
        return answer(await unpublishIn(tx, { articleId, ...by }));
      case 'limit':
        return answer(
          await limitIn(tx, { articleId, until: options.liveUntil ?? null, ...by }),
          'liveUntil',
        );
      case 'remove': {
        const reason = options.reason?.trim() ?? '';
        if (reason === '') return deny(422, 'Say why the story goes; the log keeps it.', 'reason');
        return answer(await removeIn(tx, { articleId, reason, ...by }));
      }
      default:
        return moveAlong(tx, { story, step }, by);
    }
  });
}

/** A step of the working copy alone. */
async function moveAlong(
  tx: Prisma.TransactionClient,
  { story, step }: { story: StoryDraft; step: StoryStep },
  by: Colleague,
): Promise<Answer> {
  // A story that was never opened here has no copy that could be anywhere.
  const { revision } =
    story.revision > 0 ? story : await writeRevision(tx, { story, content: story.content, by });
  const articleId = story.id;
  await tx.draft.update({
    where: { articleId },
    data: { state: stateAfter(story.draft, step) },
  });
  if (step === 'submit') {
    await tx.draftRevision.updateMany({
      where: { articleId, revision },
      data: { mark: 'submit' },
    });
  }
  await recordAudit(tx, {
    action: `story.${step}`,
    subject: `story:${articleId}`,
    staffId: by.staffId,
    ipAddress: by.ipAddress,
    details: { revision },
  });
  return { ok: true };
}

/** What was withdrawn is work again, and stands in the lists of it. */
async function forgetPublished(tx: Prisma.TransactionClient, articleId: string): Promise<void> {
  await tx.draft.updateMany({ where: { articleId }, data: { publishedRevision: null } });
}

function answer(outcome: Outcome, field?: string): Answer {
  return outcome.ok ? { ok: true } : deny(422, outcome.problem, field);
}

function momentsOf({ step, liveFrom, ...options }: StepOptions) {
  return { ...options, liveFrom: step === 'schedule' ? (liveFrom ?? null) : undefined };
}
