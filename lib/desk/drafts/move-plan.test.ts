import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getStory } from '#lib/data/stories.ts';
import { hire, write, writeStory } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import { listDueIn } from '../paper/due.ts';
import { checkDraft } from './check-draft.ts';
import type { Colleague } from './colleague.ts';
import { movePlan } from './move-plan.ts';
import type { StoryDraft } from './story-draft.ts';
import { type StepOptions, takeStep } from './take-step.ts';

let paper: Paper;
let editor: Colleague;
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
});
after(() => paper.close());

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Math.round(Date.now() / 1000) * 1000 + hours * HOUR);
const town = () => ({ sectionId: paper.sections.town });

async function take(story: StoryDraft, options: Omit<StepOptions, 'articleId' | 'revision'>) {
  const { id: articleId, revision } = story;
  const done = await takeStep(paper.db, { articleId, revision, ...options }, editor);
  assert.ok(done.ok, done.ok ? '' : done.problem);
}

async function planned(words: string, liveFrom: Date): Promise<StoryDraft> {
  const story = await writeStory(paper.db, editor, { words, ...town() });
  await take(story, { step: 'schedule', liveFrom });
  return story;
}

const versionsOf = ({ id: articleId }: StoryDraft) =>
  paper.db.articleVersion.findMany({ where: { articleId }, orderBy: { liveFrom: 'asc' } });
const clockOf = async ({ id }: StoryDraft) =>
  (await paper.db.contentClock.findMany({ where: { subject: `story:${id}` } })).map(({ at }) => at);

test('a plan gets another time with all its dates, and says what it said, though somebody wrote on', async () => {
  const [from, to] = [inHours(2), inHours(50)];
  const story = await planned('Moves along', from);
  const later = await write(paper.db, story.id, { by: editor, words: 'Written since' });
  const moved = await movePlan(paper.db, { articleId: story.id, from, to }, editor);
  assert.deepEqual(moved, { ok: true, headline: 'Moves along' });
  const [version, ...others] = await versionsOf(story);
  assert.ok(version && others.length === 0);
  const { liveFrom, publishedAt, updatedAt, text, change, number } = version;
  assert.deepEqual([liveFrom, publishedAt, updatedAt], [to, to, to]);
  assert.deepEqual([text, change, number], ['Moves along', 'first', 1]);
  const article = await paper.db.article.findUniqueOrThrow({ where: { id: story.id } });
  assert.deepEqual([article.firstPublishedAt, article.lastPublishedAt], [to, to]);
  const clock = (await clockOf(story)).map(Number);
  assert.ok(clock.includes(Number(to)) && !clock.includes(Number(from)));
  const draft = await paper.db.draft.findUniqueOrThrow({ where: { articleId: story.id } });
  assert.equal(draft.revision, later.revision);
  const entry = await paper.db.auditEntry.findFirstOrThrow({
    where: { subject: `story:${story.id}`, action: 'story.schedule' },
    orderBy: { id: 'desc' },
  });
  assert.equal(Object(entry.details).movedFrom, from.toISOString());
  assert.equal(entry.staffId, editor.staffId);
});

test('what readers have goes on until the moved version begins, and the end of a plan stays', async () => {
  const story = await writeStory(paper.db, editor, { words: 'Public', ...town() });
  await take(story, { step: 'publish' });
  const next = await write(paper.db, story.id, { by: editor, words: 'Its next version' });
  const [from, to, until] = [inHours(2), inHours(1), inHours(9)];
  await take(next, { step: 'schedule', liveFrom: from, liveUntil: until, change: 'minor' });
  assert.ok((await movePlan(paper.db, { articleId: story.id, from, to }, editor)).ok);
  const [live, plan] = await versionsOf(story);
  assert.deepEqual(live?.liveUntil, to);
  assert.deepEqual([plan?.liveFrom, plan?.liveUntil, plan?.endsAt], [to, until, until]);
  assert.deepEqual([plan?.change, plan?.updatedAt], ['minor', live?.updatedAt]);
  assert.equal((await getStory({ section: 'town', slug: 'public' }))?.headline, 'Public');
  const late = await movePlan(paper.db, { articleId: story.id, from: to, to: inHours(10) }, editor);
  assert.ok(!late.ok && late.status === 422, 'it would end before it begins');
  assert.deepEqual((await versionsOf(story))[1]?.liveFrom, to, 'nothing is half done');
});

test('what cannot be is refused, and nothing is written', async () => {
  const from = inHours(5);
  const story = await planned('Stays where it is', from);
  const { id: articleId } = story;
  const refused = async (options: Partial<Parameters<typeof movePlan>[1]>, by = editor) => {
    const done = await movePlan(paper.db, { articleId, from, to: inHours(6), ...options }, by);
    return done.ok ? null : done.status;
  };
  assert.equal(await refused({ to: inHours(-1) }), 422);
  assert.equal(await refused({ to: null }), 422);
  assert.equal(await refused({ from: inHours(4) }), 409);
  assert.equal(await refused({ articleId: crypto.randomUUID() }), 404);
  assert.equal(await refused({ articleId: 'none' }), 404);
  assert.equal(await refused({}, await hire(paper.db, 'contributor')), 404);
  assert.equal(await refused({}, await hire(paper.db, 'reporter')), 404);
  assert.deepEqual((await versionsOf(story))[0]?.liveFrom, from);
  await take(story, { step: 'cancel' });
  assert.equal(await refused({}), 409);
});

test('of two who move the same plan at once one is told to look again', async () => {
  const from = inHours(5);
  const story = await planned('Wanted by two', from);
  const answers = await Promise.all(
    [inHours(6), inHours(7)].map((to) =>
      movePlan(paper.db, { articleId: story.id, from, to }, editor),
    ),
  );
  assert.deepEqual(answers.map((one) => (one.ok ? 200 : one.status)).sort(), [200, 409]);
  assert.equal((await versionsOf(story)).length, 1);
});

test('an embargo keeps a plan behind its end, and stands on the calendar with it', async () => {
  const [embargoAt, from] = [inHours(100), inHours(120)];
  const story = await writeStory(paper.db, editor, {
    words: 'Not before',
    ...town(),
    embargoAt: embargoAt.toISOString(),
  });
  await take(story, { step: 'schedule', liveFrom: from });
  const early = await movePlan(paper.db, { articleId: story.id, from, to: inHours(99) }, editor);
  assert.ok(!early.ok && early.status === 422);
  const range = { from: inHours(96), until: inHours(144), most: 10 };
  const due = await listDueIn(paper.db, range, editor);
  const own = due.filter(({ id }) => id === story.id);
  assert.deepEqual(
    own.map(({ kind, at, name }) => [kind, Date.parse(at), name]),
    [
      ['embargo', Number(embargoAt), 'Not before'],
      ['publish', Number(from), 'Not before'],
    ],
  );
  assert.deepEqual(await listDueIn(paper.db, range, await hire(paper.db, 'reporter')), []);
  assert.deepEqual(await listDueIn(paper.db, { ...range, until: embargoAt }, editor), []);
});

test('a plan does not move to where the rights to its pictures have ended', async () => {
  const { id: heroId } = await paper.db.media.create({
    data: {
      hash: 'b'.repeat(64),
      name: 'lent',
      mimeType: 'image/png',
      bytes: 9,
      alt: 'A weir',
      licenceExpiresAt: inHours(5),
    },
  });
  const story = await writeStory(paper.db, editor, { words: 'Lent', ...town(), heroId });
  const [from, to] = [inHours(2), inHours(6)];
  const tooLate = await takeStep(
    paper.db,
    { articleId: story.id, revision: story.revision, step: 'schedule', liveFrom: to },
    editor,
  );
  assert.ok(!tooLate.ok);
  assert.deepEqual(
    tooLate.findings?.map(({ kind, field }) => [kind, field]),
    [['rights-ended', 'heroId']],
  );
  await take(story, { step: 'schedule', liveFrom: from });
  const refused = await movePlan(paper.db, { articleId: story.id, from, to }, editor);
  assert.match(refused.ok ? '' : refused.problem, /rights to a picture/);
  const earlier = { articleId: story.id, from, to: inHours(4) };
  assert.ok((await movePlan(paper.db, earlier, editor)).ok);
});

test('an embargo that was set after the plan is spoken of by the check', async () => {
  const story = await planned('Too early', inHours(2));
  const embargoAt = inHours(3).toISOString();
  await write(paper.db, story.id, { by: editor, words: 'Too early', fields: { embargoAt } });
  const checked = await checkDraft(paper.db, story.id, editor);
  assert.ok(checked.ok);
  const found = checked.findings.filter(({ field }) => field === 'embargoAt');
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['plan-before-embargo'],
  );
});
