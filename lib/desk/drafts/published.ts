import type { Block } from '#lib/domain/body.ts';
import { blockText } from '#lib/domain/plain-text.ts';
import { excerpt } from '#lib/domain/publish-check/check-text.ts';
import type { Correction } from '#lib/domain/story.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { correctIn, withdrawCorrectionIn } from '../correct-story.ts';
import { forgetNotices, tellColleagues } from '../notices/tell-colleagues.ts';
import type { Desk, Outcome } from '../refusal.ts';
import { withholdIn } from '../withhold-version.ts';
import { abandoning } from './abandoning.ts';
import { type Answer, allows, type Colleague, denialOf, deny, NO_STORY } from './colleague.ts';
import { lockStoryDraft, readStoryDraft, type StoryDraft } from './story-draft.ts';

/** A version that readers saw, see or will see. */
export interface VersionLine {
  number: number;
  headline: string;
  change: 'first' | 'minor' | 'update' | 'correction';
  note: string;
  from: Date;
  until: Date | null;
  standing: 'past' | 'live' | 'planned';
  by: string | null;
  /** Why it is out of the public history; null when it is not. */
  withheld: string | null;
}

export interface CorrectionLine extends Correction {
  by: string | null;
  /** Why it was taken back; null when it was not. */
  withdrawn: string | null;
}

export interface Published {
  id: string;
  headline: string;
  path: { section: string; slug: string } | null;
  versions: VersionLine[];
  corrections: CorrectionLine[];
  /** Parts of the text that readers see, for a correction to speak of. */
  blocks: { id: string; text: string }[];
  mayCorrect: boolean;
  mayWithhold: boolean;
}

const MOST_VERSIONS = 100;

/** What readers were given of a story, and what they were told of its mistakes: newest first. */
export async function readPublished(
  db: Desk,
  articleId: string,
  by: Colleague,
): Promise<Answer<{ published: Published }>> {
  const story = await readStoryDraft(db, articleId);
  const denial = denialOf(story, 'story.history', by);
  if (denial) return denial;
  if (!story) return NO_STORY;
  const { id, live, content, sectionSlug: section, slug } = story;
  const [versions, corrections, bodies] = await Promise.all([
    db.$queryRaw<VersionLine[]>`
      SELECT v.number, v.headline, v.change::text, v.change_note AS note, v.live_from AS "from", v.live_until AS until, s.name AS by,
        CASE WHEN v.live_from > now() THEN 'planned' WHEN v.live_until <= now() THEN 'past' ELSE 'live' END AS standing,
        CASE WHEN v.withheld_at IS NOT NULL THEN coalesce(v.withheld_reason, '') END AS withheld
      FROM article_version v LEFT JOIN staff s ON s.id = v.created_by_id
      WHERE v.article_id = ${id}::uuid ORDER BY v.live_from DESC LIMIT ${MOST_VERSIONS}::int`,
    db.$queryRaw<CorrectionLine[]>`
      SELECT c.id::text, c.kind::text, c.text, c.block_id AS "blockId", c.published_at AS "publishedAt", s.name AS by,
        CASE WHEN c.removed_at IS NOT NULL THEN coalesce(c.removed_reason, '') END AS withdrawn
      FROM correction c LEFT JOIN staff s ON s.id = c.created_by_id
      WHERE c.article_id = ${id}::uuid ORDER BY c.published_at DESC, c.id DESC`,
    db.$queryRaw<
      { content: Block[] }[]
    >`SELECT body -> 'content' AS content FROM live_story WHERE id = ${id}::uuid`,
  ]);
  const blocks = (bodies[0]?.content ?? [])
    .map((block) => ({ id: block.attrs.id, text: excerpt(blockText(block)) }))
    .filter(({ text }) => text !== '');
  return {
    ok: true,
    published: {
      id,
      headline: content.headline,
      path: live ? { section, slug } : null,
      versions,
      corrections,
      blocks,
      mayCorrect: live && allows(story, 'story.correct', by),
      mayWithhold: allows(story, 'story.withhold', by),
    },
  };
}

/** Tells readers what the story had wrong, now or at a time. */
export async function addCorrection(
  db: Desk,
  options: {
    articleId: string;
    kind: Correction['kind'];
    text: string;
    blockId: string | null;
    at: Date | null;
  },
  by: Colleague,
): Promise<Answer> {
  return change(
    db,
    { articleId: options.articleId, right: 'story.correct', by },
    async (tx, story) => {
      const { articleId, blockId } = options;
      if (blockId !== null) {
        const [found] = await tx.$queryRaw<
          { there: boolean }[]
        >`SELECT EXISTS (SELECT FROM live_story s
        WHERE s.id = ${articleId}::uuid AND s.body -> 'content' @> jsonb_build_array(jsonb_build_object('attrs', jsonb_build_object('id', ${blockId}::text)))) AS there`;
        if (!found?.there)
          return { ok: false, problem: 'The text has no such part any more. Choose another.' };
      }
      await tellColleagues(tx, { story, kind: 'correct' }, by);
      return correctIn(tx, { ...options, staffId: by.staffId, ipAddress: by.ipAddress });
    },
  );
}

/** Takes a correction back. */
export async function withdrawCorrection(
  db: Desk,
  options: { articleId: string; correctionId: string; reason: string },
  by: Colleague,
): Promise<Answer> {
  const { staffId, ipAddress } = by;
  return change(db, { articleId: options.articleId, right: 'story.correct', by }, async (tx) => {
    await forgetNotices(tx, options.articleId, ['correct']);
    return withdrawCorrectionIn(tx, { ...options, staffId, ipAddress });
  });
}

/** Takes a former version out of the public history. */
export async function withholdFormer(
  db: Desk,
  options: { articleId: string; number: number; reason: string },
  by: Colleague,
): Promise<Answer> {
  const { staffId, ipAddress } = by;
  return change(db, { articleId: options.articleId, right: 'story.withhold', by }, (tx) =>
    withholdIn(tx, { ...options, staffId, ipAddress }),
  );
}

/** The first beats of every such write. */
async function change(
  db: Desk,
  asked: { articleId: string; right: 'story.correct' | 'story.withhold'; by: Colleague },
  run: (tx: Prisma.TransactionClient, story: StoryDraft) => Promise<Outcome>,
): Promise<Answer> {
  const { articleId, right, by } = asked;
  return abandoning(db, async (tx) => {
    const story = await lockStoryDraft(tx, articleId);
    const denial = denialOf(story, right, by);
    if (denial) return denial;
    if (!story) return NO_STORY;
    const done = await run(tx, story);
    return done.ok ? { ok: true } : deny(422, done.problem);
  });
}
