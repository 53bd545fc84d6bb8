import { rewordedWords } from '#lib/domain/story-clock.ts';
import type { Word } from '#lib/domain/words.ts';
import { recordAudit } from './audit.ts';
import { recordChange } from './content-change.ts';
import { type Desk, type Outcome, refuse } from './refusal.ts';
import { lockStory, replanStory } from './story-row.ts';

const LONGEST = 2000;

/** Tells readers what a story had wrong. The text itself is mended by publishing a version of kind `correction`. */
export async function correctStory(
  db: Desk,
  options: {
    articleId: string;
    kind: 'correction' | 'clarification' | 'update';
    text: string;
    /** The block of the body it speaks of, if one. */
    blockId?: string;
    staffId?: string;
  },
): Promise<Outcome<{ correctionId: string }>> {
  const text = options.text.trim();
  if (text === '') return refuse('A correction says what was wrong and what is right.');
  if (text.length > LONGEST) return refuse(`A correction has at most ${LONGEST} characters.`);
  return db.$transaction(async (tx) => {
    const story = await lockStory(tx, options.articleId);
    if (!story) return refuse('There is no such story.');
    if (!story.live)
      return refuse('Only a public story can be corrected; mend the draft of any other.');
    const [made] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO correction (article_id, kind, text, block_id, published_at, created_by_id)
      VALUES (${story.id}::uuid, ${options.kind}::correction_kind, ${text}, ${options.blockId ?? null}, ${story.now}::timestamptz,
        ${options.staffId ?? null}::uuid) RETURNING id::text`;
    if (!made) throw new Error('The correction was not stored.');
    await recordAudit(tx, {
      action: 'story.correct',
      subject: `story:${story.id}`,
      staffId: options.staffId,
      details: { kind: options.kind, text },
    });
    const clock = await replanStory(tx, story);
    // Their feeds tell it, and when the story was updated; which stories a month had stays as it was.
    const lists = rewordedWords({ ...story, month: null });
    const touched: Word[] = [`story:${story.id}`, 'corrections', ...lists];
    await recordChange(tx, { touched, dropped: [], clock });
    return { ok: true, correctionId: made.id };
  });
}
