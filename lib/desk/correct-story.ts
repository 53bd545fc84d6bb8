import { rewordedWords } from '#lib/domain/story-clock.ts';
import type { Word } from '#lib/domain/words.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { recordAudit } from './audit.ts';
import { recordChange } from './content-change.ts';
import { type Desk, type Outcome, refuse } from './refusal.ts';
import { lockStory, replanStory, type StoryRow } from './story-row.ts';

const LONGEST = 2000;

export interface CorrectOptions {
  articleId: string;
  kind: 'correction' | 'clarification' | 'update';
  text: string;
  /** The block of the body it speaks of, if one. */
  blockId?: string | null;
  /** When readers are told; now, when left out. */
  at?: Date | null;
  staffId?: string;
  ipAddress?: string | null;
}

/** Tells readers what a story had wrong. The text itself is mended by publishing a version of kind `correction`. */
export async function correctStory(
  db: Desk,
  options: CorrectOptions,
): Promise<Outcome<{ correctionId: string }>> {
  return db.$transaction((tx) => correctIn(tx, options));
}

/** The same within a transaction, whose last statement it must be. */
export async function correctIn(
  tx: Prisma.TransactionClient,
  { articleId, kind, blockId = null, at = null, ...by }: CorrectOptions,
): Promise<Outcome<{ correctionId: string }>> {
  const text = by.text.trim();
  if (text === '') return refuse('A correction says what was wrong and what is right.');
  if (text.length > LONGEST) return refuse(`A correction has at most ${LONGEST} characters.`);
  const story = await lockStory(tx, articleId);
  if (!story) return refuse('There is no such story.');
  if (!story.live)
    return refuse('Only a public story can be corrected; mend the draft of any other.');
  if (at && at.getTime() <= Date.parse(story.now))
    return refuse('This time has passed. Choose a later one, or leave it empty for now.');
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO correction (article_id, kind, text, block_id, published_at, created_by_id)
    VALUES (${story.id}::uuid, ${kind}::correction_kind, ${text}, ${blockId}, coalesce(${at}::timestamptz, ${story.now}::timestamptz),
      ${by.staffId ?? null}::uuid) RETURNING id::text`;
  if (!made) throw new Error('The correction was not stored.');
  await recordAudit(tx, {
    action: 'story.correct',
    subject: `story:${story.id}`,
    staffId: by.staffId,
    ipAddress: by.ipAddress ?? null,
    details: { kind, text, ...(at && { at: at.toISOString() }) },
  });
  await announceCorrections(tx, story, at === null);
  return { ok: true, correctionId: made.id };
}

export interface WithdrawOptions {
  articleId: string;
  correctionId: string;
  reason: string;
  staffId?: string;
  ipAddress?: string | null;
}

/**
 * Takes back what readers were told of a story, within a transaction, whose last statement it must be. It stays kept,
 * with the reason.
 */
export async function withdrawCorrectionIn(
  tx: Prisma.TransactionClient,
  { articleId, correctionId, staffId, ipAddress = null, ...options }: WithdrawOptions,
): Promise<Outcome> {
  const reason = options.reason.trim();
  if (reason === '') return refuse('Say why this is taken back; the log keeps it.');
  const story = await lockStory(tx, articleId);
  if (!story) return refuse('There is no such story.');
  const taken =
    await tx.$executeRaw`UPDATE correction SET removed_at = ${story.now}::timestamptz, removed_reason = ${reason}
    WHERE id = ${correctionId}::uuid AND article_id = ${story.id}::uuid AND removed_at IS NULL`;
  if (taken === 0) return refuse('There is no such correction, or it was taken back already.');
  await recordAudit(tx, {
    action: 'story.uncorrect',
    subject: `story:${story.id}`,
    staffId,
    ipAddress,
    details: { correctionId, reason },
  });
  await announceCorrections(tx, story, true);
  return { ok: true };
}

async function announceCorrections(
  tx: Prisma.TransactionClient,
  story: StoryRow,
  atOnce: boolean,
): Promise<void> {
  const clock = await replanStory(tx, story);
  // Their feeds tell it, and when the story was updated; which stories a month had stays as it was.
  const lists = rewordedWords({ ...story, month: null });
  const touched: Word[] = [`story:${story.id}`, 'corrections', ...lists];
  await recordChange(tx, { touched: atOnce ? touched : [], dropped: [], clock });
}
