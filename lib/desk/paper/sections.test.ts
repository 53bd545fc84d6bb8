import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { explainAddress } from '#lib/data/addresses.ts';
import { hire } from '../../../e2e/support/newsroom.ts';
import { makeStory, openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { PeopleActor } from '../people-problem.ts';
import { moveSection, type Placed, placeSection } from './place-section.ts';
import { createSection, saveSection } from './save-section.ts';
import { getDeskSection, listSectionLines } from './sections.ts';

let paper: Paper;
let chief: PeopleActor;
before(async () => {
  paper = await openPaper();
  chief = await hire(paper.db, 'administrator');
});
after(() => paper.close());

test('a section moves before, after and into others, and never into what lies in it', () => {
  const at = (id: string, parentId: string | null, position: number): Placed => ({
    id,
    parentId,
    slug: id,
    position,
  });
  const all = [
    at('a', null, 0),
    at('a1', 'a', 0),
    at('a2', 'a', 1),
    at('b', null, 1),
    at('c', null, 2),
  ];
  const moved = (id: string, parentId: string | null, beforeId: string | null) => {
    const placed = placeSection(all, { id, parentId, beforeId });
    return placed.ok
      ? placed.moved.map((one) => `${one.id} ${one.parentId} ${one.position}`)
      : placed.problem;
  };
  assert.deepEqual(moved('c', null, 'b'), ['c null 1', 'b null 2']);
  assert.deepEqual(moved('c', null, null), [], 'where it stands');
  assert.deepEqual(moved('b', 'a', 'a2'), ['b a 1', 'a2 a 2']);
  assert.deepEqual(moved('a2', null, 'a'), ['a2 null 0', 'a null 1', 'b null 2', 'c null 3']);
  assert.equal(moved('a', 'a', null), 'circle');
  assert.equal(moved('a', 'a1', null), 'circle');
  assert.equal(moved('a', 'nowhere', null), 'missing');
  assert.equal(moved('nowhere', null, null), 'missing');
  assert.equal(moved('a', null, 'nowhere'), 'missing');
});

test('a section is made, renamed and moved; its stories and its former address follow', async () => {
  const { db, sections } = paper;
  const wish = {
    name: 'Sport',
    slug: 'sport',
    description: '',
    kind: 'news',
    parentId: sections.town,
  };
  const made = await createSection(db, wish, chief);
  assert.ok(made.ok);
  await makeStory(db, { slug: 'final', sectionId: made.id, publish: {} });
  const saved = await saveSection(db, { ...wish, id: made.id, slug: 'games' }, chief);
  assert.deepEqual(saved, { ok: true });
  assert.deepEqual(await explainAddress('/sport'), { kind: 'moved', to: '/games' });
  assert.deepEqual(await explainAddress('/sport/final'), { kind: 'moved', to: '/games/final' });
  const place = { id: made.id, parentId: sections.culture, beforeId: null };
  assert.deepEqual(await moveSection(db, place, chief), { ok: true });
  const found = await getDeskSection(db, made.id);
  assert.deepEqual(found?.section.path, [sections.culture, made.id]);
  const { touched } = await db.contentChange.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  for (const id of [made.id, sections.town, sections.culture])
    assert.ok(touched.includes(`section:${id}`));
});

test('two moves at once, each into the other, leave no circle', async () => {
  const { db, sections } = paper;
  const { culture, opinion } = sections;
  const outcomes = await Promise.all([
    moveSection(db, { id: culture, parentId: opinion, beforeId: null }, chief),
    moveSection(db, { id: opinion, parentId: culture, beforeId: null }, chief),
  ]);
  assert.deepEqual(outcomes.map(({ ok }) => ok).sort(), [false, true]);
  assert.equal((await listSectionLines(db)).length, await db.section.count());
});

test('what cannot be a section is refused in words, and editors run none', async () => {
  const { db } = paper;
  const wish = { name: 'Sea', slug: 'sea', description: '', kind: 'news', parentId: '' };
  const refusals: [Partial<typeof wish>, string][] = [
    [{ name: '' }, 'name_missing'],
    [{ slug: 'latest' }, 'slug_reserved'],
    [{ slug: 'a b' }, 'bad_slug'],
    [{ slug: 'TOWN' }, 'slug_taken'],
    [{ parentId: '00000000-0000-4000-8000-000000000000' }, 'missing'],
    [{ description: 'x'.repeat(1001) }, 'too_long'],
  ];
  for (const [bad, problem] of refusals) {
    const outcome = await createSection(db, { ...wish, ...bad }, chief);
    assert.equal(!outcome.ok && outcome.problem, problem, JSON.stringify(bad));
  }
  const editor = await hire(db, 'editor');
  const place = { id: paper.sections.town, parentId: null, beforeId: null };
  for (const outcome of [
    await createSection(db, wish, editor),
    await saveSection(db, { ...wish, id: paper.sections.town }, editor),
    await moveSection(db, place, editor),
  ])
    assert.deepEqual(outcome, { ok: false, problem: 'forbidden' });
});
