import { storySlugProblem } from '#lib/domain/slug.ts';
import { listWords } from '#lib/domain/story-clock.ts';
import type { Word } from '#lib/domain/words.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type Actor, recordAudit } from './audit.ts';
import { recordChange } from './content-change.ts';
import { type Desk, type Outcome, refuse } from './refusal.ts';
import { freePath, leaveRedirect, slugTaken } from './story-path.ts';
import { lockStory, replanStory, type StoryRow } from './story-row.ts';

/** Gives a story another section, another slug, or both. Every address it was public under leads to it. */
export async function moveStory(
  db: Desk,
  options: { articleId: string; slug?: string; sectionId?: string; staffId?: string },
): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const story = await lockStory(tx, options.articleId);
    if (!story) return refuse('There is no such story.');
    if (story.removed) return refuse('The story was removed.');
    const { slug = story.slug, sectionId = story.sectionId, staffId } = options;
    const moved = await moveLocked(tx, story, {
      slug,
      sectionId,
      by: staffId === undefined ? null : { staffId, ipAddress: null },
    });
    if (!moved.ok || moved.story === story) return moved.ok ? { ok: true } : moved;
    const clock = await replanStory(tx, moved.story);
    if (story.live || clock.length > 0) {
      await recordChange(tx, { touched: moved.touched, dropped: [], clock });
    }
    return { ok: true };
  });
}

/** Moves a locked story; its new clock and the change are the caller's to record. */
export async function moveLocked(
  tx: Prisma.TransactionClient,
  story: StoryRow,
  to: { slug: string; sectionId: string; by: Actor | null },
): Promise<Outcome<{ story: StoryRow; touched: Word[] }>> {
  const { slug, sectionId } = to;
  if (slug === story.slug && sectionId === story.sectionId) {
    return { ok: true, story, touched: [] };
  }
  const problem = storySlugProblem(slug);
  if (problem) return refuse(problem);
  if (slug !== story.slug && (await slugTaken(tx, slug))) {
    return refuse('Another story has this address. Choose another.');
  }
  const section = await tx.section.findUnique({ where: { id: sectionId } });
  if (!section) return refuse('There is no such section.');
  if (story.firstPublishedAt) {
    await leaveRedirect(tx, story, story.id);
    await freePath(tx, { sectionSlug: section.slug, slug });
  }
  await tx.article.update({ where: { id: story.id }, data: { slug, sectionId } });
  const moved = await lockStory(tx, story.id);
  if (!moved) throw new Error(`The story ${story.id} vanished while it was being moved.`);
  await recordAudit(tx, {
    action: 'story.move',
    subject: `story:${story.id}`,
    ...to.by,
    details: { from: [story.sectionSlug, story.slug], to: [moved.sectionSlug, moved.slug] },
  });
  const words = [`story:${story.id}` as const, ...listWords(story), ...listWords(moved)];
  return { ok: true, story: moved, touched: story.live ? words : [] };
}
