import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hire, write, writeStory } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from '../drafts/colleague.ts';
import { type StepOptions, takeStep } from '../drafts/take-step.ts';
import { withholdVersion } from '../withhold-version.ts';
import { readWithheld } from './withheld.ts';

let paper: Paper;
let editor: Colleague;
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
});
after(() => paper.close());

async function take(
  { id: articleId, revision }: { id: string; revision: number },
  step: StepOptions['step'],
) {
  const done = await takeStep(paper.db, { articleId, revision, step }, editor);
  assert.ok(done.ok, done.ok ? '' : done.problem);
}

async function picture(name: string) {
  const hash = Buffer.from(name).toString('hex').padEnd(64, '0');
  const data = { hash, name, mimeType: 'image/png', bytes: 9, alt: 'A weir', width: 1600 };
  return { hash, heroId: (await paper.db.media.create({ data })).id };
}

test('a picture goes with the story that showed it, and comes back with it', async () => {
  const { hash, heroId } = await picture('gone');
  const sectionId = paper.sections.town;
  const story = await writeStory(paper.db, editor, { words: 'Shown', sectionId, heroId });
  await take(story, 'publish');
  assert.deepEqual(await readWithheld(), []);
  await take(story, 'unpublish');
  assert.deepEqual(await readWithheld(), [hash]);
  await take(story, 'publish');
  assert.deepEqual(await readWithheld(), []);
});

test('a picture goes with a version that was withheld, unless readers see it elsewhere', async () => {
  const { hash, heroId } = await picture('libel');
  const sectionId = paper.sections.town;
  const words = 'With a libel';
  const story = await writeStory(paper.db, editor, { words, sectionId, heroId });
  await take(story, 'publish');
  const fields = { heroId: null, withoutHero: true };
  await take(await write(paper.db, story.id, { by: editor, words, fields }), 'publish');
  assert.deepEqual(await readWithheld(), []);
  const wish = { articleId: story.id, number: 1, reason: 'A court', staffId: editor.staffId };
  assert.ok((await withholdVersion(paper.db, wish)).ok);
  assert.deepEqual(await readWithheld(), [hash]);
  const other = await writeStory(paper.db, editor, { words: 'Elsewhere', sectionId, heroId });
  await take(other, 'publish');
  assert.deepEqual(await readWithheld(), []);
});
