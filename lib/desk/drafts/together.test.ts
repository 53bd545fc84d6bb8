import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { explainAddress } from '#lib/data/addresses.ts';
import { getTopic } from '#lib/data/topics.ts';
import { hire, write, writeStory } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import { makeTopic, searchStories, searchTopics } from './choices.ts';
import type { Colleague } from './colleague.ts';
import { addComment, listComments, resolveComment } from './comments.ts';
import { listStories } from './list-stories.ts';
import { enterStory, leaveStory, presenceOf } from './presence.ts';
import {
  followPreviewLink,
  listPreviewLinks,
  makePreviewLink,
  revokePreviewLink,
} from './preview-links.ts';
import { previewStory } from './preview-story.ts';
import { getRevisions, listRevisions, restoreRevision } from './revisions.ts';
import { readStoryFilter } from './story-filter.ts';
import { takeStep } from './take-step.ts';

let paper: Paper;
let editor: Colleague;
let stranger: Colleague;
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor', { name: 'Ed' });
  stranger = await hire(paper.db, 'reporter', { name: 'Stranger' });
});
after(() => paper.close());

test('every state can be seen and brought back, which is itself a new one', async () => {
  const { db } = paper;
  const story = await writeStory(db, editor, { words: 'First' });
  await write(db, story.id, { by: editor, words: 'Second', fields: { headline: 'Second' } });
  const articleId = story.id;
  const { revision } = story;
  const restored = await restoreRevision(db, { articleId, revision }, editor);
  assert.ok(restored.ok);
  const listed = await listRevisions(db, { articleId }, editor);
  assert.ok(listed.ok);
  assert.deepEqual(
    listed.revisions.map(({ revision, headline, mark, by }) => [revision, headline, mark, by]),
    [
      [4, 'First', 'restore', 'Ed'],
      [3, 'Second', null, 'Ed'],
      [2, 'First', null, 'Ed'],
      [1, '', 'start', 'Ed'],
    ],
  );
  const both = await getRevisions(db, { articleId, revisions: [2, 4] }, editor);
  assert.ok(both.ok);
  assert.deepEqual(both.revisions[0]?.content, both.revisions[1]?.content);
  const again = await restoreRevision(db, { articleId, revision: 4 }, editor);
  assert.equal(!again.ok && again.status, 409);
  for (const wanted of [99, -1]) {
    const none = await restoreRevision(db, { articleId, revision: wanted }, editor);
    assert.equal(!none.ok && none.status, 404);
  }
  const hidden = await restoreRevision(db, { articleId, revision }, stranger);
  assert.equal(!hidden.ok && hidden.status, 404);
});

test('colleagues speak about a block, and mark it as done once', async () => {
  const { db } = paper;
  const { id: articleId } = await writeStory(db, editor);
  const made = await addComment(db, { articleId, blockId: 'p1', text: ' Check the date ' }, editor);
  assert.ok(made.ok);
  const { id } = made.comment;
  const done = await resolveComment(db, id, editor);
  assert.ok(done.ok);
  const again = await resolveComment(db, id, await hire(db, 'editor', { name: 'Later' }));
  assert.ok(again.ok);
  assert.equal(again.comment.resolved?.by, 'Ed');
  const listed = await listComments(db, articleId, editor);
  assert.deepEqual(listed.ok && listed.comments.map(({ text, blockId }) => [text, blockId]), [
    ['Check the date', 'p1'],
  ]);
  for (const text of ['  ', 'x'.repeat(5001)]) {
    const refused = await addComment(db, { articleId, blockId: null, text }, editor);
    assert.equal(!refused.ok && refused.status, 422);
  }
  for (const hidden of [
    await listComments(db, articleId, stranger),
    await addComment(db, { articleId, blockId: null, text: 'x' }, stranger),
    await resolveComment(db, id, stranger),
    await resolveComment(db, "' OR 1=1", stranger),
  ]) {
    assert.equal(!hidden.ok && hidden.status, 404);
  }
});

test('who has a story open is told once, whatever the number of windows, and not after they closed', async () => {
  const { db } = paper;
  const { id: articleId } = await writeStory(db, editor);
  const tabs = [randomUUID(), randomUUID()];
  for (const tab of tabs) assert.ok((await enterStory(db, { articleId, tab }, editor)).ok);
  const present = async () =>
    (await presenceOf(db, [articleId])).get(articleId)?.people.map(({ name }) => name);
  assert.deepEqual(await present(), ['Ed']);
  await leaveStory(db, { articleId, tab: tabs[0] }, stranger);
  await leaveStory(db, { articleId, tab: tabs[0] }, editor);
  assert.deepEqual(await present(), ['Ed']);
  await db.$executeRaw`UPDATE draft_presence SET seen_at = now() - interval '1 minute'`;
  assert.deepEqual(await present(), []);
  const hidden = await enterStory(db, { articleId, tab: randomUUID() }, stranger);
  assert.equal(!hidden.ok && hidden.status, 404);
  const odd = await enterStory(db, { articleId, tab: { not: null } }, editor);
  assert.equal(!odd.ok && odd.status, 422);
});

test('a link shows the working copy until it expires, is revoked, or its maker has left', async () => {
  const { db } = paper;
  const { id: articleId } = await writeStory(db, editor);
  const link = async () => {
    const made = await makePreviewLink(db, { articleId, hours: 24 }, editor);
    assert.ok(made.ok);
    return made;
  };
  const [one, two, three] = [await link(), await link(), await link()];
  const shows = async (token: string) => (await followPreviewLink(db, token))?.id === articleId;
  assert.ok(await shows(one.token));
  assert.equal(await shows(`${one.token}x`), false);
  assert.ok((await revokePreviewLink(db, one.id, editor)).ok);
  assert.equal(await shows(one.token), false);
  await db.$executeRaw`UPDATE preview_link SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE id = ${two.id}::uuid`;
  assert.equal(await shows(two.token), false);
  const left = await listPreviewLinks(db, articleId, editor);
  assert.deepEqual(left.ok && left.links.map(({ id }) => id), [three.id]);
  await db.staff.update({ where: { id: editor.staffId }, data: { disabledAt: new Date() } });
  assert.equal(await shows(three.token), false);
  await db.staff.update({ where: { id: editor.staffId }, data: { disabledAt: null } });
  const odd = await makePreviewLink(db, { articleId, hours: Number.NaN }, editor);
  assert.equal(!odd.ok && odd.status, 422);
  const hidden = await revokePreviewLink(db, three.id, stranger);
  assert.equal(!hidden.ok && hidden.status, 404);
});

test('a preview shows what readers will see: names, sections and the pictures that exist', async () => {
  const { db, sections, authors, topics } = paper;
  const story = await writeStory(db, editor, {
    words: 'Soon',
    sectionId: sections.river,
    topicIds: [topics.trams, '00000000-0000-7000-8000-000000000009'],
    authors: [{ id: authors.ben, role: 'Text' }],
    heroId: '00000000-0000-7000-8000-000000000009',
  });
  const shown = await previewStory(db, story);
  assert.deepEqual(
    shown.breadcrumb.map(({ name }) => name),
    ['town', 'river'],
  );
  assert.deepEqual(
    shown.topics.map(({ name }) => name),
    ['trams'],
  );
  assert.deepEqual(
    shown.authors.map(({ name, role }) => [name, role]),
    [['ben', 'Text']],
  );
  assert.deepEqual([shown.picture, shown.headline, shown.wordCount], [null, 'Soon', 1]);
});

test('each sees the stories that are theirs to see, by state, section, person and words', async () => {
  const { db, sections, authors } = paper;
  const writer = await hire(db, 'reporter', { name: 'Writer', authorId: authors.ann });
  const mine = await writeStory(db, writer, { words: 'Tram 100%', sectionId: sections.culture });
  const other = await writeStory(db, editor, { words: 'Tram depot', sectionId: sections.culture });
  const named = await writeStory(db, editor, {
    words: 'Named',
    authors: [{ id: authors.ann, role: '' }],
  });
  const ids = async (query: Record<string, string>, by = editor) =>
    (await listStories(db, readStoryFilter(query), by)).stories.map(({ id }) => id);
  assert.deepEqual(await ids({}, writer), [named.id, mine.id]);
  assert.deepEqual(await ids({ section: sections.culture }), [other.id, mine.id]);
  assert.deepEqual(await ids({ q: 'tram' }), [other.id, mine.id]);
  assert.deepEqual(await ids({ q: '100%' }), [mine.id]);
  assert.deepEqual(await ids({ person: writer.staffId }), [named.id, mine.id]);
  assert.deepEqual(await ids({ person: editor.staffId }, writer), [named.id]);
  await takeStep(db, { articleId: mine.id, step: 'submit', revision: mine.revision }, writer);
  assert.deepEqual(await ids({ list: 'in_review' }), [mine.id]);
  await takeStep(db, { articleId: mine.id, step: 'publish', revision: mine.revision }, editor);
  assert.deepEqual(await ids({ list: 'public', q: 'tram' }), [mine.id]);
  assert.deepEqual(await ids({ list: 'public' }, writer), [mine.id]);
  assert.deepEqual(await ids({ list: 'public' }, await hire(db, 'contributor')), []);
  assert.deepEqual(await ids({ q: 'tram' }), [other.id]);
  const flooded = await writeStory(db, editor, {
    topicIds: [paper.topics.flood],
    sectionId: sections.town,
  });
  const { name: topic } = await db.topic.findUniqueOrThrow({ where: { id: paper.topics.flood } });
  assert.deepEqual(await ids({ topic: topic.toUpperCase() }), [flooded.id]);
  assert.deepEqual(await ids({ topic: 'no topic' }), []);
  assert.deepEqual(await ids({ topic, to: '2020-01-01' }), []);
  assert.deepEqual(await ids({ topic, from: '2020-01-01', to: '2199-01-01' }), [flooded.id]);
  await takeStep(
    db,
    { articleId: flooded.id, step: 'publish', revision: flooded.revision },
    editor,
  );
  assert.deepEqual(await ids({ list: 'public', topic, from: '2020-01-01' }), [flooded.id]);
});

test('a list goes on where its page ended, whatever stands in the address', async () => {
  const { db } = paper;
  const author = await hire(db, 'reporter');
  for (let n = 0; n < 53; n += 1) await writeStory(db, author, { words: `Story ${n}` });
  const first = await listStories(db, readStoryFilter({}), author);
  assert.equal(first.stories.length, 50);
  assert.ok(first.next);
  const after = `${first.next.at}_${first.next.id}`;
  const second = await listStories(db, readStoryFilter({ after }), author);
  assert.deepEqual([second.stories.length, second.next], [3, null]);
  for (const odd of ['_', 'now_x', `2026-99-99T99:99:99Z_${first.next.id}`, '\0', '%']) {
    const filter = readStoryFilter({
      after: odd,
      section: "'",
      person: '[]',
      list: 'all',
      q: '\0\ud800',
    });
    assert.equal(
      (await listStories(db, filter, author)).stories.length > 0,
      filter.text === undefined,
    );
  }
});

test('a topic is made once, however often and in whatever letters it is asked for', async () => {
  const { db } = paper;
  const names = ['High Water', 'high water', ' High  Water '];
  const made = await Promise.all(names.map((name) => makeTopic(db, { name }, editor)));
  assert.ok(made.every(({ ok }) => ok));
  assert.deepEqual((await searchTopics(db, 'water')).length >= 1, true);
  for (const name of ['', '???', 'x'.repeat(121)]) {
    const refused = await makeTopic(db, { name }, editor);
    assert.equal(!refused.ok && refused.status, 422);
  }
  const contributor = await hire(db, 'contributor');
  const forbidden = await makeTopic(db, { name: 'Low Water' }, contributor);
  assert.equal(!forbidden.ok && forbidden.status, 403);
});

test('a topic made for a draft is heard of when the story is public, and not before', async () => {
  const { db, sections } = paper;
  const made = await makeTopic(db, { name: 'Secret Inquiry' }, editor);
  assert.ok(made.ok);
  const { id, slug } = made.topic;
  const story = await writeStory(db, editor, { topicIds: [id], sectionId: sections.town });
  assert.equal(await getTopic(slug), null);
  assert.equal((await explainAddress(`/tag/${slug}/feed`)).kind, 'missing');
  const step = { articleId: story.id, step: 'publish' as const, revision: story.revision };
  assert.ok((await takeStep(db, step, editor)).ok);
  assert.equal((await getTopic(slug))?.name, 'Secret Inquiry');
});

test('who looks for a story to link to finds what readers see, and drafts only of their own', async () => {
  const { db } = paper;
  const own = await writeStory(db, stranger, { words: 'Lighthouse keeper' });
  const secret = await writeStory(db, editor, { words: 'Lighthouse secret' });
  const found = async (by: Colleague) =>
    (await searchStories(db, 'lighthouse', by)).map(({ id }) => id);
  assert.deepEqual(await found(stranger), [own.id]);
  assert.deepEqual(await found(editor), [secret.id, own.id]);
});

test('a linked story that is not published has its headline for those who may see it', async () => {
  const { db } = paper;
  const own = await writeStory(db, stranger, { words: 'Harbour at night' });
  const secret = await writeStory(db, editor, { words: 'Harbour sold' });
  const [live] = await db.$queryRaw<{ id: string }[]>`SELECT id::text FROM live_story LIMIT 1`;
  assert.ok(live);
  const named = async (by: Colleague) =>
    (await searchStories(db, [secret.id, live.id, own.id, randomUUID()].join(' '), by)).map(
      ({ id, headline, path, state }) => [id, id === live.id || headline, path !== null, state],
    );
  const first = [live.id, true, true, 'public'];
  const last = [own.id, 'Harbour at night', false, 'draft'];
  assert.deepEqual(await named(stranger), [first, last]);
  assert.deepEqual(await named(editor), [first, [secret.id, 'Harbour sold', false, 'draft'], last]);
});
