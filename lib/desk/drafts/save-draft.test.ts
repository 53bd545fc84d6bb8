import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { DraftContent } from '#lib/domain/draft-content.ts';
import { mergeDrafts } from '#lib/domain/merge.ts';
import { hire, paragraph, write, writeStory } from '../../../e2e/support/newsroom.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from './colleague.ts';
import { createDraft } from './create-draft.ts';
import { saveDraft } from './save-draft.ts';
import { readStoryDraft, type StoryDraft } from './story-draft.ts';
import { thinRevisions } from './thin-revisions.ts';

let paper: Paper;
let editor: Colleague;
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
});
after(() => paper.close());

function saying(story: StoryDraft, ...words: string[]): DraftContent {
  const content = words.map((text, n) => paragraph(`p${n + 1}`, text));
  return { ...story.content, body: { type: 'doc', content } };
}

function save(
  story: StoryDraft,
  content: DraftContent,
  more: { base?: number; saveId?: string; onTopOf?: string[]; by?: Colleague } = {},
) {
  const { base = story.revision, saveId = randomUUID(), onTopOf, by = editor } = more;
  return saveDraft(paper.db, { articleId: story.id, base, saveId, onTopOf, content }, by);
}

test('a save is acknowledged with its number and can be read back', async () => {
  const story = await writeStory(paper.db, editor);
  const content = saying(story, 'One', 'Two');
  const saved = await save(story, content);
  assert.ok(saved.ok);
  assert.equal(saved.revision, story.revision + 1);
  assert.deepEqual((await readStoryDraft(paper.db, story.id))?.content, content);
});

test('what could not be saved is not begun either', async () => {
  const before = await paper.db.article.count();
  for (const headline of ['nul \0', 'half \ud800', 'x'.repeat(301)]) {
    const made = await createDraft(paper.db, { headline }, editor);
    assert.deepEqual(
      [made.ok, !made.ok && made.status, !made.ok && made.field],
      [false, 422, 'headline'],
    );
  }
  assert.equal(await paper.db.article.count(), before);
});

test('a save that is sent again is made once and answered alike, even when others saved since', async () => {
  const story = await writeStory(paper.db, editor);
  const saveId = randomUUID();
  const first = await save(story, saying(story, 'One'), { saveId });
  await write(paper.db, story.id, { by: editor, words: 'Others' });
  assert.deepEqual(await save(story, saying(story, 'One'), { saveId }), first);
  assert.equal(await paper.db.draftRevision.count({ where: { articleId: story.id, saveId } }), 1);
});

test('saving what is there already makes no revision', async () => {
  const story = await writeStory(paper.db, editor);
  const saved = await save(story, story.content);
  assert.deepEqual(saved, { ok: true, revision: story.revision, savedAt: story.updatedAt });
});

test('newer work is never overwritten: who comes second is given it, with what both set out from', async () => {
  const story = await writeStory(paper.db, editor);
  const other = await hire(paper.db, 'editor', { name: 'Mira' });
  const theirs = saying(story, 'Words', 'Theirs');
  assert.ok((await save(story, theirs, { by: other })).ok);
  const refused = await save(story, saying(story, 'Mine'));
  assert.ok(!refused.ok && refused.newer);
  assert.deepEqual(refused.newer, {
    revision: story.revision + 1,
    content: theirs,
    baseContent: story.content,
    by: 'Mira',
  });
  const { merged, conflicts } = mergeDrafts(
    refused.newer.baseContent,
    saying(story, 'Mine'),
    theirs,
  );
  assert.deepEqual(conflicts, []);
  assert.ok((await save(story, merged, { base: refused.newer.revision })).ok);
});

test('of saves that cross, exactly one is made on each revision', async () => {
  const story = await writeStory(paper.db, editor);
  const saves = await Promise.all(
    Array.from({ length: 8 }, (_, n) => save(story, saying(story, `Writer ${n}`))),
  );
  assert.equal(saves.filter(({ ok }) => ok).length, 1);
  const now = await readStoryDraft(paper.db, story.id);
  assert.equal(now?.revision, story.revision + 1);
});

test('saves of one window whose answers were lost are no conflict', async () => {
  const story = await writeStory(paper.db, editor);
  const sent = [randomUUID(), randomUUID()];
  assert.ok((await save(story, saying(story, 'O'), { saveId: sent[0] ?? '' })).ok);
  const more = await save(story, saying(story, 'One'), { saveId: sent[1] ?? '', onTopOf: sent });
  assert.ok(more.ok);
  assert.equal(more.revision, story.revision + 2);
  await write(paper.db, story.id, { by: editor, words: 'Somebody else' });
  const refused = await save(story, saying(story, 'One more'), { onTopOf: sent });
  assert.ok(!refused.ok && refused.newer);
  assert.deepEqual(refused.newer.content.body.content, [paragraph('p1', 'Somebody else')]);
  // What the window had saved itself is nothing that both changed.
  assert.deepEqual(refused.newer.baseContent.body.content, [paragraph('p1', 'One')]);
});

test('a story that is public is edited from what readers have, beside it', async () => {
  const { db, sections, authors, topics } = paper;
  const content = contentOf({
    headline: 'Public',
    authors: [{ id: authors.ann, role: 'Text' }],
    topicIds: [topics.flood],
  });
  const sectionId = sections.town;
  const articleId = await makeStory(db, { slug: 'public', sectionId, publish: { content } });
  const story = await readStoryDraft(db, articleId);
  assert.ok(story);
  assert.deepEqual(
    [story.revision, story.content.headline, story.content.slug, story.content.authors],
    [0, 'Public', 'public', [{ id: authors.ann, role: 'Text' }]],
  );
  assert.ok((await save(story, { ...story.content, headline: 'Mine' })).ok);
  const refused = await save(story, { ...story.content, headline: 'Other' });
  assert.ok(!refused.ok && refused.newer);
  assert.equal(refused.newer.baseContent.headline, 'Public');
  const [live] = await db.$queryRaw<{ headline: string }[]>`
    SELECT headline FROM live_story WHERE id = ${articleId}::uuid`;
  assert.equal(live?.headline, 'Public');
});

test('a draft moves to the section and address its writer chose, unless another story has it', async () => {
  const { db, sections } = paper;
  const fields = { slug: 'chosen', sectionId: sections.river };
  const one = await writeStory(db, editor, fields);
  const two = await writeStory(db, editor, { ...fields, words: 'Two' });
  assert.deepEqual([one.slug, one.sectionSlug], ['chosen', 'river']);
  assert.notEqual(two.slug, 'chosen');
  assert.equal(two.content.slug, 'chosen');
});

test('who may not write is refused, and who may not even see it is told that there is none', async () => {
  const { db, authors } = paper;
  const story = await writeStory(db, editor, { authors: [] });
  const reporter = await hire(db, 'reporter', { authorId: authors.ben });
  const hidden = await save(story, saying(story, 'Mine'), { by: reporter });
  assert.equal(!hidden.ok && hidden.status, 404);
  const fields = { authors: [{ id: authors.ben, role: '' }] };
  const shared = await write(db, story.id, { by: editor, words: 'For Ben', fields });
  assert.ok((await save(shared, saying(shared, 'By Ben'), { by: reporter })).ok);
  await db.draft.update({ where: { articleId: story.id }, data: { state: 'approved' } });
  const now = await readStoryDraft(db, story.id);
  assert.ok(now);
  const decided = await save(now, saying(now, 'Too late'), { by: reporter });
  assert.equal(!decided.ok && decided.status, 403);
  await db.article.update({
    where: { id: story.id },
    data: { removedAt: new Date(), removedReason: 'x' },
  });
  const gone = await save(now, saying(now, 'Gone'));
  assert.equal(!gone.ok && gone.status, 410);
});

test('a writer’s hour leaves one line in the audit log', async () => {
  const story = await writeStory(paper.db, editor);
  await write(paper.db, story.id, { by: editor, words: 'More' });
  const entries = await paper.db.auditEntry.findMany({
    where: { subject: `story:${story.id}`, action: 'story.edit' },
  });
  assert.deepEqual(
    entries.map(({ staffId }) => staffId),
    [editor.staffId],
  );
});

test('old saves are thinned to one in ten minutes; what was handed in stays, and so does the newest', async () => {
  const { db } = paper;
  const story = await writeStory(db, editor);
  for (let n = 0; n < 5; n += 1) await write(db, story.id, { by: editor, words: `Step ${n}` });
  await db.draftRevision.updateMany({
    where: { articleId: story.id, revision: 3 },
    data: { mark: 'submit' },
  });
  await db.$executeRaw`UPDATE draft_revision SET saved_at = date_trunc('hour', now()) - interval '2 hours' + revision * interval '1 second'
    WHERE article_id = ${story.id}::uuid`;
  await db.$transaction((tx) => thinRevisions(tx, story.id));
  const left = await db.draftRevision.findMany({
    where: { articleId: story.id },
    select: { revision: true },
    orderBy: { revision: 'asc' },
  });
  assert.deepEqual(
    left.map(({ revision }) => revision),
    [1, 3, 7],
  );
});
