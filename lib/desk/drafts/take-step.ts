import { blocksIn } from '#lib/domain/publish-check/finding.ts';
import { STEP_RIGHT, type StoryStep, takeStep as stepFrom } from '#lib/domain/workflow.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from '../audit.ts';
import type { Desk } from '../refusal.ts';
import { findBrokenAddresses, findFaults } from './check-draft.ts';
import {
  type Answer,
  allows,
  type Colleague,
  type Denial,
  denialOf,
  deny,
  NO_STORY,
} from './colleague.ts';
import { publishDraft } from './publish-draft.ts';
import { lockStoryDraft, readStoryDraft, type StoryDraft } from './story-draft.ts';

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
}

/** Hands a story in, decides over it, or publishes it now. */
export async function takeStep(db: Desk, options: StepOptions, by: Colleague): Promise<Answer> {
  const { articleId, step, revision } = options;
  const broken = step === 'publish' ? await brokenIn(db, articleId) : [];
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
    if (step === 'publish') {
      const held = await holdBack(tx, { story, broken, override: options.override }, by);
      return held ?? publishDraft(tx, { story, ...options }, by);
    }
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

/** Looked up before the transaction; the revision says whether it is still the same text. */
async function brokenIn(db: Desk, articleId: string): Promise<string[]> {
  const story = await readStoryDraft(db, articleId);
  return story ? findBrokenAddresses(db, story.content) : [];
}

/** Why the check keeps a locked story from readers; null when nothing does, or when it is overridden. */
async function holdBack(
  tx: Prisma.TransactionClient,
  {
    story,
    broken,
    override = '',
  }: { story: StoryDraft; broken: string[]; override?: string | undefined },
  by: Colleague,
): Promise<Denial | null> {
  const findings = blocksIn(await findFaults(tx, story, broken));
  if (findings.length === 0) return null;
  const reason = override.trim();
  if (reason === '' || !allows(story, 'story.override', by)) {
    const field = findings[0]?.field ?? undefined;
    return { ...deny(422, NOT_READY, field), findings };
  }
  await recordAudit(tx, {
    action: 'story.override',
    subject: `story:${story.id}`,
    staffId: by.staffId,
    ipAddress: by.ipAddress,
    details: { reason, revision: story.revision, findings: findings.map(({ kind }) => kind) },
  });
  return null;
}

const NOT_READY =
  'The story is not ready for readers. Mend what the check names, or say why it is to be published all the same.';

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
