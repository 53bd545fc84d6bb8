import type { DraftContent } from '#lib/domain/draft-content.ts';
import { numberedSlug, slugFrom } from '#lib/domain/slug.ts';
import { parseStoryContent } from '#lib/domain/story-content.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { moveLocked } from '../move-story.ts';
import { publishIn } from '../publish-version.ts';
import { slugTaken } from '../story-path.ts';
import { lockStory } from '../story-row.ts';
import { type Answer, type Colleague, type Denial, deny, NO_STORY } from './colleague.ts';
import type { StoryDraft } from './story-draft.ts';

/** Numbers tried after an address that is taken. */
const MOST_ALIKE = 50;

export interface PublishDraftOptions {
  /** Locked. */
  story: StoryDraft;
  change?: 'minor' | 'update';
  changeNote?: string;
  /** Left out: now. Null: a time was to be given. */
  liveFrom?: Date | null | undefined;
  /** Left out or null: it does not end by itself. */
  liveUntil?: Date | null;
  planned?: 'keep' | 'replace';
}

/**
 * Gives readers the working copy of a locked story now or at a time, at the address it asks for. A refusal may come after something
 * was written: the transaction must then be given up.
 */
export async function publishDraft(
  tx: Prisma.TransactionClient,
  { story, change = 'update', changeNote, ...when }: PublishDraftOptions,
  by: Colleague,
): Promise<Answer> {
  const { content } = story;
  const row = await lockStory(tx, story.id);
  if (!row) return NO_STORY;
  const early = tooEarly(content, row.now, when.liveFrom);
  if (early) return early;
  if (!content.sectionId) return deny(422, 'Choose a section first.', 'sectionId');
  const parsed = parseStoryContent(publishable(content));
  if (!parsed.ok) return deny(422, parsed.problem);
  const slug = content.slug || (await slugWithoutChoice(tx, story));
  if (!slug)
    return deny(422, 'Give the story an address: none can be made of its headline.', 'slug');
  const isMove = slug !== row.slug || content.sectionId !== row.sectionId;
  if (when.liveFrom && row.live && isMove) return deny(422, MOVES_AT_ONCE, 'slug');
  const moved = await moveLocked(tx, row, { slug, sectionId: content.sectionId, by });
  if (!moved.ok) return deny(422, moved.problem, 'slug');
  if (story.revision > 0) {
    await tx.draft.update({
      where: { articleId: story.id },
      data: { state: 'draft', publishedRevision: story.revision },
    });
    await tx.draftRevision.updateMany({
      where: { articleId: story.id, revision: story.revision },
      data: { mark: 'publish' },
    });
  }
  const done = await publishIn(
    tx,
    {
      articleId: story.id,
      content,
      change,
      changeNote,
      touched: moved.touched,
      ...by,
      ...(when.liveFrom && { liveFrom: when.liveFrom }),
      ...(when.liveUntil && { liveUntil: when.liveUntil }),
      ...(when.planned && { planned: when.planned }),
    },
    parsed.content,
  );
  return done.ok ? { ok: true } : deny(422, done.problem);
}

const MOVES_AT_ONCE =
  'An address changes at once, not at a time. Publish now with the new address or section, or plan without it.';

/** Why readers may not have it at that time yet. */
export function tooEarly(
  { embargoAt }: Pick<DraftContent, 'embargoAt'>,
  now: string,
  liveFrom: Date | null | undefined,
): Denial | null {
  if (liveFrom === null) return deny(422, 'Give a day and a time.', 'liveFrom');
  const from = liveFrom?.getTime() ?? Date.parse(now);
  if (embargoAt !== null && Date.parse(embargoAt) > from) {
    return liveFrom
      ? deny(
          422,
          'The embargo is not over by then. Choose a later time, or take it away.',
          'liveFrom',
        )
      : deny(422, 'The embargo is not over yet. Take it away, or wait.', 'embargoAt');
  }
  if (liveFrom && from <= Date.parse(now))
    return deny(422, 'This time has passed. Choose a later one, or publish now.', 'liveFrom');
  return null;
}

/** The working copy without what is the desk's own, as lib/domain/story-content.ts wants it. */
function publishable(content: DraftContent): Record<string, unknown> {
  const {
    slug: _slug,
    sectionId: _section,
    embargoAt: _embargo,
    notes: _notes,
    ...words
  } = content;
  const { withoutHero: _withoutHero, ...rest } = words;
  return { ...rest, canonicalUrl: content.canonicalUrl.trim() || null };
}

/** The address of a story for which nobody chose one: what readers know stays, whatever becomes of the headline. */
export async function slugWithoutChoice(
  db: Prisma.TransactionClient,
  story: Pick<StoryDraft, 'content' | 'slug' | 'published'>,
): Promise<string | null> {
  return story.published ? story.slug : freeSlug(db, story);
}

/** An address made from the headline that no other story has; null when none can be made. */
async function freeSlug(
  db: Prisma.TransactionClient,
  { content, slug: current }: Pick<StoryDraft, 'content' | 'slug'>,
): Promise<string | null> {
  const wanted = slugFrom(content.headline, content.language);
  if (wanted === '') return null;
  for (let number = 1; number <= MOST_ALIKE; number += 1) {
    const slug = number === 1 ? wanted : numberedSlug(wanted, number);
    if (slug === current || !(await slugTaken(db, slug))) return slug;
  }
  return null;
}
