import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { publishVersion } from '#lib/desk/publish-version.ts';
import { removeStory } from '#lib/desk/remove-story.ts';
import { type Role, STORY_STATES, type StoryState } from '#lib/domain/permissions.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { CANARY, type TriedStory } from './desk-surfaces.ts';
import { writeStory } from './newsroom.ts';
import { contentOf, type Paper } from './paper.ts';

/** A story whose working copy says what nothing else says, or a picture in its place. */
export interface ToldStory extends TriedStory {
  state: StoryState;
  ownerId: string;
  /** Only its working copy says so. */
  words: string;
}

/** What nobody has. */
export const NOWHERE: TriedStory = {
  id: '00000000-0000-4000-8000-000000000000',
  revision: 1,
  content: {},
  commentId: '00000000-0000-4000-8000-000000000000',
  linkId: '00000000-0000-4000-8000-000000000000',
};

/** A story of theirs in every state. */
export async function tellStories(
  { db, topics, authors }: Paper,
  { id: staffId, role }: { id: string; role: Role },
): Promise<ToldStory[]> {
  const stories: ToldStory[] = [];
  for (const state of STORY_STATES) {
    const by = { staffId, role, ipAddress: null };
    const words = `${CANARY} ${state} of ${staffId.slice(-12)}`;
    const hidden = { kicker: words, standfirst: words, notes: words, searchTitle: words };
    const { id, content, revision } = await writeStory(db, by, {
      words,
      ...hidden,
      topicIds: [topics.flood],
      authors: [{ id: authors.ann, role: '' }],
    });
    if (state === 'in_review' || state === 'approved') {
      await db.draft.update({ where: { articleId: id }, data: { state } });
    }
    if (state === 'public' || state === 'removed') {
      const seen = contentOf({
        headline: 'What readers see',
        topicIds: [topics.flood],
        authors: [{ id: authors.ann }],
      });
      const done = await publishVersion(db, { articleId: id, content: seen, change: 'update' });
      assert.ok(done.ok, done.ok ? '' : done.problem);
    }
    if (state === 'removed') await removeStory(db, { articleId: id, reason: 'It was wrong.' });
    const said = { articleId: id, text: words, createdById: staffId };
    const { id: commentId } = await db.draftComment.create({ data: said });
    const expiresAt = new Date(Date.now() + 3_600_000);
    const link = {
      articleId: id,
      tokenHash: id.replaceAll('-', '').repeat(2),
      createdById: staffId,
      expiresAt,
    };
    const { id: linkId } = await db.previewLink.create({ data: link });
    stories.push({ id, state, ownerId: staffId, content, revision, words, commentId, linkId });
  }
  return stories;
}

/** A picture of theirs that readers do not see, and one that they do. */
export async function bringPictures(
  db: PrismaClient,
  { id: ownerId }: { id: string },
): Promise<ToldStory[]> {
  const bring = async (state: 'draft' | 'public') => {
    const hash = randomBytes(32).toString('hex');
    const { id } = await db.media.create({
      data: {
        hash,
        name: 'harbour',
        mimeType: 'image/jpeg',
        bytes: 1,
        width: 600,
        height: 400,
        createdById: ownerId,
      },
    });
    const slug = `face-${hash.slice(0, 8)}`;
    if (state === 'public') await db.author.create({ data: { slug, name: slug, portraitId: id } });
    return { ...NOWHERE, id, state, ownerId, words: hash };
  };
  return [await bring('draft'), await bring('public')];
}
