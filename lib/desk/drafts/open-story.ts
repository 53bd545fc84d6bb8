import type { SlugAnswer, StoryAnswer } from '#lib/domain/desk-answers.ts';
import { rightsOver } from '#lib/domain/permissions.ts';
import { storySlugProblem } from '#lib/domain/slug.ts';
import { standing, stepsFor } from '#lib/domain/workflow.ts';
import { storyPath } from '#lib/urls.ts';
import type { Desk } from '../refusal.ts';
import { type Answer, type Colleague, denialOf, NO_STORY } from './colleague.ts';
import { slugWithoutChoice } from './publish-draft.ts';
import { readStoryDraft, standingOf } from './story-draft.ts';

/** A story as an editor window opens it, with what the one who opens it may do. */
export async function openStory(
  db: Desk,
  articleId: string,
  by: Colleague,
): Promise<Answer<{ story: Omit<StoryAnswer, 'build'> }>> {
  const story = await readStoryDraft(db, articleId);
  const denial = denialOf(story, 'story.read', by);
  if (denial) return denial;
  if (!story) return NO_STORY;
  const state = standing(story);
  const permissions = rightsOver(
    { id: by.staffId, role: by.role },
    { ownerIds: story.ownerIds, state },
  );
  const { id, revision, content, live, slug, sectionSlug, plannedFrom, endsAt } = story;
  return {
    ok: true,
    story: {
      id,
      revision,
      content,
      state,
      publicPath: live ? storyPath(sectionSlug, slug) : null,
      permissions,
      steps: stepsFor(
        { id: by.staffId, role: by.role },
        { ...standingOf(story), ownerIds: story.ownerIds },
      ),
      live,
      plannedFrom,
      endsAt,
    },
  };
}

/** The address a story would be published at, and what is wrong with it. */
export async function checkSlug(
  db: Desk,
  options: { articleId: string; slug: string; headline: string },
  by: Colleague,
): Promise<Answer<SlugAnswer>> {
  const story = await readStoryDraft(db, options.articleId);
  const denial = denialOf(story, 'story.read', by);
  if (denial) return denial;
  if (!story) return NO_STORY;
  const { slug: given, headline } = options;
  const made =
    given || (await slugWithoutChoice(db, { ...story, content: { ...story.content, headline } }));
  const slug = made ?? '';
  const place = await db.section.findUnique({
    where: { id: story.content.sectionId ?? story.sectionId },
    select: { slug: true },
  });
  const taken = await db.article.findUnique({ where: { slug }, select: { id: true } });
  const problem =
    given === '' && slug === ''
      ? null
      : (storySlugProblem(slug) ??
        (taken && taken.id !== story.id
          ? 'Another story has this address. Choose another.'
          : null));
  return { ok: true, slug, path: storyPath(place?.slug ?? story.sectionSlug, slug), problem };
}
