import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hire } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { Colleague } from './colleague.ts';
import { listViews, removeView, saveView } from './story-views.ts';

let paper: Paper;
let editor: Colleague;
let reporter: Colleague;
before(async () => {
  paper = await openPaper();
  editor = await hire(paper.db, 'editor');
  reporter = await hire(paper.db, 'reporter');
});
after(() => paper.close());

const keep = async (by: Colleague, name: string, query: string) => {
  // Whose name ends so is for all.
  const saved = await saveView(paper.db, { name, query, shared: name.endsWith('!') }, by);
  return saved.ok ? 'kept' : saved.problem;
};
const seenBy = async (by: Colleague) =>
  (await listViews(paper.db, by)).map(({ name, path, isOwn }) => [name, path, isOwn]);

test('a view is kept by its name, shared by those who may, and forgotten by whose it is', async () => {
  assert.equal(await keep(editor, 'Floods', 'list=public&topic=Flood%20%26%20dam'), 'kept');
  assert.equal(await keep(editor, 'Waiting!', 'list=in_review'), 'kept');
  assert.equal(await keep(reporter, 'Mine', 'q=%3Cb%3E&evil=1&list=nowhere'), 'kept');
  assert.equal(await keep(reporter, 'For all!', 'q=a'), 'forbidden');
  assert.deepEqual(await seenBy(reporter), [
    ['Mine', '/admin/articles?q=%3Cb%3E', true],
    ['Waiting!', '/admin/articles?list=in_review', false],
  ]);
  const [, waiting] = await listViews(paper.db, reporter);
  assert.deepEqual(await removeView(paper.db, waiting?.id ?? '', reporter), {
    ok: false,
    problem: 'missing',
  });
  assert.equal(await keep(editor, 'Waiting!', 'list=approved'), 'kept');
  assert.deepEqual(await seenBy(editor), [
    ['Floods', '/admin/articles?list=public&topic=Flood%20%26%20dam', true],
    ['Waiting!', '/admin/articles?list=approved', true],
  ]);
  assert.deepEqual(await removeView(paper.db, waiting?.id ?? '', editor), { ok: true });
  const log = await paper.db.auditEntry.findMany({
    where: { staffId: editor.staffId, action: { startsWith: 'view.' } },
    orderBy: { id: 'asc' },
  });
  assert.deepEqual(log.map(({ action, details }) => [action, Object(details).name]).slice(-2), [
    ['view.save', 'Waiting!'],
    ['view.remove', 'Waiting!'],
  ]);
});

test('a view needs a name, and nobody keeps more than a list of them', async () => {
  assert.equal(await keep(editor, ' \n ', 'q=a'), 'name_missing');
  assert.equal(await keep(editor, 'x'.repeat(61), 'q=a'), 'too_long');
  const many = await Promise.all(
    Array.from({ length: 35 }, (_, n) => keep(editor, `V${n}`, `q=${n}`)),
  );
  assert.equal(many.filter((done) => done === 'too_many_views').length, 35 - 29);
});
