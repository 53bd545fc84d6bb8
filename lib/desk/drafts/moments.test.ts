import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getStory } from '#lib/data/stories.ts';
import type { StoryList } from '#lib/domain/workflow.ts';
import { instantOf, instantsOf, wallTime } from '#lib/domain/zoned-time.ts';
import { hire, write, writeStory } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from './colleague.ts';
import { listStories } from './list-stories.ts';
import { openStory } from './open-story.ts';
import { readStep } from './read-step.ts';
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
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);

function take(
  { id: articleId, revision }: Pick<StoryDraft, 'id' | 'revision'>,
  options: Omit<StepOptions, 'articleId' | 'revision'>,
) {
  return takeStep(paper.db, { articleId, revision, ...options }, editor);
}

/** Where a refusal points; null when it was done. */
async function refusal(...asked: Parameters<typeof take>) {
  const done = await take(...asked);
  return done.ok ? null : [done.status, done.field];
}

async function stepsOf({ id }: { id: string }) {
  const opened = await openStory(paper.db, id, editor);
  assert.ok(opened.ok);
  return opened.story;
}

async function inList(list: StoryList, { id }: { id: string }): Promise<boolean> {
  const { stories } = await listStories(paper.db, { list }, editor);
  return stories.some((story) => story.id === id);
}

const town = () => ({ sectionId: paper.sections.town });
const seen = (slug: string) => getStory({ section: 'town', slug });

test('a story that is planned is not seen before its time, and can be taken back until then', async () => {
  const story = await writeStory(paper.db, editor, { words: 'Comes later', ...town() });
  assert.equal(await refusal(story, { step: 'schedule', liveFrom: inHours(720) }), null);
  assert.deepEqual([await inList('planned', story), await inList('work', story)], [true, false]);
  const { steps, plannedFrom, live } = await stepsOf(story);
  assert.equal(live, false);
  assert.ok(plannedFrom);
  assert.deepEqual(steps, ['submit', 'publish', 'schedule', 'cancel', 'remove']);
  assert.equal(await refusal(story, { step: 'cancel' }), null);
  assert.deepEqual(await refusal(story, { step: 'cancel' }), [409, undefined]);
  assert.deepEqual([await inList('planned', story), await inList('work', story)], [false, true]);
  assert.equal(await paper.db.articleVersion.count({ where: { articleId: story.id } }), 0);
  assert.equal(await paper.db.contentClock.count({ where: { subject: `story:${story.id}` } }), 0);
  const liveFrom = inHours(1);
  assert.equal(await refusal(story, { step: 'schedule', liveFrom }), null);
  assert.equal(await seen('comes-later'), null);
  const version = await paper.db.articleVersion.findFirstOrThrow({
    where: { articleId: story.id },
  });
  assert.deepEqual(version.liveFrom, liveFrom);
});

test('a time that has passed, an end before the beginning and an embargo are refused, and nothing is written', async () => {
  const embargoAt = inHours(2).toISOString();
  const story = await writeStory(paper.db, editor, { words: 'At no time', ...town(), embargoAt });
  const schedule = (liveFrom: Date | null, liveUntil: Date | null = null) =>
    refusal(story, { step: 'schedule', liveFrom, liveUntil });
  assert.deepEqual(await schedule(null), [422, 'liveFrom']);
  assert.deepEqual(await schedule(inHours(-1)), [422, 'liveFrom']);
  assert.deepEqual(await schedule(inHours(1)), [422, 'liveFrom']);
  assert.deepEqual(await schedule(inHours(3), inHours(2)), [422, undefined]);
  assert.equal(await paper.db.articleVersion.count({ where: { articleId: story.id } }), 0);
  assert.equal(await schedule(inHours(3), inHours(4)), null);
});

test('a change of a public story is planned beside what readers have, replaced or kept', async () => {
  const first = await writeStory(paper.db, editor, { words: 'As it was', ...town() });
  assert.equal(await refusal(first, { step: 'publish' }), null);
  assert.deepEqual(await refusal(first, { step: 'schedule', liveFrom: inHours(1) }), [
    409,
    undefined,
  ]);
  const second = await write(paper.db, first.id, { by: editor, words: 'As it will be' });
  assert.equal(await refusal(second, { step: 'schedule', liveFrom: inHours(1) }), null);
  assert.equal((await seen('as-it-was'))?.body.content.length, 1);
  const third = await write(paper.db, first.id, { by: editor, words: 'Now already' });
  assert.deepEqual(await refusal(third, { step: 'publish' }), [422, undefined]);
  assert.equal(await refusal(third, { step: 'publish', planned: 'keep' }), null);
  const versions = () => paper.db.articleVersion.count({ where: { articleId: first.id } });
  assert.equal(await versions(), 3);
  const moved = { by: editor, words: 'Moves', fields: { slug: 'elsewhere' } };
  const fourth = await write(paper.db, first.id, moved);
  const later = { step: 'schedule' as const, liveFrom: inHours(2), planned: 'replace' as const };
  assert.deepEqual(await refusal(fourth, later), [422, 'slug']);
  const fifth = await write(paper.db, first.id, { ...moved, fields: { slug: 'as-it-was' } });
  assert.equal(await refusal(fifth, later), null);
  assert.equal(await versions(), 3);
  assert.equal(await refusal(fifth, { step: 'cancel' }), null);
  assert.equal(await versions(), 2);
  assert.ok(await seen('as-it-was'));
  assert.ok(await inList('work', first));
});

test('a minor change leaves the time of the update, any other moves it', async () => {
  const first = await writeStory(paper.db, editor, { words: 'Told once', ...town() });
  assert.equal(await refusal(first, { step: 'publish' }), null);
  const before = (await seen('told-once'))?.updatedAt;
  const second = await write(paper.db, first.id, { by: editor, words: 'Told once.' });
  assert.equal(await refusal(second, { step: 'publish', change: 'minor' }), null);
  assert.deepEqual((await seen('told-once'))?.updatedAt, before);
  const third = await write(paper.db, first.id, { by: editor, words: 'Told twice.' });
  assert.equal(await refusal(third, { step: 'publish', changeNote: 'Twice.' }), null);
  assert.notDeepEqual((await seen('told-once'))?.updatedAt, before);
});

test('an end is set, moved and taken away; the story goes by itself and is found among those that ended', async () => {
  const story = await writeStory(paper.db, editor, { words: 'For an hour', ...town() });
  assert.deepEqual(await refusal(story, { step: 'limit', liveUntil: inHours(1) }), [
    409,
    undefined,
  ]);
  assert.equal(await refusal(story, { step: 'publish', liveUntil: inHours(1) }), null);
  assert.deepEqual(await refusal(story, { step: 'limit', liveUntil: inHours(-1) }), [
    422,
    'liveUntil',
  ]);
  const clock = () =>
    paper.db.contentClock.findMany({
      where: { subject: `story:${story.id}`, dropped: { isEmpty: false } },
    });
  assert.equal((await clock()).length, 1);
  assert.equal(await refusal(story, { step: 'limit', liveUntil: null }), null);
  assert.deepEqual([(await stepsOf(story)).endsAt, (await clock()).length], [null, 0]);
  // Whoever writes meanwhile keeps nobody from it.
  await write(paper.db, story.id, { by: editor, words: 'For an hour, or less' });
  assert.equal(await refusal(story, { step: 'limit', liveUntil: inHours(2) }), null);
  assert.ok(await seen('for-an-hour'));
  await paper.db
    .$executeRaw`UPDATE article_version SET live_until = clock_timestamp(), ends_at = clock_timestamp()
    WHERE article_id = ${story.id}::uuid AND live_until > now()`;
  assert.equal(await seen('for-an-hour'), null);
  assert.deepEqual([await inList('ended', story), await inList('public', story)], [true, false]);
});

test('an unpublished story is work again and can come back; a removed one says why, and stays away', async () => {
  const story = await writeStory(paper.db, editor, { words: 'Comes and goes', ...town() });
  assert.deepEqual(await refusal(story, { step: 'unpublish' }), [409, undefined]);
  assert.equal(await refusal(story, { step: 'publish' }), null);
  assert.equal(await refusal(story, { step: 'unpublish' }), null);
  assert.equal(await seen('comes-and-goes'), null);
  assert.ok(await inList('work', story));
  assert.equal(await refusal(story, { step: 'publish' }), null);
  assert.ok(await seen('comes-and-goes'));
  assert.deepEqual(await refusal(story, { step: 'remove', reason: ' ' }), [422, 'reason']);
  assert.equal(await refusal(story, { step: 'remove', reason: 'By order of the court.' }), null);
  assert.deepEqual((await stepsOf(story)).steps, []);
  assert.deepEqual(await refusal(story, { step: 'publish' }), [410, undefined]);
  const log = await paper.db.auditEntry.findFirstOrThrow({ where: { action: 'story.remove' } });
  assert.deepEqual(
    [log.staffId, log.details],
    [editor.staffId, { reason: 'By order of the court.' }],
  );
});

test('publish against unpublish against remove: one legal state, whoever comes first', async () => {
  for (let round = 0; round < 2; round += 1) {
    const story = await writeStory(paper.db, editor, { words: `Round ${round}`, ...town() });
    assert.equal(await refusal(story, { step: 'publish' }), null);
    const again = await write(paper.db, story.id, { by: editor, words: `Round ${round}!` });
    const done = await Promise.all([
      take(again, { step: 'publish' }),
      take(again, { step: 'publish' }),
      take(again, { step: 'unpublish' }),
      take(again, { step: 'schedule', liveFrom: inHours(1), planned: 'replace' }),
      ...(round % 2 ? [take(again, { step: 'remove', reason: 'A test.' })] : []),
    ]);
    assert.ok(done.every((one) => one.ok || [409, 410, 422].includes(one.status)));
    const open = await paper.db.articleVersion.count({
      where: { articleId: story.id, liveUntil: null },
    });
    assert.ok(open <= 1);
    const { removedAt } = await paper.db.article.findUniqueOrThrow({ where: { id: story.id } });
    assert.equal(removedAt !== null, round % 2 === 1);
    const isSeen = (await seen(`round-${round}`)) !== null;
    assert.equal(isSeen, (await stepsOf(story)).live);
  }
});

/** The next instant at which clocks go forward, and the one at which they go back. */
function clockChanges(zone: string): { forward: number; back: number } {
  const found = { forward: 0, back: 0 };
  const leap = (from: number, length: number) => {
    const [here, there] = [from, from + length].map((at) =>
      Date.parse(`${wallTime(new Date(at).toISOString(), zone)}Z`),
    );
    return Number(there) - Number(here) - length;
  };
  const first = Math.ceil(Date.now() / HOUR) * HOUR + 24 * HOUR;
  for (let day = first; day < first + 365 * 24 * HOUR; day += 24 * HOUR) {
    if (leap(day, 24 * HOUR) === 0) continue;
    let hour = day;
    while (leap(hour, HOUR) === 0) hour += HOUR;
    found[leap(hour, HOUR) > 0 ? 'forward' : 'back'] = hour + HOUR;
  }
  return found;
}

test('on nights on which clocks change a plan is for the instant that was meant, here and west of Greenwich', async () => {
  for (const zone of ['Europe/Berlin', 'America/New_York']) {
    const { forward, back } = clockChanges(zone);
    const shown = (at: number) => wallTime(new Date(at).toISOString(), zone);
    const twice = shown(back - HOUR / 2);
    const missing = new Date(Date.parse(`${shown(forward - HOUR / 2)}Z`) + HOUR);
    const leaptOver = missing.toISOString().slice(0, 16);
    assert.deepEqual(instantsOf(leaptOver, zone), []);
    const plans = [...(instantsOf(twice, zone) ?? []), instantOf(leaptOver, zone)];
    const expected = [back - HOUR / 2, back + HOUR / 2, forward + HOUR / 2];
    assert.deepEqual(plans.map(String).map(Date.parse), expected);
    for (const [at, liveFrom] of plans.entries()) {
      const words = `${zone} ${at}`;
      const { id: articleId, revision } = await writeStory(paper.db, editor, { words, ...town() });
      const read = readStep({ step: 'schedule', revision, liveFrom });
      assert.ok(read.ok);
      assert.ok((await takeStep(paper.db, { ...read.step, articleId }, editor)).ok);
      const due = { subject: `story:${articleId}`, at: new Date(Number(expected[at])) };
      assert.ok((await paper.db.contentClock.count({ where: due })) > 0);
      const begins = { articleId, liveFrom: due.at };
      assert.equal(await paper.db.articleVersion.count({ where: begins }), 1);
    }
  }
});

test('what readers have or will have as it stands is not published once more beside the plan', async () => {
  const first = await writeStory(paper.db, editor, { words: 'Only once', ...town() });
  assert.equal(await refusal(first, { step: 'publish' }), null);
  const second = await write(paper.db, first.id, { by: editor, words: 'Only once, planned' });
  assert.equal(await refusal(second, { step: 'schedule', liveFrom: inHours(1) }), null);
  assert.deepEqual(await refusal(second, { step: 'publish', planned: 'keep' }), [409, undefined]);
  const third = await write(paper.db, first.id, { by: editor, words: 'Only once, now' });
  const windows = Array.from({ length: 3 }, () =>
    refusal(third, { step: 'publish', planned: 'keep' }),
  );
  assert.equal((await Promise.all(windows)).filter((refused) => refused === null).length, 1);
  assert.equal(await paper.db.articleVersion.count({ where: { articleId: first.id } }), 3);
  assert.equal(await refusal(third, { step: 'publish', planned: 'replace' }), null);
});

test('what is published before a plan comes true is the first, and no plan sets the update back', async () => {
  const planned = await writeStory(paper.db, editor, { words: 'In order', ...town() });
  const later = { step: 'schedule', liveFrom: inHours(1) } as const;
  assert.equal(await refusal(planned, later), null);
  const now = await write(paper.db, planned.id, { by: editor, words: 'In order, now' });
  assert.equal(await refusal(now, { step: 'publish', planned: 'keep' }), null);
  const minor = await write(paper.db, planned.id, { by: editor, words: 'In order, a comma' });
  const wish = { ...later, change: 'minor', planned: 'replace' } as const;
  assert.equal(await refusal(minor, wish), null);
  const update = await write(paper.db, planned.id, { by: editor, words: 'In order, more' });
  assert.equal(await refusal(update, { step: 'publish', planned: 'keep' }), null);
  const versions = await paper.db.articleVersion.findMany({
    where: { articleId: planned.id },
    orderBy: { liveFrom: 'asc' },
  });
  assert.deepEqual(
    versions.map(({ change }) => change),
    ['first', 'update', 'minor'],
  );
  const [, shown, comes] = versions;
  assert.deepEqual(comes?.updatedAt, shown?.updatedAt);
});

test('a first version that was planned is an update once another came before it', async () => {
  const planned = await writeStory(paper.db, editor, { words: 'Overtaken', ...town() });
  assert.equal(await refusal(planned, { step: 'schedule', liveFrom: inHours(1) }), null);
  const now = await write(paper.db, planned.id, { by: editor, words: 'Overtaken, now' });
  assert.equal(await refusal(now, { step: 'publish', planned: 'keep' }), null);
  const versions = await paper.db.articleVersion.findMany({
    where: { articleId: planned.id },
    orderBy: { liveFrom: 'asc' },
  });
  assert.deepEqual(
    versions.map(({ change }) => change),
    ['first', 'update'],
  );
});
