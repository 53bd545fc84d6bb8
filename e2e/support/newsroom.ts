import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Colleague } from '#lib/desk/drafts/colleague.ts';
import { createDraft } from '#lib/desk/drafts/create-draft.ts';
import { saveDraft } from '#lib/desk/drafts/save-draft.ts';
import { readStoryDraft, type StoryDraft } from '#lib/desk/drafts/story-draft.ts';
import type { Block } from '#lib/domain/body.ts';
import type { DraftContent } from '#lib/domain/draft-content.ts';
import type { Role } from '#lib/domain/permissions.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

/** A member of staff, who can be somebody's author page. */
export async function hire(
  db: PrismaClient,
  role: Role,
  { name = role, authorId }: { name?: string; authorId?: string } = {},
): Promise<Colleague> {
  const email = `${name}-${randomUUID()}@desk.example`.toLowerCase();
  const { id } = await db.staff.create({ data: { email, name, role } });
  if (authorId) await db.author.update({ where: { id: authorId }, data: { staffId: id } });
  return { staffId: id, role, ipAddress: null };
}

export function paragraph(id: string, text: string): Block {
  return { type: 'paragraph', attrs: { id }, content: text ? [{ type: 'text', text }] : [] };
}

/** Begins a story and saves it once with these fields and paragraphs; nothing that is not named keeps it from readers but its section. */
export async function writeStory(
  db: PrismaClient,
  by: Colleague,
  { words = 'Words', ...fields }: Partial<DraftContent> & { words?: string } = {},
): Promise<StoryDraft> {
  const made = await createDraft(db, {}, by);
  assert.ok(made.ok, made.ok ? '' : made.problem);
  const { authors } = await db.draft
    .findUniqueOrThrow({ where: { articleId: made.articleId } })
    .then(({ content }) => content as unknown as DraftContent);
  const someone = await db.author.findFirst({
    where: { staffId: null },
    orderBy: { slug: 'desc' },
  });
  const whole = {
    headline: words,
    withoutHero: true,
    ...(authors.length === 0 && someone && { authors: [{ id: someone.id, role: '' }] }),
  };
  return write(db, made.articleId, { by, words, fields: { ...whole, ...fields } });
}

/** Saves a story with one paragraph that says `words`, on what is there. */
export async function write(
  db: PrismaClient,
  articleId: string,
  { by, words, fields = {} }: { by: Colleague; words: string; fields?: Partial<DraftContent> },
): Promise<StoryDraft> {
  const story = await readStoryDraft(db, articleId);
  assert.ok(story);
  const body = { type: 'doc' as const, content: [paragraph('p1', words)] };
  const content = { ...story.content, body, ...fields };
  const saved = await saveDraft(
    db,
    { articleId, base: story.revision, saveId: randomUUID(), content },
    by,
  );
  assert.ok(saved.ok, saved.ok ? '' : JSON.stringify(saved));
  const now = await readStoryDraft(db, articleId);
  assert.ok(now);
  return now;
}

/** A text of these paragraphs, whose ids are p1, p2 and so on. */
export function bodyOf(...texts: string[]): DraftContent['body'] {
  return { type: 'doc', content: texts.map((text, at) => paragraph(`p${at + 1}`, text)) };
}
