import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getStory } from '#lib/data/stories.ts';
import { hire, write, writeStory } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from './colleague.ts';
import { addCorrection, readPublished, withdrawCorrection, withholdFormer } from './published.ts';
import { takeStep } from './take-step.ts';

let paper: Paper;
let editor: Colleague;
let reporter: Colleague;
let articleId: string;
before(async () => {
  paper = await openPaper();
  const { db, sections, authors } = paper;
  editor = await hire(db, 'editor', { name: 'Ed' });
  reporter = await hire(db, 'reporter', { authorId: authors.ann });
  const sectionId = sections.town;
  const first = await writeStory(db, reporter, { words: 'Four metres', sectionId });
  articleId = first.id;
  const step = { articleId, step: 'publish' as const };
  assert.ok((await takeStep(db, { ...step, revision: first.revision }, editor)).ok);
  const second = await write(db, articleId, { by: editor, words: 'Three metres' });
  assert.ok((await takeStep(db, { ...step, revision: second.revision }, editor)).ok);
});
after(() => paper.close());

const good = () => ({
  articleId,
  kind: 'correction' as const,
  text: 'It was three metres.',
  blockId: null,
  at: null,
});

async function published() {
  const read = await readPublished(paper.db, articleId, editor);
  assert.ok(read.ok);
  return read.published;
}

async function toldToReaders(): Promise<string[]> {
  const story = await getStory({ section: 'town', slug: 'four-metres' });
  return (story?.corrections ?? []).map(({ text }) => text);
}

test('a correction is told at once or at a time, and names a part of the text that is there', async () => {
  const { db } = paper;
  assert.ok((await addCorrection(db, { ...good(), blockId: 'p1' }, editor)).ok);
  assert.deepEqual(await toldToReaders(), ['It was three metres.']);
  const at = new Date(Date.now() + 3_600_000);
  assert.ok((await addCorrection(db, { ...good(), text: 'At noon.', at }, editor)).ok);
  assert.equal((await toldToReaders()).length, 1);
  await db.$executeRaw`UPDATE correction SET published_at = clock_timestamp() WHERE published_at > now()`;
  assert.equal((await toldToReaders()).length, 2);
  const { corrections, blocks } = await published();
  assert.deepEqual(
    corrections.map(({ text, by, withdrawn }) => [text, by, withdrawn]),
    [
      ['At noon.', 'Ed', null],
      ['It was three metres.', 'Ed', null],
    ],
  );
  assert.deepEqual(blocks, [{ id: 'p1', text: 'Three metres' }]);
});

test('what is no correction is refused in words, and nothing is told', async () => {
  const { db } = paper;
  const before = await db.correction.count();
  const bad = [
    { text: ' ' },
    { text: 'x'.repeat(2001) },
    { blockId: 'nowhere' },
    { at: new Date(Date.now() - 1000) },
  ];
  for (const part of bad) {
    const refused = await addCorrection(db, { ...good(), ...part }, editor);
    assert.equal(!refused.ok && refused.status, 422, JSON.stringify(part));
  }
  for (const by of [reporter, await hire(db, 'contributor')]) {
    const refused = await addCorrection(db, good(), by);
    assert.ok(!refused.ok && [403, 404].includes(refused.status));
  }
  assert.equal(await db.correction.count(), before);
});

test('a correction that is taken back is told no more, and leaves a trace', async () => {
  const { db } = paper;
  const [first] = (await published()).corrections;
  assert.ok(first);
  const about = { articleId, correctionId: first.id };
  const without = await withdrawCorrection(db, { ...about, reason: '' }, editor);
  assert.equal(!without.ok && without.status, 422);
  const told = (await toldToReaders()).length;
  assert.ok((await withdrawCorrection(db, { ...about, reason: 'It was so.' }, editor)).ok);
  assert.equal((await toldToReaders()).length, told - 1);
  assert.equal((await published()).corrections[0]?.withdrawn, 'It was so.');
  const again = await withdrawCorrection(db, { ...about, reason: 'Twice.' }, editor);
  assert.equal(!again.ok && again.status, 422);
  const { dropped, touched } = await db.contentChange.findFirstOrThrow({
    orderBy: { seq: 'desc' },
  });
  assert.deepEqual(dropped, []);
  assert.ok(touched.includes('corrections') && touched.includes(`story:${articleId}`));
  const log = await db.auditEntry.count({ where: { action: 'story.uncorrect' } });
  assert.equal(log, 1);
});

test('only an administrator withholds a former version, and the desk goes on seeing it', async () => {
  const { db } = paper;
  const about = { articleId, number: 1, reason: 'By order of a court.' };
  const refused = await withholdFormer(db, about, editor);
  assert.equal(!refused.ok && refused.status, 403);
  const administrator = await hire(db, 'administrator');
  assert.ok((await withholdFormer(db, about, administrator)).ok);
  const { versions, mayWithhold } = await published();
  assert.equal(mayWithhold, false);
  assert.deepEqual(
    versions.map(({ number, standing, withheld }) => [number, standing, withheld]),
    [
      [2, 'live', null],
      [1, 'past', 'By order of a court.'],
    ],
  );
  const live = await withholdFormer(db, { ...about, number: 2 }, administrator);
  assert.equal(!live.ok && live.status, 422);
});
