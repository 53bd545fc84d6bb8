import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getSite } from '#lib/data/site.ts';
import { hire, paragraph } from '../../../e2e/support/newsroom.ts';
import { openPaper, type Paper } from '../../../e2e/support/paper.ts';
import type { PeopleActor } from '../people-problem.ts';
import { getDeskPage } from './pages.ts';
import { createPage, savePage } from './save-page.ts';
import { saveSection } from './save-section.ts';
import { getDeskSection } from './sections.ts';

let paper: Paper;
let chief: PeopleActor;
before(async () => {
  paper = await openPaper();
  await paper.db.page.deleteMany();
  chief = await hire(paper.db, 'administrator');
});
after(() => paper.close());

async function barNow() {
  const { bar } = await getSite();
  return [...bar.sections.map(({ name }) => name), ...bar.pages.map(({ title }) => title)];
}

test('the bar holds the top sections but those taken out of it, and the public pages put into it', async () => {
  const { db, sections } = paper;
  const all = await barNow();
  const found = await getDeskSection(db, sections.culture);
  assert.ok(found?.section.inBar);
  const { name } = found.section;
  assert.ok(all.includes(name));
  const wish = { ...found.section, inBar: false };
  assert.deepEqual(await saveSection(db, wish, chief), { ok: true });
  assert.deepEqual(
    await barNow(),
    all.filter((one) => one !== name),
  );
  assert.ok(
    (await getSite()).sections.some(({ id }) => id === sections.culture),
    'in the menu',
  );
  const { inBar: _, ...words } = wish;
  assert.deepEqual(await saveSection(db, { ...words, description: 'Stages' }, chief), { ok: true });
  assert.ok(!(await barNow()).includes(name), 'who does not say stays as it is');

  const made = await createPage(db, { title: 'Subscribe', language: 'en' }, chief);
  assert.ok(made.ok);
  const body = JSON.stringify({ type: 'doc', content: [paragraph('p', 'Write to us.')] });
  const save = async (change: { public: boolean; inFooter: boolean; inBar: boolean }) => {
    const page = await getDeskPage(db, made.id);
    assert.ok(page);
    assert.deepEqual(await savePage(db, { ...page, ...change, body }, chief), { ok: true });
  };
  await save({ public: false, inFooter: true, inBar: true });
  assert.ok(!(await barNow()).includes('Subscribe'), 'readers do not have it yet');
  await save({ public: true, inFooter: false, inBar: true });
  assert.equal((await barNow()).at(-1), 'Subscribe');
  assert.deepEqual((await getSite()).pages, [], 'not at the foot');
  await save({ public: true, inFooter: true, inBar: false });
  assert.ok(!(await barNow()).includes('Subscribe'));
  const { touched } = await db.contentChange.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  assert.ok(touched.includes('settings'));
});
