import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { explainAddress } from '#lib/data/addresses.ts';
import { readStoryDraft } from '#lib/desk/drafts/story-draft.ts';
import { hire, writeStory } from '../../../e2e/support/newsroom.ts';
import { contentOf, makeStory, openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { PeopleActor } from '../people-problem.ts';
import { mergeTopics } from './merge-topics.ts';
import { renameTopic } from './rename-topic.ts';
import { getDeskTopic, listTopicLines } from './topics.ts';

let paper: Paper;
let editor: PeopleActor;
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
});
after(() => paper.close());

test('a topic is renamed, its former address leads on, and what cannot be is refused in words', async () => {
  const { db, topics } = paper;
  const wish = { id: topics.flood, name: ' High\nwater ', slug: 'High-Water', description: '' };
  assert.deepEqual(await renameTopic(db, wish, editor), { ok: true });
  const topic = await getDeskTopic(db, topics.flood);
  assert.equal(topic?.name, 'High water');
  assert.deepEqual(await explainAddress('/topic/flood'), {
    kind: 'moved',
    to: '/topic/high-water',
  });
  const refusals: [Partial<typeof wish>, string][] = [
    [{ name: ' \0 ' }, 'name_missing'],
    [{ name: 'x'.repeat(121) }, 'too_long'],
    [{ slug: 'a/b' }, 'bad_slug'],
    [{ slug: '' }, 'bad_slug'],
    [{ slug: 'trams' }, 'slug_taken'],
    [{ name: 'TRAMS' }, 'name_taken'],
    [{ description: 'x'.repeat(1001) }, 'too_long'],
    [{ id: '00000000-0000-4000-8000-000000000000' }, 'missing'],
  ];
  for (const [bad, problem] of refusals) {
    const outcome = await renameTopic(db, { ...wish, ...bad }, editor);
    assert.equal(!outcome.ok && outcome.problem, problem, JSON.stringify(bad));
  }
  const reporter = await hire(db, 'reporter');
  assert.deepEqual(await renameTopic(db, wish, reporter), { ok: false, problem: 'forbidden' });
  // Back again: the first address is a page, and nothing leads away from it.
  await renameTopic(db, { ...wish, slug: 'flood' }, editor);
  assert.deepEqual(await explainAddress('/topic/flood'), { kind: 'missing' });
  assert.deepEqual(await explainAddress('/topic/high-water'), {
    kind: 'moved',
    to: '/topic/flood',
  });
});

test('two topics become one in stories, working copies, plans and addresses', async () => {
  const { db, sections } = paper;
  const [rail, trains] = await Promise.all(
    ['rail', 'trains'].map((slug) => db.topic.create({ data: { slug, name: slug } })),
  );
  assert.ok(rail && trains);
  const publish = (topicIds: string[], liveFrom?: Date) => ({
    content: contentOf({ topicIds }),
    ...(liveFrom && { liveFrom }),
  });
  const sectionId = sections.town;
  await makeStory(db, { slug: 'both', sectionId, publish: publish([rail.id, trains.id]) });
  await makeStory(db, { slug: 'one', sectionId, publish: publish([rail.id]) });
  const soon = new Date(Date.now() + 3_600_000);
  await makeStory(db, { slug: 'soon', sectionId, publish: publish([rail.id], soon) });
  const draft = await writeStory(db, await hire(db, 'editor'), { topicIds: [rail.id, trains.id] });

  assert.deepEqual(await mergeTopics(db, { fromId: rail.id, intoId: trains.id }, editor), {
    ok: true,
  });

  assert.equal(await getDeskTopic(db, rail.id), null);
  assert.equal((await getDeskTopic(db, trains.id))?.stories, 2);
  const written = await readStoryDraft(db, draft.id);
  assert.deepEqual(written?.content.topicIds, [trains.id]);
  assert.equal(written?.revision, draft.revision + 1);
  assert.deepEqual(await explainAddress('/topic/rail'), { kind: 'moved', to: '/topic/trains' });
  const plans = await db.contentClock.findMany({ where: { at: { gt: new Date() } } });
  const words = plans.flatMap(({ touched }) => touched);
  assert.ok(words.includes(`topic:${trains.id}`) && !words.includes(`topic:${rail.id}`));
  const change = await db.contentChange.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  for (const id of [rail.id, trains.id]) assert.ok(change.touched.includes(`topic:${id}`));
});

test('a topic does not merge with itself or with nothing, and no reporter merges', async () => {
  const { db, topics } = paper;
  const merge = { fromId: topics.flood, intoId: topics.flood };
  assert.deepEqual(await mergeTopics(db, merge, editor), { ok: false, problem: 'same_topic' });
  const gone = { ...merge, intoId: '00000000-0000-4000-8000-000000000000' };
  assert.deepEqual(await mergeTopics(db, gone, editor), { ok: false, problem: 'missing' });
  const reporter = await hire(db, 'reporter');
  assert.deepEqual(await mergeTopics(db, gone, reporter), { ok: false, problem: 'forbidden' });
  assert.ok(await getDeskTopic(db, topics.flood));
});

test('topics are listed by name, found by words, and turned over page by page', async () => {
  const { db } = paper;
  const many = Array.from({ length: 60 }, (_, n) => ({ slug: `z-${n}`, name: `Zone ${n}` }));
  await db.topic.createMany({ data: many });
  const first = await listTopicLines(db, { text: 'zone' });
  assert.equal(first.topics.length, 50);
  const second = await listTopicLines(db, { text: 'zone', after: first.next ?? '' });
  const names = [...first.topics, ...second.topics].map(({ name }) => name);
  assert.equal(new Set(names).size, 60);
  assert.equal(second.next, null);
  assert.deepEqual((await listTopicLines(db, { text: '%' })).topics, []);
});
